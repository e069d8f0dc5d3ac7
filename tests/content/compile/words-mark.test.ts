import { expect, test } from 'vitest'
import { parseService } from '#content/compile/parse-service.ts'
import { wordsMark } from '#content/compile/words-mark.ts'
import { place, replacing, testvilleFiles } from '../../fixtures/testville.ts'

const words = {
  title: 'Clinic',
  summary: 'Doctors.',
  notes: { alert: 'Moved.', opening_hours: 'Ring.' },
  doubts: ['No date.'],
  body: 'Call first.',
}

test('the mark is twelve hexadecimal digits', async () => {
  expect(await wordsMark(words)).toMatch(/^[0-9a-f]{12}$/)
})

test.each([
  ['title', { title: 'Hospital' }],
  ['summary', { summary: 'Nurses.' }],
  ['note', { notes: { ...words.notes, alert: 'Closed.' } }],
  ['name of a note', { notes: { warning: 'Moved.', opening_hours: 'Ring.' } }],
  ['doubt', { doubts: ['No date.', 'No name.'] }],
  ['body', { body: 'Call later.' }],
])('another %s makes another mark', async (_, change) => {
  expect(await wordsMark({ ...words, ...change })).not.toBe(await wordsMark(words))
})

test('words that move from one field to another make another mark', async () => {
  expect(await wordsMark({ title: 'Clinic', summary: 'Doctors.', body: '' })).not.toBe(
    await wordsMark({ title: 'Clinic', body: 'Doctors.' }),
  )
})

test('lines may be broken elsewhere without a new mark', async () => {
  expect(await wordsMark({ ...words, body: '\nCall\r\n  first.\n' })).toBe(await wordsMark(words))
})

test('notes may stand in another order without a new mark', async () => {
  expect(await wordsMark({ ...words, notes: { opening_hours: 'Ring.', alert: 'Moved.' } })).toBe(await wordsMark(words))
})

test('what may be left out may be empty', async () => {
  expect(await wordsMark({ title: 'Clinic', body: '' })).toBe(
    await wordsMark({ title: 'Clinic', summary: '', notes: {}, doubts: [], body: '' }),
  )
})

async function markOf(change: (text: string) => string): Promise<string> {
  const path = 'cities/testville/services/info-point.md'
  const { value } = await parseService(path, 'info-point', change((await testvilleFiles()).get(path)!), place)
  return value!.mark
}

test.each([
  ['name', 'name: Testville Info Point', 'name: Info Point'],
  ['summary', 'Ask here first.', 'Start here.'],
  ['alert', 'The lift is broken.', 'The door is broken.'],
  ['note of the hours', 'enters at 16:45', 'enters at 16:50'],
  ['label of a phone', 'label: Front desk', 'label: Reception'],
  ['body', 'Ask for a list', 'Take a list'],
])('a service whose %s changes has another mark', async (_, from, to) => {
  expect(await markOf(replacing(from, to))).not.toBe(await markOf((text) => text))
})

test.each([
  ['hours', 'Mo-Fr 09:00-17:00; PH off', 'Mo-Fr 10:00-17:00; PH off'],
  ['street', 'Strada Exemplu 1', 'Strada Exemplu 11'],
  ['position', '[23.5, 46.5]', '[23.51, 46.5]'],
  ['days of the alert', 'until: 2026-12-15', 'until: 2026-12-16'],
  ['status', 'cost: free', 'cost: free\nstatus: closed'],
  ['day of the check', 'on: 2026-11-01', 'on: 2026-11-20'],
  ['source', 'https://example.org/info-point", date', 'https://example.org/desk", date'],
  ['keywords', '[help, questions]', '[help, answers, advice]'],
])('a service whose %s change keeps its mark', async (_, from, to) => {
  expect(await markOf(replacing(from, to))).toBe(await markOf((text) => text))
})
