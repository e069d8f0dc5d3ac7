import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMissing, type MissingWords, parseMissingWords, shownWords } from '#kiosk/missing-words.ts'

const after = (searches: readonly string[]) => searches.reduce<MissingWords>(addMissing, {})

test('words are shown from the third time on', () => {
  const words = after(['violin', 'Violin ', 'boat', 'violin', 'boat'])
  expect(shownWords(words)).toEqual([{ word: 'violin', times: 3 }])
  expect(shownWords(addMissing(words, 'boat')).map(({ word }) => word)).toEqual(['boat', 'violin'])
})

test('what is kept does not tell in which order it was searched', () => {
  const searches = fc.array(fc.string(), { maxLength: 12 })
  fc.assert(
    fc.property(searches, (words) => {
      expect(JSON.stringify(after(words))).toBe(JSON.stringify(after([...words].reverse())))
    }),
  )
})

test('it stays small, and what was searched often stays', () => {
  const once = Object.fromEntries(Array.from({ length: 499 }, (_, index) => [`word ${index}`, 1]))
  const full = { ...once, boat: 3 }
  const words = addMissing(full, 'violin')
  expect(words).toEqual({ boat: 3, violin: 1 })
  expect(shownWords(words)).toEqual([{ word: 'boat', times: 3 }])
})

test('whatever lies under its name, reading it gives words with numbers', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const times of Object.values(parseMissingWords(value))) expect(typeof times).toBe('number')
    }),
  )
})
