import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { code, formatNearDay, formatSize, formatTime } from '#i18n/format.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Words } from '#i18n/words.tsx'
import type { Kept, KeptCity } from '#store/kept.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { type Device, useMapStatus } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './storage-page.module.css'

interface Props {
  device: Device
  kept: Kept
  /** The city of this page. */
  city: CityFrame
}

/** Every city with its languages and its map; each can go by itself. */
export function KeptCities({ device, kept, city }: Props) {
  const { t: own } = useTranslation('personal')
  return (
    <Section title={own('storage.cities')}>
      {kept.cities.length === 0 && <p>{own('storage.noCity')}</p>}
      {kept.cities.map((one) => (
        <OneCity key={one.city} one={one} device={device} kept={kept} city={city} />
      ))}
    </Section>
  )
}

function OneCity({ one, device, kept, city }: Props & { one: KeptCity }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own, i18n } = useTranslation('personal')
  const welcome = useHref(paths.welcome(i18n.language))
  const language = i18n.language in one.names ? i18n.language : SOURCE_LANGUAGE
  const name = one.names[language] ?? one.city
  const size = (bytes: number) => formatSize(t, i18n.language, bytes)
  const checked = cityTime(new Date(one.checkedAt), city.timezone)
  const all = one.parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const map = kept.maps.find((candidate) => candidate.city === one.city)
  const remove = async () => {
    await device.kept.removeCity(one.city)
    // A page of a city that is gone would fetch it again.
    if (one.city === city.id) window.location.assign(welcome)
  }
  return (
    <div className={styles['city']}>
      <h3>
        <Words as="bdi" text={name} language={language} />
      </h3>
      <p className="small soft">
        {t('device.savedDetail', {
          city: name,
          size: size(all),
          date: formatNearDay(t, checked.day),
          time: formatTime(checked.minute),
        })}
      </p>
      <Rows>
        {one.parts.map(({ part, bytes }) => (
          <Row key={part} before={<Icon name={part === 'facts' ? 'phone' : 'languages'} />}>
            <p>{own('storage.part', { name: part === 'facts' ? own('storage.facts') : code(t, `language.${part}`), size: size(bytes) })}</p>
            {part !== 'facts' && <LanguageChoice one={one} language={part} device={device} />}
          </Row>
        ))}
        {map && (
          <Row before={<Icon name="map" />}>
            <p>{own('storage.map', { size: size(map.bytes) })}</p>
            <NewerMap city={one.city} device={device} />
            <Button look="quiet" onClick={() => void device.maps.remove(one.city)}>
              {t('map.remove')}
            </Button>
          </Row>
        )}
      </Rows>
      <Button look="quiet" onClick={() => void remove()}>
        <Icon name="trash-2" />
        {own('storage.removeCity', { city: name })}
      </Button>
      <p className="small soft">{own('storage.removeCityHint')}</p>
    </div>
  )
}

/** A newer edition of the map that lies here, which comes only when it is wanted. */
function NewerMap({ city, device }: { city: string; device: Device }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const status = useMapStatus(city)
  if (status.is !== 'kept' || status.newer === undefined) return null
  return (
    <>
      <p className="small">{t('map.newer', { size: formatSize(t, i18n.language, status.newer) })}</p>
      <Button look="quiet" onClick={() => void device.maps.fetch(city)}>
        {t('map.fetch')}
      </Button>
    </>
  )
}

/** Why a language stays, or a button that removes it. */
function LanguageChoice({ one, language, device }: { one: KeptCity; language: string; device: Device }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own, i18n } = useTranslation('personal')
  if (one.base.includes(language)) return <p className="small soft">{own('storage.needed')}</p>
  if (language === i18n.language || language === device.secondLanguage.get()) return <p className="small soft">{own('storage.reading')}</p>
  return (
    <Button look="quiet" onClick={() => void device.kept.removeLanguage(one.city, language)}>
      {own('storage.removeLanguage', { language: code(t, `language.${language}`) })}
    </Button>
  )
}
