/** All that lies on this device of a city, part by part, for whoever hands it on. */
import { type Database, PRIMARY_KEY, type StoredPart } from './database.ts'
import { guarded } from './storage-error.ts'

export function storedParts(database: Database, city: string): Promise<StoredPart[]> {
  return guarded(() => database.parts.where(PRIMARY_KEY).between([city], [city, []]).toArray())
}
