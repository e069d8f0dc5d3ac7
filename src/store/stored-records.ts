/** The records of an installed city, as content is asked for. */
import type { RecordSource } from '#content/record-source.ts'
import type { DirectoryRecord, Kind, RecordKey, Words } from '#content/records/record.ts'
import { type Database, PRIMARY_KEY, type StoredPart } from './database.ts'

export function storedRecords(database: Database, city: string): RecordSource {
  // The parts of a record lie side by side in the primary key, and so do the records of a kind.
  const partsOf = (key: string) => database.parts.where(PRIMARY_KEY).between([city, key], [city, key, []])
  const several = async (keys: readonly string[]) => {
    const parts = await database.transaction('r', database.parts, () => Promise.all(keys.map((key) => partsOf(key).toArray())))
    return recordsOf(parts.flat())
  }
  return {
    get: async <K extends Kind>(key: RecordKey<K>) => recordsOf(await partsOf(key).toArray())[0] as DirectoryRecord<K> | undefined,
    several: async <K extends Kind>(keys: readonly RecordKey<K>[]) => (await several(keys)) as DirectoryRecord<K>[],
    inTopic: async (topic) => several(await keysUnder(`${city}/${topic}`)),
    all: async <K extends Kind>(kind: K) =>
      recordsOf(
        await database.parts
          .where(PRIMARY_KEY)
          .between([city, `${kind}/`], [city, `${kind}/\uffff`])
          .toArray(),
      ) as DirectoryRecord<K>[],
  }

  async function keysUnder(topic: string): Promise<string[]> {
    const primaryKeys = await database.parts.where('topics').equals(topic).primaryKeys()
    return primaryKeys.map(([, key]) => key)
  }
}

/** Puts parts together again; a record without facts is not one. */
export function recordsOf(parts: readonly Pick<StoredPart, 'key' | 'part' | 'value'>[]): DirectoryRecord[] {
  const records = new Map<string, { key: string; facts?: unknown; words: Record<string, unknown> }>()
  for (const { key, part, value } of parts) {
    const record = records.get(key) ?? { key, words: {} }
    if (part === 'facts') record.facts = value
    else record.words[part] = value as Words<Kind>
    records.set(key, record)
  }
  return [...records.values()].filter((record) => record.facts !== undefined) as DirectoryRecord[]
}
