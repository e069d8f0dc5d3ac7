/** A service for two readers. */
import type { ServiceView } from '#content/views.ts'
import { code, formatAmount, formatDay } from '#i18n/format.ts'
import type { Block, Row } from './block.ts'
import { both, type Speakers, saidBoth } from './pair.ts'
import { paperBlock } from './paper-block.ts'
import type { Speaker } from './speaker.ts'
import type { WeekOf } from './week-of.ts'
import { weekRows } from './week-rows.ts'

export interface TwoViews<View> {
  theirs: View
  mine: View
}

/** Where it is, whom to call, when it is open, what it costs; then what to bring. A hidden place has its town, and no more. */
export function serviceBlocks(views: TwoViews<ServiceView>, speakers: Speakers, week: WeekOf): Block[] {
  const { theirs, mine } = views
  const title = saidBoth(nameOf(theirs), nameOf(mine))
  return [{ title, rows: factRows(views, speakers, week) }, ...paperBlock(mine.facts.bring, speakers)]
}

function nameOf({ words, language }: ServiceView) {
  return { text: words.name, language }
}

function factRows(views: TwoViews<ServiceView>, speakers: Speakers, week: WeekOf): Row[] {
  const { facts } = views.mine
  const rows: Row[] = []
  if (facts.status !== 'active') rows.push({ ...both(speakers, ({ t }) => code(t, `status.${facts.status}`)), fact: { lines: [] } })
  for (const { address } of facts.locations) {
    // The town alone is told of a place that is hidden; of another it says nothing.
    if (!facts.hidden && !address.street && !address.place) continue
    const lines = [address.street, address.place, [address.postcode, address.city].filter(Boolean).join(' ')].filter((line) => !!line)
    rows.push({ ...both(speakers, ({ t }) => t('service.address')), fact: { lines: lines as string[] } })
  }
  rows.push(...phoneRows(views, speakers))
  if (facts.email) rows.push({ ...both(speakers, ({ t }) => t('service.email')), fact: { lines: [facts.email] } })
  if (facts.appointment) {
    const site = facts.booking && new URL(facts.booking).hostname.replace(/^www\./, '')
    rows.push({ ...both(speakers, ({ t }) => code(t, `appointment.${facts.appointment}`)), fact: { lines: site ? [site] : [] } })
  }
  const hours = facts.hours ?? (facts.locations.length === 1 ? facts.locations[0]!.hours : undefined)
  if (hours && facts.status === 'active') rows.push(...weekRows(hours, week(hours, views.mine), speakers))
  if (facts.cost) rows.push({ ...both(speakers, ({ t }) => code(t, `cost.${facts.cost}`)), fact: { lines: [] } })
  rows.push(...feeRows(views, speakers))
  return rows
}

/** Each number once; what it is for in words of the directory, where they tell. */
function phoneRows({ theirs, mine }: TwoViews<ServiceView>, speakers: Speakers): Row[] {
  const { phones, locations } = mine.facts
  const all = [...phones, ...locations.flatMap((location) => location.phones ?? [])]
  const different = new Map(all.map((phone) => [`${phone.number} ${phone.extension ?? ''}`, phone]))
  return [...different.values()].map(({ number, display, extension }) => {
    const name = both(speakers, ({ t }) =>
      extension ? [t('service.phone'), t('phone.extension', { extension })].join(t('list.separator')) : t('service.phone'),
    )
    const [their, my] = [theirs.notes[`phones.${number}`], mine.notes[`phones.${number}`]]
    return { ...name, ...(their && my && { more: saidBoth(their, my) }), fact: { lines: [display] } }
  })
}

/** Amounts, what they are for, and of when they are. */
function feeRows({ theirs, mine }: TwoViews<ServiceView>, speakers: Speakers): Row[] {
  return mine.facts.fees.map(({ id, amount, currency, validFrom, asOf }) => {
    const date = ({ t }: Speaker) => {
      if (validFrom) return t('fee.validFrom', { date: formatDay(t, validFrom) })
      return asOf ? t('fee.asOf', { date: formatDay(t, asOf) }) : ''
    }
    const name = both(speakers, (speaker) => [speaker.t('service.cost'), date(speaker)].filter(Boolean).join(' '))
    const [their, my] = [theirs.notes[`fees.${id}`], mine.notes[`fees.${id}`]]
    return { ...name, ...(their && my && { more: saidBoth(their, my) }), fact: { lines: [amountForAll(amount, currency)] } }
  })
}

/** "2 430 RON": a space between thousands is read in every language, a comma is not. */
function amountForAll(amount: number, currency: string): string {
  return formatAmount('fr', amount, currency)
}
