/** Services made up for filters and orders: each knows what a test says, and nothing else. */
import fc from 'fast-check'
import type { FilterFacts, ServiceFilter } from '#content/service-filter.ts'
import type { ServiceCard } from '#content/views.ts'

export function service(facts: Partial<ServiceCard> = {}): ServiceCard {
  return {
    id: 'a-place',
    name: { text: 'A place', language: 'en' },
    summary: { text: 'It helps.', language: 'en' },
    topics: ['everyday'],
    status: 'active',
    languages: [],
    ...facts,
  }
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const language = fc.constantFrom('en', 'ro', 'uk', 'ar')
const audience = fc.constantFrom('students', 'workers', 'families')
const always = { week: [[], [], [], [], [], [], []], always: true as const }
const never = { week: [[], [], [], [], [], [], []] }

/** What is not there is left out, as in a card. */
const withoutGaps = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, fact]) => fact !== undefined))

export const anyService: fc.Arbitrary<ServiceCard> = fc
  .record({
    status: fc.constantFrom('active' as const, 'temporarily-closed' as const, 'closed' as const),
    hours: maybe(fc.constantFrom(always, never)),
    cost: maybe(fc.constantFrom('free' as const, 'paid' as const, 'mixed' as const)),
    appointment: maybe(fc.constantFrom('required' as const, 'recommended' as const, 'walk-in' as const, 'online' as const)),
    languages: fc.uniqueArray(language),
    lineLanguages: maybe(fc.uniqueArray(language, { minLength: 1 })),
    interpreter: maybe(fc.constantFrom('no' as const, 'on-request' as const, 'phone' as const, 'on-site' as const)),
    for: maybe(fc.uniqueArray(fc.oneof(audience, fc.constant('everyone')), { minLength: 1 })),
    wheelchair: maybe(fc.constantFrom('yes' as const, 'limited' as const, 'no' as const)),
    remote: maybe(fc.constant(true as const)),
    positions: maybe(fc.array(fc.tuple(fc.double({ min: 23, max: 24, noNaN: true }), fc.double({ min: 46, max: 47, noNaN: true })))),
  })
  .map((facts) => service(withoutGaps(facts) as Partial<ServiceCard>))

const flag = maybe(fc.constant(true as const))

export const anyFilter: fc.Arbitrary<ServiceFilter> = fc
  .record({ open: flag, free: flag, walkIn: flag, wheelchair: flag, remote: flag, language: maybe(language), audience: maybe(audience) })
  .map((filter) => withoutGaps(filter) as ServiceFilter)

/** Every filter with one wish. */
export const anyWish: fc.Arbitrary<ServiceFilter> = fc.oneof(
  fc.constantFrom<ServiceFilter>({ open: true }, { free: true }, { walkIn: true }, { wheelchair: true }, { remote: true }),
  language.map((code) => ({ language: code })),
  audience.map((people) => ({ audience: people })),
)

/** The same service, of which something more or less is known. */
export const withoutFact = (facts: FilterFacts, name: 'cost' | 'appointment' | 'wheelchair' | 'for' | 'remote' | 'hours'): FilterFacts => {
  const { [name]: _, ...rest } = facts
  return rest
}
