import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '#content/calendar.ts'
import { type ExpandedHours, hoursExpander } from '#content/compile/expand-hours.ts'
import { rangesOn } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'

const span = { from: '2026-11-01', until: '2027-11-30' }
const holidays = ['2026-11-30', '2026-12-01', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-02']
const expand = hoursExpander(span, { public: holidays })

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
  test('closed on holidays is told, and needs no single days', () => {
    const hours = hoursOf('Mo-Fr 08:00-16:00; PH off')
    expect(hours.holiday).toEqual([])
    expect(hours).not.toHaveProperty('days')
  })

  test('other hours on holidays are told', () => {
    expect(hoursOf('Mo-Fr 08:00-16:00; PH 10:00-12:00').holiday).toEqual([[600, 720]])
  })

  test('hours that do not name holidays say nothing about them', () => {
    const hours = hoursOf('Mo-Fr 08:00-16:00')
    expect(hours).not.toHaveProperty('holiday')
    expect(hours).not.toHaveProperty('days')
  })

  test('a holiday is what the city says, whatever the package knows', () => {
    const listed = hoursExpander(span, { public: ['2026-12-09'] })
    expect(listed('Mo-Fr 08:00-16:00; PH off')).toEqual({ week: hoursOf('Mo-Fr 08:00-16:00').week, holiday: [] })
    expect(listed('Mo-Fr 08:00-16:00; Dec PH 10:00-12:00')).toMatchObject({ holiday: [[600, 720]] })
  })

  test('weekdays and holidays with the same hours are one rule', () => {
    expect(hoursOf('Mo-Fr 08:00-16:00; Sa,PH 10:00-12:00')).toEqual({
      week: [...hoursOf('Mo-Fr 08:00-16:00').week.slice(0, 5), [[600, 720]], []],
      holiday: [[600, 720]],
    })
  })

  test('holidays that are weekdays can have hours of their own', () => {
    const hours = hoursOf('PH Mo-Fr 10:00-12:00')
    expect(hours.holiday).toEqual([[600, 720]])
    expect(hours.days).toEqual({ '2026-12-26': [], '2027-01-02': [] })
  })

  test('holidays of a season can have hours of their own, after a rule of another', () => {
    const hours = hoursOf('Tu 08:00-16:00; Jun-Aug off, Nov 20-Nov 30,Dec 24 PH 10:00-12:00')
    expect(rangesOn(hours, '2026-11-30', { holidays, hoursUntil: span.until })).toEqual([[600, 720]])
    expect(rangesOn(hours, '2026-12-01', { holidays, hoursUntil: span.until })).toEqual([[480, 960]])
    expect(rangesOn(hours, '2026-12-25', { holidays, hoursUntil: span.until })).toEqual([])
  })

  test('the day after a holiday can have hours of its own', () => {
    expect(hoursOf('Mo-Fr 08:00-16:00; PH +1 day off').days).toMatchObject({ '2026-12-02': [] })
  })

  test('nights over a holiday keep their morning', () => {
    const hours = hoursOf('Fr,PH 22:00-02:00')
    expect(hours.days).toMatchObject({ '2026-12-02': [[0, 120]] })
    expect(rangesOn(hours, '2026-12-26', { holidays, hoursUntil: span.until })).toEqual([
      [0, 120],
      [1320, 1440],
    ])
  })

  test('hours for holidays that never come are no hours', () => {
    expect(hoursExpander(span, { public: [] })('PH 10:00-12:00')).toEqual({ week: [[], [], [], [], [], [], []], holiday: [] })
  })
})

describe('school holidays', () => {
  const school = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28']
  const withSchool = hoursExpander(span, { public: holidays, school })

  test('close an office on their days', () => {
    expect(withSchool('Mo-Fr 08:00-16:00; SH off')).toMatchObject({
      week: hoursOf('Mo-Fr 08:00-16:00').week,
      days: { '2026-12-23': [], '2026-12-24': [], '2026-12-25': [], '2026-12-28': [] },
    })
  })

  test('have hours of their own, on some weekdays', () => {
    const hours = withSchool('Mo-Fr 08:00-16:00; SH Mo-We 10:00-12:00; PH off') as Hours
    expect(hours.holiday).toEqual([])
    expect(hours.days).toEqual({ '2026-12-23': [[600, 720]], '2026-12-28': [[600, 720]] })
  })

  test('and public holidays can share a rule', () => {
    expect(withSchool('Mo-Fr 08:00-16:00; PH,SH off')).toMatchObject({
      holiday: [],
      days: { '2026-12-23': [], '2026-12-24': [], '2026-12-28': [] },
    })
  })

  test('do not hide the usual week, even if they are long', () => {
    const december = hoursExpander({ from: '2026-12-20', until: '2026-12-31' }, { public: [], school })
    expect((december('We 08:00-16:00; SH off') as Hours).week[2]).toEqual([[480, 960]])
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

  test('days that are over are no mistake', () => {
    expect(hoursOf('Mo-Fr 08:00-16:00; 2025 Aug 01-15 off; 2024 Dec 24 off')).toEqual(hoursOf('Mo-Fr 08:00-16:00'))
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
    const fridays = hoursExpander({ from: '2026-12-18', until: '2027-01-01' }, { public: holidays })
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
    ['a holiday in small letters', 'Mo-Fr 08:00-16:00; ph off', 'Write PH or SH at the beginning'],
    ['hours over midnight that a holiday cuts', 'Fr 22:00-02:00; PH off', 'write the holidays into hours_exceptions.'],
    ['an open end', 'Mo 10:00+', 'Hours with a comment or an open end'],
    ['a comment alone', '"by appointment"', 'Hours with a comment or an open end'],
    ['a comment after the hours', 'Mo-Fr 09:00-17:00 "by appointment"', 'Hours with a comment or an open end'],
    ['a comment on open hours', 'Mo-Fr 09:00-17:00 open "by appointment"', 'Hours with a comment or an open end'],
    ['hours that may be', 'Mo-Fr 09:00-17:00 unknown', 'Hours with a comment or an open end'],
    ['the sun', 'Mo-Fr sunrise-sunset', 'sunrise and sunset cannot be used'],
    ['dusk', 'Mo-Fr 10:00-dusk', 'sunrise and sunset cannot be used'],
    ['school holidays', 'Mo-Fr 08:00-16:00; SH off', 'The school holidays (SH) of this city are not listed.'],
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
