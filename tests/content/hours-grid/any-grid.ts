/** Made-up tables of hours without faults. */
import fc from 'fast-check'
import { gridFaults } from '#content/hours-grid/grid-faults.ts'
import type { SeasonDates } from '#content/hours-grid/season-dates.ts'
import type { DayHours, HoursGrid, WeekGrid } from '#content/hours-grid/week-grid.ts'

const quarter = fc.integer({ min: 0, max: 96 }).map((count) => count * 15)

/** Times in pairs, in order: no two share a minute. */
const openHours: fc.Arbitrary<DayHours> = fc
  .uniqueArray(quarter, { minLength: 2, maxLength: 6 })
  .map((times) => [...times].sort((a, b) => a - b))
  .map((times) => Array.from({ length: Math.floor(times.length / 2) }, (_, index) => [times[index * 2]!, times[index * 2 + 1]!] as const))

const dayHours = fc.oneof({ weight: 3, arbitrary: openHours }, fc.constant<DayHours>([]))

/** Few kinds of days in a week, as offices have them. */
const weekOf = <T>(day: fc.Arbitrary<T>) =>
  fc.array(day, { minLength: 1, maxLength: 3 }).chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 7, maxLength: 7 }))

const otherWeek = weekOf(fc.oneof(dayHours, fc.constant(undefined))).filter((week) => week.some((day) => day !== undefined))

const month = fc.integer({ min: 1, max: 12 })
const monthDay = fc.record({ month, day: fc.integer({ min: 1, max: 31 }) })
const anyDates: fc.Arbitrary<SeasonDates> = fc.oneof(
  fc.record({ is: fc.constant('months' as const), from: month, until: month }),
  fc.record({ is: fc.constant('days' as const), from: monthDay, until: monthDay }),
  monthDay.map((date) => ({ is: 'days' as const, from: date, until: date })),
)

const byDay: fc.Arbitrary<WeekGrid> = fc.record(
  {
    is: fc.constant('week' as const),
    week: weekOf(dayHours),
    publicHolidays: dayHours,
    schoolHolidays: otherWeek,
    seasons: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      fc.array(fc.record({ dates: anyDates, week: otherWeek }), { minLength: 1, maxLength: 2 }),
    ),
  },
  { requiredKeys: ['is', 'week', 'seasons'] },
)

const evening = fc
  .tuple(fc.oneof(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 68, max: 95 })), fc.integer({ min: 97, max: 130 }))
  .map(([from, until]): DayHours => [[from * 15, until * 15]])
const byNight = weekOf(fc.oneof(evening, fc.constant<DayHours>([[600, 720]]), fc.constant<DayHours>([]))).map(
  (week): WeekGrid => ({ is: 'week', week, seasons: [] }),
)

export const anyGrid: fc.Arbitrary<HoursGrid> = fc
  .oneof({ weight: 6, arbitrary: byDay }, { weight: 2, arbitrary: byNight }, fc.constant<HoursGrid>({ is: 'always' }))
  .filter((grid) => gridFaults(grid).length === 0)
