import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '#content/box.ts'
import { judge, judgePosition, samePlace, sorted, typedOf } from '#staff/editor/position/typed-position.ts'

const cluj: Box = [23.42, 46.68, 23.76, 46.86]

test('two numbers inside the box are a position, longitude first as in our files', () => {
  expect(judge({ latitude: '46.77142', longitude: '23.62495' }, cluj)).toEqual({ is: 'inside', position: [23.62495, 46.77142] })
  expect(judge({ latitude: `46°46'17"N`, longitude: '23,62495' }, cluj)).toEqual({ is: 'inside', position: [23.62495, 46.77139] })
})

test('swapped numbers are recognised, and nothing else is called swapped', () => {
  expect(judge({ latitude: '23.62495', longitude: '46.77142' }, cluj)).toMatchObject({ is: 'swapped', instead: [23.62495, 46.77142] })
  expect(judge({ latitude: '44.4', longitude: '26.1' }, cluj)).toEqual({ is: 'outside', position: [26.1, 44.4] })
})

test('it is said which number is missing or cannot be read', () => {
  expect(judge({ latitude: '', longitude: '' }, cluj)).toEqual({ is: 'empty' })
  expect(judge({ latitude: '46.7', longitude: ' ' }, cluj)).toEqual({ is: 'half', missing: 'longitude' })
  expect(judge({ latitude: '', longitude: '23.6' }, cluj)).toEqual({ is: 'half', missing: 'latitude' })
  expect(judge({ latitude: 'Cluj', longitude: '' }, cluj)).toEqual({ is: 'unreadable', field: 'latitude' })
  expect(judge({ latitude: '46.7', longitude: '46.7 N' }, cluj)).toEqual({ is: 'unreadable', field: 'longitude' })
})

test('both numbers pasted into one field go to their own fields', () => {
  const apart = { latitude: '46.77142', longitude: '23.62495' }
  expect(sorted({ latitude: '46.77142, 23.62495', longitude: '' })).toEqual(apart)
  expect(sorted({ latitude: '', longitude: 'geo:46.77142,23.62495' })).toEqual(apart)
  expect(sorted({ latitude: '23.62495 E', longitude: '' })).toEqual({ latitude: '', longitude: '23.62495 E' })
  expect(sorted({ latitude: '', longitude: '46.77142 N' })).toEqual({ latitude: '46.77142 N', longitude: '' })
})

test('what cannot be told apart stays as it was typed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const typed = { latitude: `${text}x`, longitude: '23.6' }
      expect(sorted(typed)).toEqual(typed)
    }),
  )
})

const within = fc.tuple(fc.integer({ min: 2_342_000, max: 2_376_000 }), fc.integer({ min: 4_668_000, max: 4_686_000 }))

test('a position of the city is shown so that it is read back unchanged', () => {
  fc.assert(
    fc.property(within, ([longitude, latitude]) => {
      const position = [longitude / 1e5, latitude / 1e5] as const
      expect(judge(typedOf(position), cluj)).toEqual({ is: 'inside', position })
      expect(judgePosition([position[1], position[0]], cluj)).toMatchObject({ is: 'swapped', instead: position })
    }),
  )
})

test('less than half a metre is the same place', () => {
  expect(samePlace([23.62495, 46.77142], [23.624951, 46.771419])).toBe(true)
  expect(samePlace([23.62495, 46.77142], [23.62496, 46.77142])).toBe(false)
  expect(samePlace(undefined, [23.62495, 46.77142])).toBe(false)
  expect(samePlace(undefined, undefined)).toBe(true)
})
