import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Item, LONGEST_LINE, lineOf, MOST_ITEMS, move, nameOf, pageIn, pagesOf, put, without } from '#kiosk/reception/basket.ts'

const page = (key: string, steps: string[] = []): Item => ({ page: key, name: { text: key, language: 'en' }, steps })
const item = fc.oneof(
  fc.record({ key: fc.constantFrom('service/a', 'service/b', 'guide/c', 'guide/d'), steps: fc.subarray(['one', 'two']) }),
  fc.record({ line: fc.constantFrom('Tuesday', 'Room 4', 'Bring a pen') }),
)
const basket = fc
  .array(item)
  .map((all) => all.reduce<readonly Item[]>((items, one) => put(items, 'line' in one ? one : page(one.key, one.steps)), []))

test('nothing stands on the list twice', () => {
  fc.assert(
    fc.property(basket, (items) => {
      expect(new Set(items.map(nameOf)).size).toBe(items.length)
    }),
  )
})

test('a page that is chosen again keeps its place and gets its new steps', () => {
  const items = put(put(put([], page('guide/c', ['one'])), { line: 'Tuesday' }), page('guide/c', ['two']))
  expect(items.map(nameOf)).toEqual(['guide/c', 'line Tuesday'])
  expect(pageIn(items, 'guide/c')?.steps).toEqual(['two'])
})

test('moving changes the order and nothing else, and back again changes nothing', () => {
  fc.assert(
    fc.property(basket, fc.nat(MOST_ITEMS), (items, index) => {
      const moved = move(items, index, 1)
      expect(moved.map(nameOf).sort()).toEqual(items.map(nameOf).sort())
      expect(index + 1 < items.length ? move(moved, index + 1, -1) : moved).toEqual(items)
    }),
  )
})

test('what is removed is gone, the rest stays in its order', () => {
  const items = [page('service/a'), page('service/b'), { line: 'Tuesday' }]
  expect(without(items, 1).map(nameOf)).toEqual(['service/a', 'line Tuesday'])
  expect(pagesOf(items)).toEqual(['service/a', 'service/b'])
})

test('a full list takes no more', () => {
  const full = Array.from({ length: MOST_ITEMS }, (_, number) => ({ line: `${number}` }))
  expect(put(full, { line: 'one more' })).toEqual(full)
})

test('a line is one line, no longer than two lines of paper, and not empty', () => {
  expect(lineOf('  Tuesday 10:00,\n room 4 ')).toEqual({ line: 'Tuesday 10:00, room 4' })
  expect(lineOf(' \n ')).toBeUndefined()
  expect(lineOf('x'.repeat(1000))).toEqual({ line: 'x'.repeat(LONGEST_LINE) })
})
