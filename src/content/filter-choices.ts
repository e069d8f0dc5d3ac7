/** Which filters a list offers, in which order, and how many services each would leave. */
import { audiences } from './schema/codes.ts'
import { type Answer, answer, type FilterFacts, includes, isFiltering, type Openness, type ServiceFilter } from './service-filter.ts'

export interface Choice {
  /** A filter with a single wish. */
  wish: ServiceFilter
  pressed: boolean
  /** How many would fit, given the other wishes. */
  count: number
}

export interface Choices {
  /** Four at most, always in sight. */
  first: Choice[]
  /** The others. */
  more: Choice[]
  /** One of them at a time; the reader's own language first. */
  languages: Choice[]
  /** One of them at a time. */
  audiences: Choice[]
}

export function filterChoices(
  services: readonly FilterFacts[],
  filter: ServiceFilter,
  { isOpen, language }: { isOpen: Openness; language: string },
): Choices {
  const choice = (wish: ServiceFilter): Choice => ({
    wish,
    pressed: includes(filter, wish),
    count: services.filter((service) => answer(service, { ...filter, ...wish }, isOpen) === 'yes').length,
  })
  const languages = languagesOf(services, filter, language).map((code) => ({ language: code }))
  // What stands in sight hangs on the facts alone: a tap must not move another button away.
  const first = [
    ...ALWAYS,
    ...[WALK_IN, languages[0]!].filter((wish) => services.some((service) => answer(service, wish, isOpen) === 'yes')),
  ]
  const others = (wishes: readonly ServiceFilter[]) => wishes.filter((wish) => !first.includes(wish)).map(choice)
  return {
    first: first.map(choice),
    more: others([WALK_IN, { wheelchair: true }, { remote: true }]),
    languages: others(languages),
    audiences: others(audiencesOf(services, filter).map((audience) => ({ audience }))),
  }
}

const ALWAYS: ServiceFilter[] = [{ open: true }, { free: true }]
const WALK_IN: ServiceFilter = { walkIn: true }

/** A choice that would leave nothing. One that is pressed can always be taken back. */
export function isImpossible({ pressed, count }: Choice): boolean {
  return !pressed && count === 0
}

/** The reader's own language, then those that most services speak. */
function languagesOf(services: readonly FilterFacts[], filter: ServiceFilter, own: string): string[] {
  const speakers = new Map<string, number>()
  for (const { languages, lineLanguages = [] } of services)
    for (const code of new Set([...languages, ...lineLanguages])) speakers.set(code, (speakers.get(code) ?? 0) + 1)
  const spoken = [...speakers].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1)).map(([code]) => code)
  return [...new Set([own, ...spoken, ...(filter.language ? [filter.language] : [])])]
}

/** Those somebody here is there for; "everyone" is nobody's choice. */
function audiencesOf(services: readonly FilterFacts[], filter: ServiceFilter): string[] {
  const named = new Set([...services.flatMap((service) => service.for ?? []), ...(filter.audience ? [filter.audience] : [])])
  return audiences.filter((audience) => audience !== 'everyone' && named.has(audience))
}

/** The services that fit, and those of which it is not known. */
export function sift<S extends FilterFacts>(
  services: readonly S[],
  filter: ServiceFilter,
  isOpen: Openness,
): { matches: S[]; unknown: S[] } {
  if (!isFiltering(filter)) return { matches: [...services], unknown: [] }
  const sifted: Record<Answer, S[]> = { yes: [], no: [], unknown: [] }
  for (const service of services) sifted[answer(service, filter, isOpen)].push(service)
  return { matches: sifted.yes, unknown: sifted.unknown }
}
