/** The indicators of cities side by side: one row an indicator, one column a city. */
import { type CityIndicators, type Indicator, percentOf } from './indicators.ts'

export interface IndicatorRow {
  id: string
  /** The topic, language or life event. */
  part?: string
  /** In the order of the cities; absent where a city does not have it, for example a language. */
  cells: (Indicator | undefined)[]
}

/** Every indicator that one of the cities has, in the order of the first city that has it. */
export function indicatorRows(cities: readonly CityIndicators[]): IndicatorRow[] {
  const ids = [...new Set(cities.flatMap(({ indicators }) => indicators.map(({ id }) => id)))]
  return ids.flatMap((id) => {
    const parts = [...new Set(cities.flatMap(({ indicators }) => indicators.filter((one) => one.id === id).map(({ part }) => part)))]
    return parts.map((part) => ({
      id,
      ...(part !== undefined && { part }),
      cells: cities.map(({ indicators }) => indicators.find((one) => one.id === id && one.part === part)),
    }))
  })
}

/** `80 % (40 of 50)`, `12`, `30 days`; a dash where there is nothing to tell. */
export function tellIndicator(indicator: Indicator | undefined): string {
  if (indicator?.n === undefined) return '–'
  if (indicator.kind === 'share') return indicator.of === 0 ? '–' : `${percentOf(indicator)} % (${indicator.n} of ${indicator.of})`
  if (indicator.kind === 'days') return indicator.n === 1 ? '1 day' : `${indicator.n} days`
  return String(indicator.n)
}

/** As CSV (RFC 4180). Each city has three columns: the percentage, number or days, and for a share its counts. */
export function indicatorsToCsv(cities: readonly CityIndicators[]): string {
  const header = ['indicator', 'part', 'kind', ...cities.flatMap(({ city }) => [city, `${city} n`, `${city} of`])]
  const rows = indicatorRows(cities).map(({ id, part, cells }) => [id, part ?? '', cells.find(Boolean)!.kind, ...cells.flatMap(cellsOf)])
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** Ids of cities, languages and codes have no comma and no quote, so nothing needs quoting. */
function cellsOf(indicator: Indicator | undefined): (number | string)[] {
  if (indicator?.n === undefined) return ['', '', '']
  return indicator.kind === 'share' ? [percentOf(indicator) ?? '', indicator.n, indicator.of] : [indicator.n, '', '']
}
