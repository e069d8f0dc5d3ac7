import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '#i18n/format.ts'
import type { KeptCity } from '#store/kept.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { ageInDays, isFromFuture } from '../clock.ts'
import { useDeskWork } from '../desk.ts'
import { deskDay, deskTime } from '../desk-day.ts'
import { useCityName } from '../use-city-name.ts'
import { useDeskClock } from '../use-clock.ts'
import { Part } from './part.tsx'
import { useNetwork } from './use-network.ts'

/** The directories of this desk with their age, the app, and whether there is a network. */
export function Directories() {
  const { t } = useTranslation('staff')
  const { settings, status } = useDeskWork()
  const { now, directories } = useDeskClock()
  const hasNetwork = useNetwork()
  const isNewer = useSyncExternalStore(status.newVersion.watch, status.newVersion.isReady)
  return (
    <Part title={t('status.directories')}>
      <Rows>
        {settings.cities.map((city) => (
          <Directory key={city} city={city} directory={directories.find((one) => one.city === city)} now={now} />
        ))}
        <Row before={<Icon name="smartphone" />}>
          <p>
            <b>{t('status.app')}</b>
          </p>
          <p>{t('status.version', { version: status.version })}</p>
          {isNewer && <p className="small soft">{t('status.newVersion')}</p>}
        </Row>
        <Row before={<Icon name={hasNetwork ? 'globe' : 'wifi-off'} />}>{t(hasNetwork ? 'status.network' : 'status.noNetwork')}</Row>
      </Rows>
      <AskForNews />
    </Part>
  )
}

function Directory({ city, directory, now }: { city: string; directory: KeptCity | undefined; now: Date }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const name = useCityName()
  return (
    <Row before={<Icon name={directory ? 'circle-check' : 'circle-alert'} />}>
      <p>
        <b>{name(city)}</b>
      </p>
      {directory ? (
        <>
          <Age version={directory.version} now={now} />
          <p className="small soft">
            {t('status.asked', {
              date: formatDay(app, deskDay(new Date(directory.checkedAt))),
              time: formatTime(deskTime(new Date(directory.checkedAt)).minute),
            })}
          </p>
        </>
      ) : (
        <p>{t('status.cityNone')}</p>
      )}
      <Trouble city={city} />
    </Row>
  )
}

/** The day on which a directory was made, and how long ago that was. */
function Age({ version, now }: { version: number; now: Date }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const date = formatDay(app, deskDay(new Date(version * 1000)))
  const count = ageInDays(version, now)
  if (isFromFuture(version, now)) return <p>{t('status.future', { date })}</p>
  return <p>{count === 0 ? t('status.today', { date }) : t('status.age', { date, count })}</p>
}

/** Why the last question for news failed. That there is no network is no trouble: a desk lives without. */
function Trouble({ city }: { city: string }) {
  const { t } = useTranslation()
  const { statusOf, watchStatus } = useDeskWork()
  const state = useSyncExternalStore(watchStatus, () => statusOf(city))
  const trouble = 'trouble' in state ? state.trouble : undefined
  if (!trouble || trouble === 'no-network') return null
  return <p>{t(`trouble.${trouble}`)}</p>
}

function AskForNews() {
  const { t } = useTranslation('staff')
  const { settings, status } = useDeskWork()
  const [answer, setAnswer] = useState<'asking' | 'answered' | 'noAnswer'>()
  const ask = async () => {
    setAnswer('asking')
    setAnswer((await status.ask(settings.cities)) ? 'answered' : 'noAnswer')
  }
  return (
    <>
      <Button look="second" disabled={answer === 'asking'} onClick={() => void ask()}>
        <Icon name="refresh-cw" />
        {t('status.ask')}
      </Button>
      <p role="status">{answer && t(`status.${answer}`)}</p>
    </>
  )
}
