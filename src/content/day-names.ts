/** What the days of a city are called, and why a day is not like others. */
import type { CityView } from './views.ts'

/** Names in one language; days without a name are days all the same. */
export interface DayNames {
  language: string
  /** Public holidays, by day. */
  holidays: Record<string, string>
  school: { from: string; until: string; name?: string }[]
}

export function dayNames({ facts, words, language }: CityView): DayNames {
  const school = (facts.schoolHolidays ?? []).map(({ from, until }) => {
    const name = words.schoolHolidays?.[from]
    return { from, until, ...(name && { name }) }
  })
  return { language, holidays: words.holidays, school }
}
