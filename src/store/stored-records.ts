/** The records of an installed city, as content is asked for. */
import type { RecordSource } from '#content/record-source.ts'
import type { DirectoryRecord, Kind, RecordKey, Words } from '#content/records/record.ts'
import type { Database, StoredPart } from './database.ts'

export function storedRecords(database: Database, city: string): RecordSource {
  const withWords = async (facts: StoredPart[]): Promise<DirectoryRecord[]> => {
    const keys = facts.map(({ key }) => [city, key])
    const parts = await database.parts.where('[city+key]').anyOf(keys).toArray()
    return recordsOf(parts)
  }
  return {
    async get<K extends Kind>(key: RecordKey<K>) {
      const parts = await database.parts.where('[city+key]').equals([city, key]).toArray()
      return recordsOf(parts)[0] as DirectoryRecord<K> | undefined
    },
    inTopic: async (topic) => withWords(await database.parts.where('topics').equals(`${city}/${topic}`).toArray()),
    all: async <K extends Kind>(kind: K) =>
      (await withWords(await database.parts.where('scope').equals(`${city}/${kind}`).toArray())) as DirectoryRecord<K>[],
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
