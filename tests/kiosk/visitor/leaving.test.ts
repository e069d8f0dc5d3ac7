import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavingOf } from '#kiosk/visitor/leaving.ts'

test.each([
  ['tel:+40264402800', '0264 402 800', '0264 402 800', 'call'],
  ['tel:112', 'Call 112', '112', 'call'],
  // Other digits than those of the number are not shown for it.
  ['tel:+40264402800', 'Room 12', '+40264402800', 'call'],
  ['sms:113', 'Write', '113', 'write'],
  ['mailto:help%40example.org?subject=Hello', 'Write', 'help@example.org', 'write'],
  ['https://www.example.org/', 'Website', 'example.org', 'open'],
  ['https://example.org/%C8%99coli?a=1', 'Schools', 'example.org/școli?a=1', 'open'],
  ['geo:46.77,23.59?q=Strada%20Horea%202', 'Directions', 'Strada Horea 2', 'open'],
  ['geo:46.77,23.59', 'Directions', '46.77,23.59', 'open'],
] as const)('%s is shown as it is read and written', (href, words, text, does) => {
  expect(leavingOf(href, words)).toEqual({ content: href, text, does })
})

test('whatever the link, a phone gets what it leads to, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.constantFrom('tel:', 'sms:', 'mailto:', 'geo:', 'https://', 'x:'), fc.string(), fc.string(), (scheme, rest, words) => {
      expect(leavingOf(scheme + rest, words).content).toBe(scheme + rest)
    }),
  )
})
