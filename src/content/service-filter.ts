/** What a reader wants of a service, how the address says it, and whether a service fits: yes, no, or not known. */
import { type Calendar, type CityTime, openState } from './opening-hours.ts'
import { audiences } from './schema/codes.ts'
import type { ServiceCard } from './views.ts'

/** What is wanted; what is left out does not matter. A filter with a single wish is what one button stands for. */
export interface ServiceFilter {
  open?: true
  free?: true
  /** Without an appointment. */
  walkIn?: true
  wheelchair?: true
  /** By phone or online. */
  remote?: true
  /** Staff speak this language. */
  language?: string
  /** For these people. */
  audience?: string
}

export type Answer = 'yes' | 'no' | 'unknown'

/** The facts of a card that filters ask for. */
export type FilterFacts = Pick<
  ServiceCard,
  'status' | 'hours' | 'cost' | 'appointment' | 'languages' | 'lineLanguages' | 'interpreter' | 'for' | 'wheelchair' | 'remote'
>

type Door = Pick<ServiceCard, 'status' | 'hours'>

/** Whether the door of a service is open. */
export type Openness = (service: Door) => Answer

/** How the address calls them. These names stand in messages and bookmarks: they stay. */
const flags = { open: 'open', free: 'free', walkIn: 'walkin', wheelchair: 'wheelchair', remote: 'remote' } as const
const LANGUAGE = 'lang'
const AUDIENCE = 'for'

const languageCode = /^[a-z]{2,3}$/
const people: readonly string[] = audiences.filter((audience) => audience !== 'everyone')

/** The filter of an address. What it does not understand does not filter. */
export function readFilter(address: URLSearchParams): ServiceFilter {
  const pressed = Object.entries(flags).filter(([, name]) => address.get(name) === '1')
  const language = address.get(LANGUAGE)
  const audience = address.get(AUDIENCE)
  return {
    ...Object.fromEntries(pressed.map(([flag]) => [flag, true])),
    ...(language && languageCode.test(language) && { language }),
    ...(audience && people.includes(audience) && { audience }),
  }
}

/** The address with this filter in the place of its own. The rest of it stays. */
export function writeFilter(filter: ServiceFilter, address: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const written = new URLSearchParams(address)
  const write = (name: string, value: string | undefined) => (value === undefined ? written.delete(name) : written.set(name, value))
  for (const [flag, name] of Object.entries(flags)) write(name, filter[flag as keyof typeof flags] && '1')
  write(LANGUAGE, filter.language)
  write(AUDIENCE, filter.audience)
  return written
}

export function isFiltering(filter: ServiceFilter): boolean {
  return Object.keys(filter).length > 0
}

/** Whether all that one filter wants is wanted by another. */
export function includes(filter: ServiceFilter, wish: ServiceFilter): boolean {
  return Object.entries(wish).every(([name, value]) => filter[name as keyof ServiceFilter] === value)
}

/** The filter after a tap on a wish: with it, in the place of another of its kind; or without it, if it was there. */
export function toggled(filter: ServiceFilter, wish: ServiceFilter): ServiceFilter {
  if (!includes(filter, wish)) return { ...filter, ...wish }
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !(name in wish)))
}

/** Whether a service is all that is wanted. One "no" is enough for no; then one "unknown" for unknown. */
export function answer(service: FilterFacts, filter: ServiceFilter, isOpen: Openness): Answer {
  if (isFiltering(filter) && service.status === 'closed') return 'no'
  const answers = [
    filter.open && isOpen(service),
    filter.free && isFree(service),
    filter.walkIn && needsNoAppointment(service),
    filter.wheelchair && letsWheelchairsIn(service),
    filter.remote && worksFromHome(service),
    filter.language && speaks(service, filter.language),
    filter.audience && isFor(service, filter.audience),
  ]
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Asks every service once whether it is open at a moment; before the moment is known, nobody knows. */
export function opennessAt(moment: CityTime | undefined, calendar: Calendar): Openness {
  const told = new WeakMap<Door, Answer>()
  return (service) => {
    const known = told.get(service) ?? openAt(service, moment, calendar)
    told.set(service, known)
    return known
  }
}

function openAt({ status, hours }: Door, moment: CityTime | undefined, calendar: Calendar): Answer {
  if (status !== 'active') return 'no'
  if (!moment) return 'unknown'
  switch (openState(hours, moment, calendar).is) {
    case 'always-open':
    case 'open':
      return 'yes'
    case 'closed':
      return 'no'
    default:
      return 'unknown'
  }
}

/** Partly free counts: its card says so. */
function isFree({ cost }: FilterFacts): Answer {
  return cost ? yesOrNo(cost !== 'paid') : 'unknown'
}

/** Where an appointment is only better one may come without; the card says so. */
function needsNoAppointment({ appointment }: FilterFacts): Answer {
  return appointment ? yesOrNo(appointment === 'walk-in' || appointment === 'recommended') : 'unknown'
}

/** With help counts: the card says so. */
function letsWheelchairsIn({ wheelchair }: FilterFacts): Answer {
  return wheelchair ? yesOrNo(wheelchair !== 'no') : 'unknown'
}

/** Never "no": there may be a phone that we have not found. */
function worksFromHome({ remote }: FilterFacts): Answer {
  return remote ? 'yes' : 'unknown'
}

/** Where an interpreter can come, or where we do not know what staff speak, they may speak the language too. */
function speaks({ languages, lineLanguages = [], interpreter = 'no' }: FilterFacts, language: string): Answer {
  if (languages.includes(language) || lineLanguages.includes(language)) return 'yes'
  return languages.length === 0 || interpreter !== 'no' ? 'unknown' : 'no'
}

function isFor({ for: welcome = [] }: FilterFacts, audience: string): Answer {
  if (welcome.length === 0) return 'unknown'
  return yesOrNo(welcome.includes('everyone') || welcome.includes(audience))
}

function yesOrNo(is: boolean): Answer {
  return is ? 'yes' : 'no'
}
