import { expect, test } from 'vitest'
import { isSlip, likeness, piecesOf } from '#search/similar.ts'

function likenessOf(one: string, other: string): number {
  const [pieces, others] = [piecesOf(one), new Set(piecesOf(other))]
  return likeness(one, other, pieces.filter((piece) => others.has(piece)).length, pieces.length + others.size)
}

test.each([
  ['doctor', 'doctors'],
  ['довідка', 'довідку'],
  ['посвідка', 'посвідки'],
  ['kindergeld', 'kindergeldantrag'],
  ['wohnung', 'wohnungsamt'],
  ['permit', 'permis'],
  ['residence', 'residense'],
  ['citizenship', 'citizneship'],
  ['مدرسه', 'مدرستي'],
])('%s and %s may mean the same', (one, other) => {
  expect(likenessOf(one, other)).toBeGreaterThan(0)
  expect(likenessOf(other, one)).toBe(likenessOf(one, other))
})

test.each([
  ['doctor', 'sector'],
  ['house', 'mouse'],
  ['permission', 'admission'],
  ['station', 'nation'],
  ['лікар', 'пекар'],
])('%s and %s do not', (one, other) => {
  expect(likenessOf(one, other)).toBe(0)
})

test.each([
  ['visa', 'vsia', true],
  ['visa', 'ivsa', true],
  ['visa', 'vise', true],
  ['visa', 'pisa', false],
  ['doctor', 'docotr', true],
  ['doctor', 'sector', false],
  ['insurance', 'insurnace', true],
  ['insurance', 'insuranec', true],
  ['insurance', 'endurance', false],
  ['octor', 'doctor', true],
])('%s for %s is a slip of the finger: %s', (typed, meant, is) => {
  expect(isSlip(typed, meant)).toBe(is)
})
