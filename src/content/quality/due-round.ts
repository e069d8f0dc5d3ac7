/** "Still correct?" rounds: which services are due to be checked, in order, and what to ask each on the phone. */
import { daysBetween } from '../calendar.ts'
import type { Calendar } from '../opening-hours.ts'
import type { Fee, Hours, Paper, Phone, Range } from '../records/parts.ts'
import type { DirectoryRecord, RecordKey } from '../records/record.ts'
import type { Location, ServiceFacts } from '../records/service.ts'
import { weekAhead } from '../week-ahead.ts'

/** `soon`: within a month. */
export type Due = 'overdue' | 'soon' | 'later'

export interface DueService {
  key: RecordKey<'service'>
  due: Due
  /** Days until the facts are past their review; negative when they are. */
  days: number
  reviewBy: string
  checked: ServiceFacts['trust']['checked']
  confirmedBy?: string
  /** All numbers of the service and of its places, each once: whom to call. */
  phones: Phone[]
  website?: string
  facts: FactToAsk[]
}

/** A fact to read out. `field` is where it stands, as authors write it; `known` is false where the directory has nothing yet. */
export type FactToAsk = { field: string; known: boolean } & (
  | { fact: 'phones'; phones: Phone[] }
  /** The open hours of the next seven days' weekdays, Monday first, in minutes from midnight. */
  | { fact: 'hours'; week: Range[][]; always?: true }
  | { fact: 'address'; address?: Location['address'] }
  | { fact: 'appointment'; appointment?: ServiceFacts['appointment'] }
  | { fact: 'fees'; cost?: ServiceFacts['cost']; fees: Fee[] }
  | { fact: 'papers'; papers: Paper[] }
  | { fact: 'languages'; languages: string[]; interpreter?: ServiceFacts['interpreter'] }
)

const DAYS_THAT_ARE_SOON = 30

/** Services that have not closed for good: the longest overdue first, then those due soonest; by key where days are equal. */
export function dueRound(services: readonly DirectoryRecord<'service'>[], today: string, calendar: Calendar): DueService[] {
  return services
    .filter(({ facts }) => facts.status !== 'closed')
    .map(({ key, facts }): DueService => {
      const { reviewBy, checked, confirmedBy } = facts.trust
      const days = daysBetween(today, reviewBy)
      return {
        key: key as RecordKey<'service'>,
        due: days < 0 ? 'overdue' : days <= DAYS_THAT_ARE_SOON ? 'soon' : 'later',
        days,
        reviewBy,
        checked,
        ...(confirmedBy !== undefined && { confirmedBy }),
        phones: phonesOf(facts),
        ...(facts.website !== undefined && { website: facts.website }),
        facts: factsToAsk(facts, today, calendar),
      }
    })
    .sort((a, b) => a.days - b.days || (a.key < b.key ? -1 : 1))
}

function phonesOf({ phones, locations }: ServiceFacts): Phone[] {
  const all = [...phones, ...locations.flatMap((place) => place.phones ?? [])]
  const nameOf = ({ number, extension }: Phone) => `${number} ${extension ?? ''}`
  return [...new Map(all.map((phone) => [nameOf(phone), phone])).values()]
}

function factsToAsk(facts: ServiceFacts, today: string, calendar: Calendar): FactToAsk[] {
  const { hours, phones, appointment, cost, fees, bring, languages, interpreter } = facts
  const own = facts.locations.flatMap((place, index) =>
    place.hours ? [hoursToAsk(place.hours, `locations.${index}.opening_hours`, today, calendar)] : [],
  )
  const noHours: FactToAsk = { fact: 'hours', field: 'opening_hours', known: false, week: [] }
  const general = hours ? [hoursToAsk(hours, 'opening_hours', today, calendar)] : []
  return [
    { fact: 'phones', field: 'phones', known: phones.length > 0, phones },
    ...facts.locations.flatMap((place, index): FactToAsk[] =>
      place.phones ? [{ fact: 'phones', field: `locations.${index}.phones`, known: true, phones: place.phones }] : [],
    ),
    ...(general.length + own.length > 0 ? [...general, ...own] : [noHours]),
    ...addressesToAsk(facts),
    { fact: 'appointment', field: 'appointment', known: appointment !== undefined, ...(appointment && { appointment }) },
    { fact: 'fees', field: 'fees', known: cost !== undefined || fees.length > 0, ...(cost && { cost }), fees },
    { fact: 'papers', field: 'bring', known: bring.length > 0, papers: bring },
    { fact: 'languages', field: 'languages', known: languages.length > 0, languages, ...(interpreter && { interpreter }) },
  ]
}

function hoursToAsk(hours: Hours, field: string, today: string, calendar: Calendar): FactToAsk {
  const { week } = weekAhead(hours, today, calendar, { exceptions: [], school: [] })
  return { fact: 'hours', field, known: true, week, ...(hours.always && { always: true }) }
}

/** The address of a shelter is read out to nobody. */
function addressesToAsk({ hidden, locations }: ServiceFacts): FactToAsk[] {
  if (hidden) return []
  return locations.map(({ address }, index) => ({
    fact: 'address',
    field: `locations.${index}.address`,
    known: address.street !== undefined || address.place !== undefined,
    address,
  }))
}
