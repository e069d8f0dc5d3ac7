import { useTranslation } from 'react-i18next'
import type { ServiceFacts } from '#content/records/service.ts'
import type { CityFrame } from '#content/views.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { hasPhone } from './has-phone.ts'

type Unknown = 'hours' | 'address' | 'phone' | 'cost' | 'languages' | 'wheelchair'

const icons: Record<Unknown, IconName> = {
  hours: 'clock',
  address: 'map-pin',
  phone: 'phone',
  cost: 'banknote',
  languages: 'languages',
  wheelchair: 'accessibility',
}

/** What a reader would ask and nobody has written down yet. Unknown is not no. */
function unknownsOf(facts: ServiceFacts): Unknown[] {
  const hasDoor = facts.locations.length > 0
  const missing: Record<Unknown, boolean> = {
    hours: !facts.hours && !facts.locations.some((location) => location.hours),
    address: !facts.hidden && hasDoor && facts.locations.every(({ address }) => !address.street),
    phone: !hasPhone(facts),
    cost: !facts.cost && facts.fees.length === 0,
    languages: facts.languages.length === 0 && !facts.interpreter,
    wheelchair: hasDoor && !facts.hidden && facts.locations.every((location) => location.wheelchair === undefined),
  }
  return (Object.keys(missing) as Unknown[]).filter((name) => missing[name])
}

/** Nobody is sent to ask at a door that is secret, or that there is not. */
function isKnownDoor({ hidden, locations }: ServiceFacts): boolean {
  return !hidden && locations.length > 0
}

/** "We do not know yet", with what to do. */
export function Unknowns({ facts, city }: { facts: ServiceFacts; city: CityFrame }) {
  const { t } = useTranslation()
  const desk = useDeskFrame()
  const unknowns = facts.status === 'closed' ? [] : unknownsOf(facts)
  if (unknowns.length === 0) return null
  const ask = hasPhone(facts)
    ? 'unknown.askByPhone'
    : facts.email
      ? 'unknown.askByEmail'
      : isKnownDoor(facts)
        ? 'unknown.askThere'
        : 'service.askBefore'
  return (
    <Section title={t('unknown.title')}>
      <Rows look="dashed">
        {unknowns.map((name) => (
          <Row key={name} before={<Icon name={icons[name]} />}>
            {t(`unknown.${name}`)}
          </Row>
        ))}
      </Rows>
      <p className="small soft">
        {t(ask)}
        {city.feedback.email && !desk && (
          <>
            {' '}
            <a href={`mailto:${city.feedback.email}`}>{t('unknown.tellUs')}</a>
          </>
        )}
      </p>
    </Section>
  )
}
