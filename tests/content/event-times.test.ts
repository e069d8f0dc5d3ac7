import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#content/calendar.ts'
import { type EventTimes, nextOccurrence, occurrences } from '#content/event-times.ts'

const CITY = 'Europe/Bucharest'
const startsOf = (event: EventTimes, until: string) => [...occurrences(event, until)].map(({ start }) => start)
const next = (event: EventTimes, until: string, now: string) => nextOccurrence(event, until, new Date(now), CITY)

const market: EventTimes = { start: '2026-12-05T18:30', end: '2026-12-05T21:00' }

describe('an event takes place', () => {
  test('once, when it does not say how often', () => {
    expect([...occurrences(market, '2026-12-20')]).toEqual([market])
  })

  test('every day, the last time on the last day', () => {
    expect(startsOf({ ...market, repeat: 'daily' }, '2026-12-07')).toEqual(['2026-12-05T18:30', '2026-12-06T18:30', '2026-12-07T18:30'])
  })

  test('every week on the same weekday', () => {
    expect(startsOf({ ...market, repeat: 'weekly' }, '2026-12-20')).toEqual(['2026-12-05T18:30', '2026-12-12T18:30', '2026-12-19T18:30'])
  })

  test('every month on the same date; a month without it is left out', () => {
    const event: EventTimes = { start: '2026-12-31T10:00', end: '2026-12-31T12:00', repeat: 'monthly' }
    expect(startsOf(event, '2027-05-31')).toEqual(['2026-12-31T10:00', '2027-01-31T10:00', '2027-03-31T10:00', '2027-05-31T10:00'])
  })

  test('into the next day each time, when it does the first time', () => {
    const night: EventTimes = { start: '2026-12-30T22:00', end: '2026-12-31T02:00', repeat: 'daily' }
    expect([...occurrences(night, '2026-12-31')].at(-1)).toEqual({ start: '2026-12-31T22:00', end: '2027-01-01T02:00' })
  })
})

describe('the next time', () => {
  test('is the first, long before', () => {
    expect(next({ ...market, repeat: 'weekly' }, '2026-12-20', '2026-11-21T10:00Z')).toEqual(market)
  })

  test('is the present one until it ends, then the one after', () => {
    const event: EventTimes = { ...market, repeat: 'weekly' }
    expect(next(event, '2026-12-20', '2026-12-05T18:59Z')).toEqual(market)
    expect(next(event, '2026-12-20', '2026-12-05T19:00Z')).toEqual({ start: '2026-12-12T18:30', end: '2026-12-12T21:00' })
  })

  test('does not exist when the last has ended, even if the message would last longer', () => {
    expect(next({ ...market, repeat: 'weekly' }, '2026-12-24', '2026-12-19T18:59Z')).toMatchObject({ start: '2026-12-19T18:30' })
    expect(next({ ...market, repeat: 'weekly' }, '2026-12-24', '2026-12-19T19:00Z')).toBeUndefined()
    expect(next(market, '2026-12-24', '2026-12-05T19:00Z')).toBeUndefined()
  })

  test('is at the same hour of the clock after summer time has begun and after it has ended', () => {
    const spring: EventTimes = { start: '2027-03-24T18:00', end: '2027-03-24T19:00', repeat: 'weekly' }
    expect(next(spring, '2027-06-30', '2027-03-31T15:59Z')).toEqual({ start: '2027-03-31T18:00', end: '2027-03-31T19:00' })
    expect(next(spring, '2027-06-30', '2027-03-31T16:00Z')).toEqual({ start: '2027-04-07T18:00', end: '2027-04-07T19:00' })
    const autumn: EventTimes = { start: '2026-10-21T18:00', end: '2026-10-21T19:00', repeat: 'weekly' }
    expect(next(autumn, '2026-12-31', '2026-10-28T16:59Z')).toEqual({ start: '2026-10-28T18:00', end: '2026-10-28T19:00' })
    expect(next(autumn, '2026-12-31', '2026-10-28T17:00Z')).toEqual({ start: '2026-11-04T18:00', end: '2026-11-04T19:00' })
  })

  test('does not come back in the hour that clocks show twice', () => {
    const night: EventTimes = { start: '2026-10-24T22:00', end: '2026-10-25T03:30' }
    expect(next(night, '2026-10-25', '2026-10-25T00:29Z')).toEqual(night)
    for (const now of ['2026-10-25T00:30Z', '2026-10-25T01:00Z', '2026-10-25T01:29Z'])
      expect(next(night, '2026-10-25', now)).toBeUndefined()
  })

  test("counts by the city's clock, wherever the reader is", () => {
    expect(nextOccurrence(market, '2026-12-20', new Date('2026-12-05T19:30Z'), 'Europe/Madrid')).toEqual(market)
    expect(nextOccurrence(market, '2026-12-20', new Date('2026-12-05T19:30Z'), 'Europe/Bucharest')).toBeUndefined()
  })
})

test('the next time has not ended, and the one before it has', () => {
  const repeats = fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const)
  const minutes = fc.integer({ min: 0, max: 400 * 1440 })
  fc.assert(
    fc.property(repeats, minutes, (repeat, minute) => {
      const event: EventTimes = { start: '2026-10-20T23:00', end: '2026-10-21T01:00', repeat }
      const until = addDays('2026-10-20', 400)
      const now = new Date(Date.parse('2026-10-20T00:00Z') + minute * 60_000)
      const all = [...occurrences(event, until)]
      const found = nextOccurrence(event, until, now, CITY)
      const index = found ? all.findIndex(({ start }) => start === found.start) : all.length
      const ended = all.map(({ end }) => new Date(`${end}${summer(end) ? '+03:00' : '+02:00'}`) <= now)
      expect(ended).toEqual(all.map((_, position) => position < index))
    }),
    { numRuns: 50 },
  )
})

/** Whether clocks in Bucharest show summer time at one in the morning of this day. */
function summer(local: string): boolean {
  return local <= '2026-10-25T03:00' || ('2027-03-28T03:00' <= local && local <= '2027-10-31T03:00')
}
