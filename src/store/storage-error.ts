/** What a browser's storage says when it refuses, in three words a reader can be told. */

export type StorageTrouble = 'storage-denied' | 'storage-full' | 'storage-broken'

export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly trouble: StorageTrouble

  constructor(trouble: StorageTrouble, cause: unknown) {
    super(`${trouble}: ${String(cause)}`, { cause })
    this.trouble = trouble
  }
}

const DENIED = /^(SecurityError|MissingAPIError|MissingAPI|NotAllowedError|InvalidStateError)$/

/** Names the trouble behind an error of the database. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const names = namesOf(error)
  if (names.some((name) => name === 'QuotaExceededError')) return new StorageError('storage-full', error)
  if (names.some((name) => DENIED.test(name))) return new StorageError('storage-denied', error)
  return new StorageError('storage-broken', error)
}

/** The names of an error and of what stands behind it. */
function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { name, inner, cause, failures = [] } = error as { name?: unknown; inner?: unknown; cause?: unknown; failures?: unknown[] }
  return [String(name), ...[inner, cause, ...failures].flatMap(namesOf)]
}

/** What this work gives; what its storage throws, by its name. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageError(error)
  }
}
