import { expect, test } from 'vitest'
import { plainText } from '#content/plain-text.ts'

test('tags go, words stay together', () => {
  expect(plainText('<p>Entrance is <strong>free</strong>.</p><p>Come.</p>')).toBe(' Entrance is free.  Come. ')
  expect(plainText('<p>Music</p><p>Food</p>', '\n')).toBe('\nMusic\n\nFood\n')
})

test('signs that HTML writes as entities are signs again, once', () => {
  expect(plainText('a &lt; b &amp; c &gt; d, &quot;e&quot;')).toBe('a < b & c > d, "e"')
  expect(plainText('Write &amp;lt; for a smaller-than sign')).toBe('Write &lt; for a smaller-than sign')
})
