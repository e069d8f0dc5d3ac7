import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostUsedFirst, moved } from '#kiosk/settings/order.ts'

const list = ['en', 'ro', 'uk', 'ar']

test.each([
  ['uk', -1, ['en', 'uk', 'ro', 'ar']],
  ['ro', 1, ['en', 'uk', 'ro', 'ar']],
  ['en', -1, list],
  ['ar', 1, list],
])('%s is moved by %i', (item, by, expected) => {
  expect(moved(list, item, by)).toEqual(expected)
})

test('moving loses and doubles nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...list), fc.integer(), (item, by) => {
      expect(moved(list, item, by).sort()).toEqual([...list].sort())
    }),
  )
})

test('the most used stand first, over all days; others keep their order', () => {
  const counts = [
    { day: '2026-11-21', what: 'language.ar', times: 2 },
    { day: '2026-11-22', what: 'language.ar', times: 2 },
    { day: '2026-11-22', what: 'language.uk', times: 3 },
    { day: '2026-11-22', what: 'topic.health', times: 9 },
  ]
  expect(mostUsedFirst(list, counts)).toEqual(['ar', 'uk', 'en', 'ro'])
})
