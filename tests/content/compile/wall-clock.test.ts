import { afterEach, describe, expect, test } from 'vitest'
import { byWallClock } from '#content/compile/wall-clock.ts'

const device = globalThis.Date

describe('while work is done by the wall clock', () => {
  afterEach(() => {
    process.env['TZ'] = 'UTC'
  })

  test.each(['UTC', 'Europe/Bucharest', 'America/Santiago', 'Asia/Beirut'])('no hour of a day is lost or doubled in %s', (zone) => {
    process.env['TZ'] = zone
    const hours = byWallClock('2026-11-01', () =>
      Array.from({ length: 365 * 24 }, (_, hour) => {
        const date = new Date(2027, 0, 1, hour)
        return date.getHours() === hour % 24 && date.getTime() === device.UTC(2027, 0, 1, hour)
      }),
    )
    expect(hours.every(Boolean)).toBe(true)
  })

  test('the present is the day that was given', () => {
    expect(byWallClock('2026-11-01', () => [new Date().toISOString(), Date.now()])).toEqual([
      '2026-11-01T00:00:00.000Z',
      device.UTC(2026, 10, 1),
    ])
  })

  test('dates change by what the wall shows', () => {
    process.env['TZ'] = 'Europe/Bucharest'
    const date = byWallClock('2026-11-01', () => {
      const copy = new Date(new Date(2027, 2, 28))
      copy.setHours(3, 30)
      copy.setDate(copy.getDate() + 1)
      return copy
    })
    expect(date.toISOString()).toBe('2027-03-29T03:30:00.000Z')
  })
})

test('the clock of the device is back afterwards, also after an error', () => {
  expect(() =>
    byWallClock('2026-11-01', () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(globalThis.Date).toBe(device)
})
