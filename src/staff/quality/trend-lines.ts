/** Where the lines of a trend go on their picture. Pure; lengths in units of the picture. */
import { percentOf } from '#content/quality/indicators.ts'
import type { TrendData } from './quality-data.ts'

export interface TrendLine {
  city: string
  /** By the days of the trend; `undefined` where nothing is known. */
  values: (number | undefined)[]
}

/** What can be chosen: every indicator of any day, by its id and part, in the order of the first city that has it. */
export function trendChoices({ points }: TrendData): { id: string; part?: string }[] {
  const all = points.flatMap(({ cities }) => cities.flatMap(({ indicators = [] }) => indicators))
  return [
    ...new Map(
      all.map(({ id, part }) => [choiceName({ id, ...(part !== undefined && { part }) }), { id, ...(part !== undefined && { part }) }]),
    ).values(),
  ]
}

export function choiceName({ id, part }: { id: string; part?: string }): string {
  return part === undefined ? id : `${id}/${part}`
}

/** One line a city: percent, a number or days. */
export function trendLines({ points }: TrendData, choice: string, cities: readonly string[]): TrendLine[] {
  return cities.map((city) => ({
    city,
    values: points.map((point) => {
      const found = point.cities
        .find((one) => one.city === city)
        ?.indicators?.find(({ id, part }) => choiceName({ id, ...(part !== undefined && { part }) }) === choice)
      if (!found) return undefined
      return found.kind === 'share' ? percentOf(found) : found.n
    }),
  }))
}

/** The top of the scale: 100 for shares, else a round number that is not below any value. */
export function topOf(lines: readonly TrendLine[], isShare: boolean): number {
  if (isShare) return 100
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.filter((value) => value !== undefined)))
  const step = 10 ** Math.floor(Math.log10(most))
  return Math.ceil(most / step) * step
}

/** The places at which labels stand, in their order, each at least `apart` from the next, as near to where they belong as that allows. */
export function spread(wanted: readonly number[], apart: number, lowest: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  const places: number[] = [...wanted]
  let next = Number.NEGATIVE_INFINITY
  for (const index of order) {
    places[index] = Math.max(places[index]!, next)
    next = places[index]! + apart
  }
  let limit = lowest
  for (const index of [...order].reverse()) {
    places[index] = Math.min(places[index]!, limit)
    limit = places[index]! - apart
  }
  return places
}
