/** Phones, hours and addresses that no source is said to support. */
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { ServiceFacts } from '../records/service.ts'
import { type Check, type Finding, finding, type GuideRecord, guidesOf, type ServiceRecord, servicesOf } from './check.ts'

/** What a reader acts on. */
interface Fact {
  name: string
  isIn(facts: ServiceFacts): boolean
  /** Whether the `supports` of the sources speak of it. It is free text, so this is wide: a finding is sure, the list is not complete. */
  isNamed(supports: string, facts: ServiceFacts): boolean
}

const FACTS: Fact[] = [
  {
    name: 'phones',
    isIn: ({ phones, locations }) => phones.length > 0 || locations.some((place) => place.phones),
    isNamed: (supports) => /phone|number|contact|line|call|fax|switchboard|whatsapp|details|\b(?!20\d\d\b)\d{3,}/i.test(supports),
  },
  {
    name: 'hours',
    isIn: ({ hours, locations }) => Boolean(hours) || locations.some((place) => place.hours),
    isNamed: (supports) => /hour|time|open|clos|schedule|\bdays?\b|night|week|when|details|\b24\b/i.test(supports),
  },
  {
    name: 'address',
    isIn: ({ locations }) => locations.some(({ address }) => address.street),
    isNamed: (supports, facts) =>
      /address|street|place|position|location|where|building|house|room|map|coordinates|office|branch|site|postcode|move|contact|details/i.test(
        supports,
      ) || namesStreet(supports, facts),
  },
]

export const unsourcedFacts: Check = {
  id: 'unsourced-facts',
  title: 'Phones, hours or addresses without a source',
  severity: 'warning',
  find: (city) => [...servicesOf(city).flatMap(unsourcedService), ...guidesOf(city).flatMap(unsourcedGuide)],
}

function unsourcedService(service: ServiceRecord): Finding[] {
  const { facts } = service
  const supports = facts.trust.sources.map((source) => source.supports).join(', ')
  const unsourced = FACTS.filter((fact) => fact.isIn(facts) && !fact.isNamed(supports, facts)).map(({ name }) => name)
  if (unsourced.length === 0) return []
  return [
    finding(service, `No source supports: ${unsourced.join(', ')}. Name the page under sources, and say so in its "supports".`, {
      field: 'sources',
      values: { facts: unsourced.join(', ') },
    }),
  ]
}

/** "citizens' desk in Via Berlinguer 30" names the address, too. */
function namesStreet(supports: string, { locations }: ServiceFacts): boolean {
  const parts = locations.flatMap(({ address }) => [address.street, address.place].join(' ').split(/[^\p{L}]+/u))
  return parts.some((part) => part.length > 3 && supports.includes(part))
}

/** A guide has phones in its text only. */
function unsourcedGuide(guide: GuideRecord): Finding[] {
  const { intro, steps } = guide.words[SOURCE_LANGUAGE]!
  const html = [intro, ...Object.values(steps).map((step) => step.html)].join('')
  if (guide.facts.trust.sources.length > 0 || !html.includes('href="tel:')) return []
  return [finding(guide, 'The phones in its text stand without any source. Name the page under sources.', { field: 'sources' })]
}
