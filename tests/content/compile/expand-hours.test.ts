import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#content/calendar.ts'
import { type ExpandedHours, hoursExpander } from '#content/compile/expand-hours.ts'
import { rangesOn } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'

const region = { country: 'ro', state: '', longitude: 23.5, latitude: 46.5 }
const span = { from: '2026-11-01', until: '2027-11-30' }
/** As a country.yaml would list them, but not all that the package knows. */
const holidays = ['2026-11-30', '2026-12-01', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-02']
const expand = hoursExpander(region, span, new Set(holidays))

function hoursOf(value: string): Hours {
  const hours = expand(value)
  if ('wrong' in hours) throw new Error(hours.wrong)
  return hours
}

describe('a week', () => {
  test('days with the same hours share them, the others are closed', () => {
    const day = [[510, 990]]
    expect(hoursOf('Mo-Th 08:30-16:30; Fr 08:30-14:00')).toEqual({ week: [day, day, day, day, [[510, 840]], [], []] })
  })

  test('a lunch break makes two ranges', () => {
    expect(hoursOf('Mo,We 10:00-12:00,14:00-16:30').week).toEqual([
      [
        [600, 720],
        [840, 990],
      ],
      [],
      [
        [600, 720],
        [840, 990],
      ],
      [],
      [],
      [],
      [],
    ])
  })

  test('hours without days are for every day', () => {
    expect(hoursOf('10:00-22:00').week).toEqual(Array.from({ length: 7 }, () => [[600, 1320]]))
  })

  test('hours over midnight are cut there', () => {
    expect(hoursOf('Fr 22:00-02:00').week).toEqual([[], [], [], [], [[1320, 1440]], [[0, 120]], []])
  })

  test('hours over midnight reach from Sunday into Monday', () => {
    expect(hoursOf('Su 22:00-02:00').week).toEqual([[[0, 120]], [], [], [], [], [], [[1320, 1440]]])
  })

  test('hours that end at 26:00 end at two in the morning', () => {
    expect(hoursOf('Fr 22:00-26:00')).toEqual(hoursOf('Fr 22:00-02:00'))
  })

  test('the night before the first day reaches into it', () => {
    expect(rangesOn(hoursOf('Sa 22:00-02:00'), '2026-11-01', { holidays, hoursUntil: span.until })).toEqual([[0, 120]])
    expect(hoursOf('Sa 22:00-02:00').days).toBeUndefined()
  })

  test('ranges that overlap become one', () => {
    expect(hoursOf('Mo 10:00-12:00, Mo 11:00-13:00').week[0]).toEqual([[600, 780]])
  })

  test('a whole day ends at 24:00', () => {
    expect(hoursOf('Sa 00:00-24:00').week[5]).toEqual([[0, 1440]])
  })

  test('day and night is told as always', () => {
    expect(hoursOf('24/7')).toMatchObject({ always: true, holiday: [[0, 1440]] })
    expect(hoursOf(' 24/7 ').always).toBe(true)
  })

  test('every day from 00:00 to 24:00 says nothing about holidays, so it is not always', () => {
    expect(hoursOf('Mo-Su 00:00-24:00')).toEqual({ week: Array.from({ length: 7 }, () => [[0, 1440]]) })
  })
})

describe('public holidays', () => {
  test('closed on holidays is told, also for holidays the country does not list', () => {
    const hours = hoursOf('Mo-Fr 08:00-16:00; PH off')
    expect(hours.holiday).toEqual([])
    expect(hours.days).toMatchObject({ '2027-01-06': [] })
    expect(hours.days).not.toHaveProperty('2026-12-25')
  })

  test('other hours on holidays are told', () => {
    expect(hoursOf('Mo-Fr 08:00-16:00; PH 10:00-12:00').holiday).toEqual([[600, 720]])
  })

  test('hours that do not name holidays say nothing about them', () => {
    const hours = hoursOf('Mo-Fr 08:00-16:00')
    expect(hours).not.toHaveProperty('holiday')
    expect(hours).not.toHaveProperty('days')
  })

  test('a holiday that the country lists and the package does not know has the hours of its weekday', () => {
    const listed = hoursExpander(region, span, new Set([...holidays, '2026-12-09']))
    expect(listed('Mo-Fr 08:00-16:00; PH off')).toMatchObject({ holiday: [], days: { '2026-12-09': [[480, 960]] } })
  })
})

describe('single days', () => {
  test('the first Tuesday of each month is told by its days', () => {
    const hours = hoursOf('Tu[1] 10:00-12:00')
    expect(hours.week).toEqual([[], [], [], [], [], [], []])
    const days = Object.keys(hours.days!)
    expect(days).toHaveLength(13)
    expect(days.slice(0, 3)).toEqual(['2026-11-03', '2026-12-01', '2027-01-05'])
    expect(days.every((day) => weekdayOf(day) === 1 && day.slice(8) <= '07')).toBe(true)
  })

  test('days on which an office is closed for once are told', () => {
    expect(hoursOf('Mo-Fr 10:00-12:00; 2026 Dec 28-30 off').days).toEqual({ '2026-12-28': [], '2026-12-29': [], '2026-12-30': [] })
  })

  test('summer hours leave the usual week as it is', () => {
    const hours = hoursOf('Mo-Fr 08:00-16:00; Aug Mo-Fr 08:00-13:00')
    expect(hours.week[0]).toEqual([[480, 960]])
    expect(hours.days?.['2027-08-02']).toEqual([[480, 780]])
    expect(hours.days).not.toHaveProperty('2027-09-01')
  })

  test('the ordinary day decides what a weekday is, even if holidays are more', () => {
    const fridays = hoursExpander(region, { from: '2026-12-18', until: '2027-01-01' }, new Set(holidays))
    expect((fridays('Fr 08:00-16:00; PH off') as Hours).week[4]).toEqual([[480, 960]])
  })

  test('hours that are never open are a closed week', () => {
    expect(hoursOf('off')).toEqual({ week: [[], [], [], [], [], [], []] })
  })
})

describe('hours that an author has to mend', () => {
  test.each([
    ['words', 'every morning', 'Write the hours more exactly.|These hours cannot be read.'],
    ['nothing', ' ', 'These hours cannot be read.'],
    ['a time that does not exist', 'Mo 25:00-26:00', 'These hours cannot be read.'],
    ['hours without minutes', 'Mo-Fr 8-16', 'Write the hours more exactly.'],
    ['days without hours', 'Mo-Fr', 'Write the hours more exactly.'],
    ['day and night with exceptions', '24/7; Dec 25 off', 'Write the hours more exactly.'],
    ['hours over midnight that a holiday cuts', 'Fr 22:00-02:00; PH off', 'write the holidays into hours_exceptions.'],
    ['an open end', 'Mo 10:00+', 'Hours with a comment or an open end'],
    ['a comment alone', '"by appointment"', 'Hours with a comment or an open end'],
    ['a comment after the hours', 'Mo-Fr 09:00-17:00 "by appointment"', 'Hours with a comment or an open end'],
    ['a comment on open hours', 'Mo-Fr 09:00-17:00 open "by appointment"', 'Hours with a comment or an open end'],
    ['hours that may be', 'Mo-Fr 09:00-17:00 unknown', 'Hours with a comment or an open end'],
    ['the sun', 'Mo-Fr sunrise-sunset', 'sunrise and sunset cannot be used'],
    ['dusk', 'Mo-Fr 10:00-dusk', 'sunrise and sunset cannot be used'],
    ['school holidays', 'Mo-Fr 08:00-16:00; SH off', 'School holidays (SH) are not known here.'],
  ])('%s', (_, value, message) => {
    const parts = message.split('|')
    const { wrong } = expand(value) as Extract<ExpandedHours, { wrong: string }>
    expect(
      parts.some((part) => wrong?.includes(part)),
      wrong,
    ).toBe(true)
  })

  test('the reason is told in a sentence', () => {
    expect(expand('Mo-Fr 8-16')).toEqual({ wrong: expect.stringContaining('Please use this syntax instead "08:00-16:00".') })
  })

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      'Mo',
      'Fr',
      'Su',
      '-',
      ',',
      ' ',
      ';',
      '08:00',
      '16:00',
      '24:00',
      '26:00',
      'PH',
      'off',
      '"x"',
      '+',
      '[1]',
      '[-1]',
      '24/7',
      'Dec 25',
      '2026',
      'week 10',
      '||',
      '(',
      ')',
      'easter',
      '/',
      'open',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (value) => {
          const hours = expand(value)
          expect('wrong' in hours ? hours.wrong.length > 0 : hours.week.length === 7).toBe(true)
        },
      ),
    )
  })
})

