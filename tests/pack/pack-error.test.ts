import { expect, test } from 'vitest'
import { PackError } from '#pack/pack-error.ts'

test('a refusal is an error that names its reason, for the reader and for the log', () => {
  const error = new PackError('altered', 'The bundle ends too early.')
  expect(error).toBeInstanceOf(Error)
  expect(error.refusal).toBe('altered')
  expect(String(error)).toBe('PackError: altered: The bundle ends too early.')
})
