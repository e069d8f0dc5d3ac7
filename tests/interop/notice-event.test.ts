import { expect, test } from 'vitest'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { noticeToCalendarEvent } from '#interop/notice-event.ts'
import { type Changes, replacing, testville } from '../fixtures/testville.ts'

const MARKET = 'cities/testville/notices/2026-12-market.md'

async function eventOf(id: string, language = 'en', changes: Changes = {}) {
  const { records } = await testville(changes)
  const reader = contentReader(memorySource(records), 'testville', [language], 'en')
  const notice = (await reader.notices()).find(({ facts }) => facts.id === id)!
  return noticeToCalendarEvent(notice, (await reader.frame())!)
}

test('an event of the city comes into the calendar with its times, its words and its place', async () => {
  expect(await eventOf('2026-12-market')).toEqual({
    uid: 'notice-2026-12-market@testville.first-door',
    title: 'Winter market',
    when: { start: '2026-12-05T18:30', end: '2026-12-05T21:00', timezone: 'Europe/Bucharest' },
    repeat: { every: 'weekly', until: '2026-12-20' },
    language: 'en',
    description: 'Music and warm food. Entrance is free.',
    place: 'Town square',
    url: 'https://example.org/market',
  })
})

test('the words are those that the reader sees, the event is the same', async () => {
  expect(await eventOf('2026-12-market', 'ro')).toMatchObject({
    uid: 'notice-2026-12-market@testville.first-door',
    title: 'Târgul de iarnă',
    description: 'Muzică și mâncare caldă. Intrarea este liberă.',
    language: 'ro',
  })
})

test('an event without a place is at the service that holds it', async () => {
  const event = await eventOf('2026-12-market', 'en', { [MARKET]: replacing(', place: Town square', '') })
  expect(event?.place).toBe('Testville Info Point, Strada Exemplu 1')
})

test('paragraphs become lines', async () => {
  const event = await eventOf('2026-12-market', 'en', { [MARKET]: replacing('Music and', 'Bring\n\n- a cup\n- a friend\n\nMusic and') })
  expect(event?.description).toBe('Bring\na cup\na friend\nMusic and warm food. Entrance is free.')
})

test('a message without an event does not come into the calendar', async () => {
  expect(await eventOf('2026-12-buses')).toBeUndefined()
})