test('at any instant, the expanded hours are open when the package says so', () => {
  const values = [
    'Mo-Fr 08:00-16:00',
    'Mo-Th 08:30-16:30; Fr 08:30-14:00',
    'Mo,Tu,Th,Fr 10:00-12:00,14:00-16:30; We 10:00-12:00,14:00-18:30',
    'Mo-Fr 08:00-16:00; PH off',
    'Mo-Sa 09:00-13:00; PH 10:00-12:00',
    'Mo-Fr 00:00-08:00,18:00-24:00; Sa,Su,PH 00:00-24:00',
    'Mo-Su 20:00-08:00',
    'Fr,Sa 22:00-03:30',
    'Tu[1] 10:00-12:00',
    'We[-1] 14:00-18:00; PH off',
    'Mo-Fr 10:00-18:00; Dec 24-Jan 02 off',
    'Jun-Aug: Mo-Fr 08:00-13:00; Sep-May: Mo-Fr 08:00-16:00',
    'Mo-Fr 09:00-17:00; Sa 10:00-14:00; 2026 Dec 31 09:00-12:00',
    'week 01-53/2 Mo 08:00-10:00',
    '24/7',
  ]
  const where = { lat: region.latitude, lon: region.longitude, address: { country_code: 'ro', state: '' } }
  const readings = values.map((value) => ({ value, theirs: new OpeningHours(value, where), ours: hoursOf(value) }))
  const days = fc.integer({ min: 0, max: 394 }).map((count) => addDays(span.from, count))
  // The clocks change and holidays come together more often around these.
  const oddDays = fc.constantFrom(...holidays, '2027-01-06', '2027-03-28', '2027-10-31', span.from, span.until)
  fc.assert(
    fc.property(
      fc.constantFrom(...readings),
      fc.oneof(days, oddDays),
      fc.integer({ min: 0, max: 1439 }),
      ({ value, theirs, ours }, day, minute) => {
        const ranges = rangesOn(ours, day, { holidays, hoursUntil: span.until })
        const isOpen = ranges.some(([from, until]) => from <= minute && minute < until)
        expect(isOpen, value).toBe(theirs.getState(new Date(`${day}T${clock(minute)}`)))
      },
    ),
    { numRuns: 1000 },
  )
})

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
