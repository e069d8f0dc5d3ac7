/** How the quality of each city has come along: the same figures for several days. */
import { allChecks } from '../checks/all-checks.ts'
import { citiesIn, compileCity } from '../compile/compile-city.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import { type CityIndicators, indicatorsOf } from './indicators.ts'

/** One day of a trend. */
export interface TrendPoint {
  /** The day of the commit; staleness is worked out for it. */
  day: string
  commit: string
  cities: TrendCity[]
}

export type TrendCity =
  | (CityIndicators & {
      /** How many findings each check has; checks without one are left out. */
      findings: Record<string, number>
    })
  /** Does not fit the rules of today: how many errors it has by them. */
  | { city: string; errors: number }

/** The figures of every city in these files, by the rules and checks of today. */
export async function trendPoint(files: ContentFiles, day: string, commit: string): Promise<TrendPoint> {
  const cities: TrendCity[] = []
  for (const id of citiesIn(files)) {
    const { value: city, problems } = await compileCity(id, files, day)
    if (!city) {
      cities.push({ city: id, errors: problems.length })
      continue
    }
    const counts = allChecks.map((check): [string, number] => [check.id, check.find(city, day).length])
    cities.push({ ...indicatorsOf(city, day), findings: Object.fromEntries(counts.filter(([, count]) => count > 0)) })
  }
  return { day, commit, cities }
}

export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

export interface Commit {
  hash: string
  /** Of the commit, as `2026-11-21`. */
  day: string
}

/** The last commit of each period, oldest first; of `newestFirst` commits at most so many, the latest ones. */
export function commitsOfPeriods(newestFirst: readonly Commit[], period: Period, most: number): Commit[] {
  const last = new Map<string, Commit>()
  for (const commit of newestFirst) {
    const name = periodOf(commit.day, period)
    if (!last.has(name)) last.set(name, commit)
  }
  return [...last.values()].slice(0, most).reverse()
}

/** A week by its number since Monday, 5 January 1970. */
function periodOf(day: string, period: Period): string {
  if (period === 'day') return day
  if (period === 'month') return day.slice(0, 7)
  const days = Date.parse(day) / 86_400_000
  return `week ${Math.floor((days - 4) / 7)}`
}
