import { expect, test } from 'vitest'
import { parseNotice } from '#content/compile/parse-notice.ts'
import { noticeFacts, noticeWords } from '#content/records/notice.ts'
import { place, replacing } from '../../fixtures/testville.ts'

const market = `---
title: Winter market
from: 2026-11-20
until: 2026-12-20
topic: community
event: { start: 2026-12-05T18:30, end: 2026-12-05T21:00, repeat: weekly, place: Town square }
sources:
  - { url: "https://example.org/market", supports: "days" }
---

Music and warm food.
`

const parse = (text: string) => parseNotice('market.md', 'market', text, place)

test('a notice has its days, its event and its words', async () => {
  const { value, problems } = await parse(market)
  expect(problems).toEqual([])
  expect(value?.facts).toEqual({
    id: 'market',
    from: '2026-11-20',
    until: '2026-12-20',
    topics: ['community'],
    event: { start: '2026-12-05T18:30', end: '2026-12-05T21:00', repeat: 'weekly', place: 'Town square' },
    sources: [{ url: 'https://example.org/market', supports: 'days' }],
  })
  expect(value?.words).toEqual({ title: 'Winter market', html: '<p>Music and warm food.</p>' })
})

test('its facts and words have the form in which they travel', async () => {
  const { facts, words } = (await parse(market)).value!
  expect(noticeFacts.parse(facts)).toEqual(facts)
  expect(noticeWords.parse(words)).toEqual(words)
})

test('a notice needs neither topic nor event', async () => {
  const { value, problems } = await parse(market.replace(/topic: .+\nevent: .+\n/, ''))
  expect(problems).toEqual([])
  expect(value?.facts).not.toHaveProperty('event')
  expect(value?.facts.topics).toEqual([])
})

test.each([
  ['that ends before it begins', 'until: 2026-12-20', 'until: 2026-11-19', 4, 'until', 'The last day must not be before the first day.'],
  [
    'whose event ends before it begins',
    'end: 2026-12-05T21:00',
    'end: 2026-12-05T18:00',
    6,
    'event.end',
    'The end must not be before the start.',
  ],
  [
    'whose event is on a day that does not exist',
    'start: 2026-12-05T18:30',
    'start: 2026-11-31T18:30',
    6,
    'event.start',
    'Write the time in the city as',
  ],
  [
    'whose event is at a time that does not exist',
    'end: 2026-12-05T21:00',
    'end: 2026-12-05T25:00',
    6,
    'event.end',
    'Write the time in the city as',
  ],
  ['whose event is in the time of another place', 'end: 2026-12-05T21:00', 'end: 2026-12-05T21:00Z', 6, 'event.end', 'without a time zone'],
  ['whose event repeats every hour', 'weekly', 'hourly', 6, 'event.repeat', 'Write one of: daily, weekly, monthly.'],
  [
    'whose event lasts longer than the time until it comes again',
    'end: 2026-12-05T21:00',
    'end: 2026-12-12T21:00',
    6,
    'event.end',
    'It lasts longer than the time until it comes again.',
  ],
  [
    'whose event comes again, but never before the last day',
    'until: 2026-12-20',
    'until: 2026-12-04',
    4,
    'until',
    'The event begins after this day.',
  ],
  [
    'whose event is over before anybody sees it',
    /from: .+\nuntil: .+/,
    'from: 2026-12-20\nuntil: 2026-12-20',
    3,
    'from',
    'The event is over before this day',
  ],
  ['without a source', /sources:\n.+\n/, '', 2, 'sources', 'This field is missing.'],
  ['with a mistyped field', 'topic:', 'topics:', 5, 'topics', 'Did you mean "topic"?'],
])('a notice %s is refused with its line', async (_, from, to, line, field, message) => {
  const text = market.replace(from, to)
  expect(text).not.toBe(market)
  expect((await parse(text)).problems).toEqual([{ file: 'market.md', line, field, message: expect.stringContaining(message) }])
})

test('a message may tell of an event that is still to come when it has vanished', async () => {
  const early = market.replace('until: 2026-12-20', 'until: 2026-12-01').replace(', repeat: weekly', '')
  expect((await parse(early)).problems).toEqual([])
})

test('a notice with a heading is refused with its line', async () => {
  expect((await parse(replacing('Music', '## Music {#music}\n\nMusic')(market))).problems).toEqual([
    { file: 'market.md', line: 11, message: 'The text of a notice has no headings. Write one or two paragraphs.' },
  ])
})

test('a notice without fields is refused', async () => {
  expect((await parse('Music and warm food.')).problems).toMatchObject([
    { line: 1, message: expect.stringContaining('Start the file with its fields') },
  ])
})
