/** Compiles the groups of facts that several kinds of page share. */
import type { z } from 'zod'
import { addMonths } from '../calendar.ts'
import type { Fee, Hours, Paper, Phone, Trust } from '../records/parts.ts'
import type { checked, fee, paper, source } from '../schema/fact-parts.ts'
import type { phone } from '../schema/service.ts'
import { phoneDisplay } from './phone-display.ts'
import type { Place, Report } from './place.ts'

type TrustInput = {
  sources: z.output<typeof source>[]
  checked: z.output<typeof checked>
  confidence: 'high' | 'medium' | 'low'
  confirmed_by?: string | undefined
  review_every: number
}

/** Drops fields that are `undefined`, so that a record holds only what is known. */
export function known<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never
}

/** Sources, last check and review date. A fact without a source is never more than `low`. */
export function compileTrust(input: TrustInput, report: Report): Trust {
  if (input.sources.length === 0 && input.confidence !== 'low') {
    report(
      'confidence',
      `Without a source the confidence cannot be "${input.confidence}". Name at least one page under sources, or write low.`,
    )
  }
  const { on, by, how } = input.checked
  return known({
    sources: input.sources.map((page) => known(page)),
    checked: known({ on, by, how }),
    confidence: input.confidence,
    confirmedBy: input.confirmed_by,
    reviewBy: addMonths(on, input.review_every),
  }) as Trust
}

/** Expanded hours, or a reported problem and `undefined`. */
export function compileHours(value: string | undefined, field: string, place: Place, report: Report): Hours | undefined {
  if (value === undefined) return undefined
  const hours = place.expandHours(value)
  if (!('wrong' in hours)) return hours
  report(field, hours.wrong)
  return undefined
}

/** Phones with the way they are written in the country; labels go to the notes. */
export function compilePhones(
  phones: z.output<typeof phone>[],
  field: string,
  place: Place,
  report: Report,
  note: (name: string, words: string | undefined) => void,
): Phone[] {
  return phones.map((entry, index) => {
    const display = phoneDisplay(entry.number, place.country)
    if (!display)
      report(`${field}.${index}.number`, `No such phone number can exist. Check the digits and the country code of "${entry.number}".`)
    note(`phones.${entry.number}`, entry.label)
    return known({
      number: entry.number,
      display: display ?? entry.number,
      extension: entry.extension,
      hours: compileHours(entry.hours, `${field}.${index}.hours`, place, report),
      languages: entry.languages,
    })
  })
}

export function compilePapers(papers: z.output<typeof paper>[]): Paper[] {
  return papers.map((entry) => known(entry) as Paper)
}

/** Fees by id or number; what they are for goes to the notes. */
export function compileFees(
  fees: z.output<typeof fee>[],
  prefix: string,
  report: Report,
  note: (name: string, words: string) => void,
): Fee[] {
  const ids = new Set<string>()
  return fees.map((entry, index) => {
    const id = entry.id ?? String(index + 1)
    if (ids.has(id)) report(`${prefix}fees.${index}.id`, `Two fees have the id "${id}". Give each its own.`)
    ids.add(id)
    note(`${prefix}fees.${id}`, entry.for)
    return known({ id, amount: entry.amount, currency: entry.currency, validFrom: entry.valid_from, asOf: entry.as_of }) as Fee
  })
}
