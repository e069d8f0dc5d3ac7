import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageInDays, clockOf, lastDayAfter } from '#kiosk/clock.ts'

const DAY = 86_400_000
const now = new Date('2026-11-21T12:00:00Z')
const today = '2026-11-21'
const madeAt = (instant: number) => ({ city: 'testville', version: Math.floor(instant / 1000) })

test('a clock is right as long as nothing speaks against it', () => {
  expect(clockOf(now, today, undefined, [])).toEqual({ is: 'right' })
  expect(clockOf(now, today, today, [madeAt(now.getTime())])).toEqual({ is: 'right' })
  expect(clockOf(now, today, '2026-10-01', [madeAt(now.getTime() - 60 * DAY)])).toEqual({ is: 'right' })
})

test('a directory from the future is noticed when it is more than a day ahead', () => {
  expect(clockOf(now, today, today, [madeAt(now.getTime() + DAY)]).is).toBe('right')
  const ahead = madeAt(now.getTime() + DAY + 1000)
  expect(clockOf(now, today, today, [madeAt(now.getTime()), ahead])).toEqual({ is: 'before-directory', directory: ahead })
})

test('a clock that shows an earlier day than the last day of use is noticed', () => {
  expect(clockOf(now, today, '2026-11-22', [])).toEqual({ is: 'before-last-day', day: '2026-11-22' })
})

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('the last day of use never goes back, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1 }), (days) => {
      const last = days.reduce<string | undefined>((kept, day) => lastDayAfter(day, kept), undefined)
      expect(last).toBe([...days].sort().at(-1))
    }),
  )
})

test('a directory is as old as whole days have passed, and never younger than new', () => {
  expect(ageInDays(madeAt(now.getTime() - 45 * DAY - 1000).version, now)).toBe(45)
  expect(ageInDays(madeAt(now.getTime() - DAY + 1000).version, now)).toBe(0)
  expect(ageInDays(madeAt(now.getTime() + 9 * DAY).version, now)).toBe(0)
})
