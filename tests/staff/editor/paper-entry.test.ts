import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documents, situations } from '#content/schema/codes.ts'
import { paper } from '#content/schema/fact-parts.ts'
import { movedAt, withoutAt } from '#staff/editor/codes/list-order.ts'
import { changePaper, hasTwins, readPaper } from '#staff/editor/codes/paper-entry.ts'

test('a code alone and a code with conditions are papers', () => {
  expect(readPaper('passport')).toMatchObject({ document: 'passport', if: undefined })
  expect(readPaper({ document: 'photo', if: 'work', form: 'copy', count: 2 })).toEqual({
    document: 'photo',
    if: 'work',
    form: 'copy',
    count: 2,
  })
})

test.each([[12], [null], [undefined], [['passport']], [{ paper: 'passport' }], [{ document: 1 }]])('%j is no paper', (entry) => {
  expect(readPaper(entry)).toBeUndefined()
})

test('a condition makes of a code an object, and without its last condition it is a code again', () => {
  expect(changePaper('passport', 'if', 'work')).toEqual({ document: 'passport', if: 'work' })
  expect(changePaper({ document: 'passport', if: 'work' }, 'if', undefined)).toBe('passport')
  expect(changePaper({ document: 'passport', if: 'work', form: 'copy' }, 'if', undefined)).toEqual({ document: 'passport', form: 'copy' })
})

test('what else stands in an entry is kept', () => {
  expect(changePaper({ document: 'passport', since: 2024 }, 'form', 'copy')).toEqual({ document: 'passport', since: 2024, form: 'copy' })
  expect(changePaper({ document: 'passport', since: 2024, form: 'copy' }, 'form', undefined)).toEqual({ document: 'passport', since: 2024 })
})

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

test('whatever conditions are chosen, the schema takes the paper and says the same', () => {
  const chosen = fc.record({
    document: fc.constantFrom(...documents),
    if: some(situations),
    form: some(['original', 'copy', 'original-and-copy']),
    count: some([2, 3, 10]),
  })
  fc.assert(
    fc.property(chosen, ({ document, ...conditions }) => {
      let entry: unknown = document
      entry = changePaper(entry, 'if', conditions.if)
      entry = changePaper(entry, 'form', conditions.form)
      entry = changePaper(entry, 'count', conditions.count)
      expect({ ...conditions, ...paper.parse(entry) }).toEqual({ document, ...conditions })
      expect(readPaper(entry)).toEqual({ document, ...conditions })
    }),
  )
})

test('the same paper twice for the same people is seen; for others it is not', () => {
  expect(hasTwins(['passport', { document: 'passport', form: 'copy' }])).toBe(true)
  expect(hasTwins(['passport', { document: 'passport', if: 'everyone' }])).toBe(true)
  expect(
    hasTwins([
      { document: 'passport', if: 'study' },
      { document: 'passport', if: 'work' },
    ]),
  ).toBe(false)
  expect(hasTwins([12, 12])).toBe(false)
})

test('moving keeps everything, and moving back restores the order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 8 }), fc.nat(), (list, seed) => {
      const index = seed % (list.length - 1)
      const moved = movedAt(list, index, 1)
      expect(moved[index + 1]).toBe(list[index])
      expect(movedAt(moved, index + 1, -1)).toEqual(list)
      expect(movedAt(list, 0, -1)).toEqual(list)
      expect(withoutAt(list, index)).toEqual([...list.slice(0, index), ...list.slice(index + 1)])
    }),
  )
})
