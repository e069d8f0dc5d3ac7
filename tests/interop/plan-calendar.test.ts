import { expect, test } from 'vitest'
import { toICalendar } from '#interop/ical.ts'
import { type Deadline, deadlinesToCalendarEvents } from '#interop/plan-calendar.ts'
import { inside, readComponent, text, value } from './read-ical.ts'

const apply: Deadline = {
  city: 'cluj-napoca',
  guide: 'residence-permit',
  step: 'apply-online',
  guideTitle: 'Get or renew a residence permit',
  stepTitle: 'Apply online and book an appointment',
  language: 'en',
  day: '2026-11-28',
  law: 'OUG 194/2002, art. 51',
  url: 'https://example.org/en/cluj-napoca/guide/residence-permit#apply-online',
}

const eventsOf = (deadlines: Deadline[], today = '2026-11-01') => {
  const file = toICalendar(deadlinesToCalendarEvents(deadlines, today), new Date(`${today}T10:00:00Z`))
  return inside(readComponent(file), 'VEVENT')
}

test('a deadline takes its whole day and tells the step, the guide, the law and the page', () => {
  const event = eventsOf([apply])[0]!
  expect([value(event, 'DTSTART'), value(event, 'DTEND')]).toEqual(['20261128', '20261129'])
  expect(text(event, 'SUMMARY')).toBe('Apply online and book an appointment – Get or renew a residence permit')
  expect(text(event, 'DESCRIPTION')).toBe(
    'Get or renew a residence permit\nOUG 194/2002, art. 51\nhttps://example.org/en/cluj-napoca/guide/residence-permit#apply-online',
  )
  expect(value(event, 'URL')).toBe(apply.url)
})

test('it keeps its name when its day or its words change, so that no calendar has it twice', () => {
  const uid = (deadline: Deadline) => value(eventsOf([deadline])[0]!, 'UID')
  expect(uid({ ...apply, day: '2026-12-28', language: 'ar', stepTitle: 'قدّم الطلب' })).toBe(uid(apply))
  expect(uid({ ...apply, step: 'renew' })).not.toBe(uid(apply))
  expect(uid({ ...apply, city: 'riga' })).not.toBe(uid(apply))
})

test.each([
  ['2026-11-01', 7, '-PT9540M'],
  ['2026-11-20', 7, '-PT9540M'],
  ['2026-11-21', 3, '-PT3780M'],
  ['2026-11-25', 1, '-PT900M'],
  ['2026-11-27', 0, 'PT540M'],
  ['2026-11-28', 0, 'PT540M'],
])('on %s, the reminder is at 9 in the morning, %i days before', (today, _days, trigger) => {
  expect(value(inside(eventsOf([apply], today)[0]!, 'VALARM')[0]!, 'TRIGGER')).toBe(trigger)
})

test('all deadlines stand in one file, but for those that have passed', () => {
  const passed: Deadline = { ...apply, step: 'passed', day: '2026-10-31' }
  expect(eventsOf([passed, apply, { ...apply, step: 'renew', day: '2027-05-01' }]).map((event) => value(event, 'DTSTART'))).toEqual([
    '20261128',
    '20270501',
  ])
})
