import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#content/calendar.ts'
import { instantOf } from '#content/city-clock.ts'
import { occurrences } from '#content/event-times.ts'
import { type CalendarEvent, toICalendar } from '#interop/ical.ts'
import { inside, instant, offsetIn, readComponent, text, unfold, value } from './read-ical.ts'

const now = new Date('2026-11-21T09:30:15.999Z')
const CITY = 'Europe/Bucharest'

const market: CalendarEvent = {
  uid: 'market@testville.first-door',
  title: 'Winter market',
  when: { start: '2026-12-05T18:30', end: '2026-12-05T21:00', timezone: CITY },
}
const deadline: CalendarEvent = { uid: 'permit@plan', title: 'Renew', when: { firstDay: '2027-02-28', lastDay: '2027-02-28' } }

const linesOf = (...events: CalendarEvent[]) => unfold(toICalendar(events, now))
const calendarOf = (...events: CalendarEvent[]) => readComponent(toICalendar(events, now))
const eventOf = (event: CalendarEvent) => inside(calendarOf(event), 'VEVENT')[0]!

test('an event of one day is a file of few lines', () => {
  expect(linesOf(deadline)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//First Door//First Door//EN',
    'BEGIN:VEVENT',
    'UID:permit@plan',
    'DTSTAMP:20261121T093015Z',
    'DTSTART;VALUE=DATE:20270228',
    'DTEND;VALUE=DATE:20270301',
    'SUMMARY:Renew',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

const observance = (kind: string, start: string, from: string, to: string) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  `END:${kind}`,
]

test('an event at an hour names its time zone, and the file says what that is', () => {
  expect(linesOf(market)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//First Door//First Door//EN',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Bucharest',
    ...observance('STANDARD', '20250101T020000', '+0200', '+0200'),
    ...observance('DAYLIGHT', '20250330T030000', '+0200', '+0300'),
    ...observance('STANDARD', '20251026T040000', '+0300', '+0200'),
    ...observance('DAYLIGHT', '20260329T030000', '+0200', '+0300'),
    ...observance('STANDARD', '20261025T040000', '+0300', '+0200'),
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:market@testville.first-door',
    'DTSTAMP:20261121T093015Z',
    'DTSTART;TZID=Europe/Bucharest:20261205T183000',
    'DTEND;TZID=Europe/Bucharest:20261205T210000',
    'SUMMARY:Winter market',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('what is known more stands in it too', () => {
  const lines = linesOf({
    ...deadline,
    language: 'ro',
    description: 'Aduceți:\npașaport, fotografie',
    place: 'Strada Exemplu 1; etaj 2',
    url: 'https://example.org/permit?a=1,2;b',
  })
  expect(lines).toContain('SUMMARY;LANGUAGE=ro:Renew')
  expect(lines).toContain('DESCRIPTION;LANGUAGE=ro:Aduceți:\\npașaport\\, fotografie')
  expect(lines).toContain('LOCATION:Strada Exemplu 1\\; etaj 2')
  expect(lines).toContain('URL:https://example.org/permit?a=1,2;b')
})

test('several events stand one after another, and share their time zone', () => {
  const concert = { ...market, uid: 'concert', when: { start: '2027-06-01T20:00', end: '2027-06-01T22:00', timezone: CITY } }
  const elsewhere = { ...market, uid: 'elsewhere', when: { ...concert.when, timezone: 'Europe/Madrid' } }
  const calendar = calendarOf(market, concert, deadline, elsewhere)
  expect(inside(calendar, 'VEVENT').map((event) => value(event, 'UID'))).toEqual([market.uid, 'concert', 'permit@plan', 'elsewhere'])
  expect(inside(calendar, 'VTIMEZONE').map((zone) => value(zone, 'TZID'))).toEqual([CITY, 'Europe/Madrid'])
})

test('what ends when it begins has no end', () => {
  const event = eventOf({ ...market, when: { start: '2026-12-05T18:30', end: '2026-12-05T18:30', timezone: CITY } })
  expect(value(event, 'DTEND')).toBeUndefined()
})

test('whole days end with the day after the last, also at the end of a year', () => {
  const event = eventOf({ ...deadline, when: { firstDay: '2026-12-30', lastDay: '2026-12-31' } })
  expect([value(event, 'DTSTART'), value(event, 'DTEND')]).toEqual(['20261230', '20270101'])
})

describe('what comes again', () => {
  test('does so up to and with its last day, told as an instant', () => {
    const rule = (until: string) => value(eventOf({ ...market, repeat: { every: 'weekly', until } }), 'RRULE')
    expect(rule('2026-12-19')).toBe('FREQ=WEEKLY;UNTIL=20261219T215900Z')
    expect(rule('2027-06-30')).toBe('FREQ=WEEKLY;UNTIL=20270630T205900Z')
  })

  test('says the last day as a day when it takes whole days', () => {
    expect(value(eventOf({ ...deadline, repeat: { every: 'monthly', until: '2027-12-31' } }), 'RRULE')).toBe('FREQ=MONTHLY;UNTIL=20271231')
  })
})

describe('a reminder', () => {
  const triggerOf = (minutesBefore: number) => {
    const alarm = inside(eventOf({ ...deadline, reminder: { minutesBefore } }), 'VALARM')[0]!
    expect([value(alarm, 'ACTION'), text(alarm, 'DESCRIPTION')]).toEqual(['DISPLAY', 'Renew'])
    return value(alarm, 'TRIGGER')
  }

  test('comes so many minutes before', () => {
    expect(triggerOf(60)).toBe('-PT60M')
    expect(triggerOf(7 * 1440 - 540)).toBe('-PT9540M')
  })

  test('comes in the morning of a whole day when that is after its beginning', () => {
    expect(triggerOf(-540)).toBe('PT540M')
    expect(triggerOf(0)).toBe('PT0M')
  })
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }))

test('words in any script come back as they were, but for signs that no file may hold', () => {
  // oxlint-disable-next-line no-control-regex
  const asRead = (words: string) => words.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, description, place) => {
      const event = eventOf({ ...market, title, description, place })
      expect(text(event, 'SUMMARY')).toBe(asRead(title))
      expect(text(event, 'DESCRIPTION') ?? '').toBe(asRead(description))
      expect(text(event, 'LOCATION') ?? '').toBe(asRead(place))
      expect(event.properties.map(({ name }) => name).filter((name) => !['DESCRIPTION', 'LOCATION'].includes(name))).toEqual([
        'UID',
        'DTSTAMP',
        'DTSTART',
        'DTEND',
        'SUMMARY',
      ])
    }),
  )
})

describe('times', () => {
  test.each([
    ['Europe/Bucharest', '2027-03-27T20:00', '2027-03-29T20:00'],
    ['Europe/Madrid', '2026-10-24T20:00', '2026-10-26T20:00'],
    ['America/New_York', '2027-03-13T20:00', '2027-03-15T20:00'],
    ['Australia/Sydney', '2027-04-03T20:00', '2027-04-05T20:00'],
    ['Asia/Kathmandu', '2027-04-03T20:00', '2027-04-05T20:00'],
  ])('in %s are right before and after clocks change, as the file itself tells them', (timezone, start, end) => {
    const calendar = calendarOf({ ...market, when: { start, end, timezone } })
    const [zone, event] = [inside(calendar, 'VTIMEZONE')[0]!, inside(calendar, 'VEVENT')[0]!]
    for (const [name, local] of Object.entries({ DTSTART: start, DTEND: end })) {
      const time = value(event, name)!
      expect(instant(time, offsetIn(zone, time))).toEqual(instantOf(local, timezone))
    }
  })

  const zones = fc.constantFrom(
    'Europe/Bucharest',
    'Europe/Riga',
    'Europe/London',
    'America/New_York',
    'Australia/Sydney',
    'Asia/Kolkata',
    'UTC',
  )
  const days = fc.integer({ min: 0, max: 3650 }).map((count) => addDays('2024-01-01', count))
  const repeats = fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const)

  test('of what comes again are right all along, and the last one is not after the end of the rule', () => {
    fc.assert(
      fc.property(zones, days, repeats, fc.integer({ min: 0, max: 500 }), (timezone, day, every, length) => {
        const until = addDays(day, length)
        const [start, end] = [`${day}T12:15`, `${day}T13:00`]
        const calendar = calendarOf({ ...market, when: { start, end, timezone }, repeat: { every, until } })
        const zone = inside(calendar, 'VTIMEZONE')[0]!
        const last = instant(value(inside(calendar, 'VEVENT')[0]!, 'RRULE')!.split('UNTIL=')[1]!)
        for (const occurrence of occurrences({ start, end, repeat: every }, until)) {
          const time = `${occurrence.start.replace(/[-:]/g, '')}00`
          expect(instant(time, offsetIn(zone, time))).toEqual(instantOf(occurrence.start, timezone))
          expect(instantOf(occurrence.start, timezone).getTime()).toBeLessThanOrEqual(last.getTime())
        }
        expect(instantOf(`${addDays(until, 1)}T12:15`, timezone).getTime()).toBeGreaterThan(last.getTime())
      }),
      { numRuns: 25 },
    )
  })
})
