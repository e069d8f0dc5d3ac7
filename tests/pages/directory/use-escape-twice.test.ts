import { expect, test } from 'vitest'
import { isSecondPress } from '../../../src/pages/directory/use-escape-twice.ts'

test.each([
  [undefined, 100, false],
  [100, 300, true],
  [100, 1600, true],
  [100, 1601, false],
])('after a press at %s, one at %s counts as the second: %s', (first, second, answer) => {
  expect(isSecondPress(first, second)).toBe(answer)
})
