import { expect, test } from 'vitest'
import { StorageError, storageError } from '#store/storage-error.ts'

const named = (name: string, more: object = {}) => Object.assign(new Error('The storage refused.'), { name }, more)

test.each([
  ['QuotaExceededError', 'storage-full'],
  ['SecurityError', 'storage-denied'],
  ['NotAllowedError', 'storage-denied'],
  ['InvalidStateError', 'storage-denied'],
  ['MissingAPIError', 'storage-denied'],
  ['UnknownError', 'storage-broken'],
  ['AbortError', 'storage-broken'],
  ['DatabaseClosedError', 'storage-broken'],
])('%s is told as %s', (name, trouble) => {
  expect(storageError(named(name)).trouble).toBe(trouble)
})

test('what stands behind an error tells more than the error', () => {
  expect(storageError(named('AbortError', { inner: named('QuotaExceededError') })).trouble).toBe('storage-full')
  expect(storageError(named('OpenFailedError', { inner: named('SecurityError') })).trouble).toBe('storage-denied')
  expect(storageError(named('Error', { cause: named('AbortError', { inner: named('QuotaExceededError') }) })).trouble).toBe('storage-full')
})

test('one row of many that found no space is told as a full disk', () => {
  const failures = [named('ConstraintError'), named('QuotaExceededError')]
  expect(storageError(named('BulkError', { failures })).trouble).toBe('storage-full')
})

test('an error that was named once keeps its name', () => {
  const full = new StorageError('storage-full', named('QuotaExceededError'))
  expect(storageError(full)).toBe(full)
})

test.each([undefined, null, 'no', 7, {}])('%j, which is no error, is told as storage-broken', (thrown) => {
  expect(storageError(thrown).trouble).toBe('storage-broken')
})

test('the error of the browser is kept for the log', () => {
  const quota = named('QuotaExceededError')
  expect(storageError(quota)).toMatchObject({ name: 'StorageError', cause: quota })
  expect(String(storageError(quota))).toContain('QuotaExceededError')
})
