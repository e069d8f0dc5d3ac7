import { useTranslation } from 'react-i18next'
import type { Location } from '#content/records/service.ts'
import type { CityFrame, ServiceView } from '#content/views.ts'
import { code, formatList } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Card, Cards } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import { DirectoryText } from '../directory/directory-text.tsx'
import { FeeLines } from '../directory/fee-lines.tsx'
import { OpenNow } from '../directory/open-now.tsx'
import { PhoneLink } from '../directory/phone-link.tsx'
import { Address } from './address.tsx'
import styles from './good-to-know.module.css'
import { PlaceOnMap } from './place-on-map.tsx'

interface Props {
  service: ServiceView
  city: CityFrame
}

/** For whom, what it costs, where, and what the text says. */
export function GoodToKnow({ service, city }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { facts, words, notes, language } = service
  const single = facts.locations.length === 1 ? facts.locations[0] : undefined
  return (
    <>
      <Section title={t('service.goodToKnow')}>
        <Facts>
          {facts.for.length > 0 && (
            <Fact icon="users" name={t('service.for')}>
              {formatList(
                t,
                facts.for.map((audience) => code(t, `audience.${audience}`)),
              )}
            </Fact>
          )}
          {(facts.cost || facts.fees.length > 0) && (
            <Fact icon="banknote" name={t('service.cost')}>
              {facts.cost && <p>{code(t, `cost.${facts.cost}`)}</p>}
              <FeeLines fees={facts.fees} notes={notes} prefix="" />
              {facts.cost === 'paid' && facts.fees.length === 0 && <p>{t('service.feesUnknown')}</p>}
            </Fact>
          )}
          {single && (single.address.street || single.address.place) && (
            <Fact icon="map-pin" name={t('service.address')}>
              <Address location={single} hint={notes[`locations.${single.id}.hint`]} city={city} />
              <PlaceOnMap facts={facts} location={single} city={city} />
            </Fact>
          )}
          {facts.hidden && (
            <Fact icon="eye-off" name={t('service.address')}>
              {t('service.hidden')}
            </Fact>
          )}
          {facts.phones.length > 0 && (
            <Fact icon="phone" name={t('service.phone')}>
              {facts.phones.map((phone) => (
                <PhoneLink key={phone.number} phone={phone} label={notes[`phones.${phone.number}`]} />
              ))}
            </Fact>
          )}
          {facts.email && (
            <Fact icon="mail" name={t('service.email')}>
              <a className="ltr alone" href={`mailto:${facts.email}`}>
                {facts.email}
              </a>
            </Fact>
          )}
          {(facts.languages.length > 0 || facts.interpreter) && (
            <Fact icon="languages" name={t('service.languages')}>
              {facts.languages.length > 0 && (
                <p>
                  {formatList(
                    t,
                    facts.languages.map((spoken) => code(t, `language.${spoken}`)),
                  )}
                </p>
              )}
              {facts.interpreter && <p>{code(t, `interpreter.${facts.interpreter}`)}</p>}
            </Fact>
          )}
          {facts.provider && (
            <Fact icon="info" name={t('service.provider')}>
              <bdi lang={city.languages[0]}>{facts.provider}</bdi>
            </Fact>
          )}
        </Facts>
        {words.html && (
          <div className={styles['text']}>
            <DirectoryText html={words.html} language={language} city={city.id} terms={service.terms} />
          </div>
        )}
      </Section>
      {facts.locations.length > 1 && (
        <Section title={t('service.places', { count: facts.locations.length })}>
          <Cards>
            {facts.locations.map((location) => (
              <li key={location.id}>
                <Place location={location} service={service} city={city} />
              </li>
            ))}
          </Cards>
        </Section>
      )}
    </>
  )
}

function Place({ location, service, city }: Props & { location: Location }) {
  const { notes, facts } = service
  const label = notes[`locations.${location.id}.label`]
  return (
    <Card>
      {label && (
        <h3>
          <Words text={label.text} language={label.language} />
        </h3>
      )}
      {location.hours && <OpenNow hours={location.hours} status={facts.status} city={city} />}
      <Address location={location} hint={notes[`locations.${location.id}.hint`]} city={city} withLink />
      <PlaceOnMap facts={facts} location={location} city={city} />
      {location.phones?.map((phone) => (
        <PhoneLink key={phone.number} phone={phone} label={notes[`phones.${phone.number}`]} />
      ))}
    </Card>
  )
}
