/** Gives objects of HSDS their identifiers. While they are made, they go by names, such as `cluj-napoca/service/igi-cluj`. */
import { uuidOf } from '../uuid.ts'

/** The same objects with a UUID wherever an identifier stands: in `id` and in all fields that end in `_id`. */
export async function withIdentifiers<T>(named: T): Promise<T> {
  const uuids = new Map<string, string>()
  for (const name of new Set(namesIn(named))) uuids.set(name, await uuidOf(name))
  return replaced(named, (name) => uuids.get(name)!) as T
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => (isIdentifier(key, field) ? [field] : namesIn(field)))
}

function replaced(value: unknown, uuidOfName: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, uuidOfName))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, isIdentifier(key, field) ? uuidOfName(field) : replaced(field, uuidOfName)]),
  )
}

function isIdentifier(key: string, value: unknown): value is string {
  return (key === 'id' || key.endsWith('_id')) && typeof value === 'string'
}
