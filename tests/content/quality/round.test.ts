import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askAgain,
  parseRound,
  type Round,
  type RoundEntry,
  resultOf,
  startRound,
  stillToAsk,
  withEntry,
  withoutLast,
} from '#content/quality/round.ts'

const today = '2026-11-22'
const start = startRound('testville', ['service/a', 'service/b', 'service/c'], today)
const later = (key: string): RoundEntry => ({ is: 'later', key })
const nobody = (key: string): RoundEntry => ({ is: 'nobody', key, on: today })
const answered = (key: string): RoundEntry => ({
  is: 'answered',
  key,
  on: today,
  draft: { key, answers: [] },
  checked: true,
  edits: [{ path: `${key}.md`, before: 'a', after: 'b' }],
})
const after = (...entries: RoundEntry[]) => entries.reduce(withEntry, start)

test('what is put off comes at the end, what is answered comes no more', () => {
  expect(stillToAsk(after(later('service/a')))).toEqual(['service/b', 'service/c', 'service/a'])
  expect(stillToAsk(after(later('service/a'), answered('service/b'), nobody('service/c')))).toEqual(['service/a'])
  expect(stillToAsk(after(answered('service/a'), later('service/a')))).toEqual(['service/b', 'service/c'])
})

test('where nobody answered can be asked again, in its place', () => {
  expect(stillToAsk(askAgain(after(nobody('service/a'), answered('service/b'))))).toEqual(['service/a', 'service/c'])
})

test('the result holds the changed files of what was answered, and those where nobody was', () => {
  const { edits, nobody: silent } = resultOf(after(answered('service/a'), nobody('service/b'), later('service/c')))
  expect(edits.map(({ path }) => path)).toEqual(['service/a.md'])
  expect(silent.map(({ key }) => key)).toEqual(['service/b'])
})

const entry = fc.tuple(fc.constantFrom(later, nobody, answered), fc.constantFrom(...start.keys)).map(([make, key]) => make(key))

test('whatever is answered: every service is asked once, the last step can be taken back, and it can be kept and read', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), entry, (entries, last) => {
      const round: Round = after(...entries)
      const left = stillToAsk(round)
      expect(new Set(left).size).toBe(left.length)
      const done = new Set(entries.filter(({ is }) => is !== 'later').map(({ key }) => key))
      expect([...left].sort()).toEqual(start.keys.filter((key) => !done.has(key)))
      expect(withoutLast(withEntry(round, last))).toEqual(round)
      expect(parseRound(JSON.parse(JSON.stringify(round)))).toEqual(round)
    }),
  )
})

test('what is no round of this version is not taken for one', () => {
  for (const value of [undefined, null, 'round', { ...start, format: 2 }, { ...start, entries: [{ is: 'eaten', key: 'service/a' }] }]) {
    expect(parseRound(value)).toBeUndefined()
  }
})
