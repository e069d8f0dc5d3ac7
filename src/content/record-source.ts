/** Where records come from: a device's store, a pack just fetched, or files at build time. Each answers these four. */
import type { DirectoryRecord, Kind, RecordKey } from './records/record.ts'

export interface RecordSource {
  get<K extends Kind>(key: RecordKey<K>): Promise<DirectoryRecord<K> | undefined>
  /** Those of the records that are there, in any order. */
  several<K extends Kind>(keys: readonly RecordKey<K>[]): Promise<DirectoryRecord<K>[]>
  /** Services, guides and notices listed under a topic. */
  inTopic(topic: string): Promise<DirectoryRecord[]>
  all<K extends Kind>(kind: K): Promise<DirectoryRecord<K>[]>
}

/** Records held in memory. */
export function memorySource(records: readonly DirectoryRecord[]): RecordSource {
  const byKey = new Map<string, DirectoryRecord>(records.map((record) => [record.key, record]))
  return {
    get: async <K extends Kind>(key: RecordKey<K>) => byKey.get(key) as DirectoryRecord<K> | undefined,
    several: async <K extends Kind>(keys: readonly RecordKey<K>[]) =>
      [...new Set(keys)].flatMap((key) => (byKey.get(key) as DirectoryRecord<K> | undefined) ?? []),
    inTopic: async (topic) => records.filter((record) => topicsOf(record).includes(topic)),
    all: async <K extends Kind>(kind: K) => records.filter((record): record is DirectoryRecord<K> => record.key.startsWith(`${kind}/`)),
  }
}

/** The topics a record is listed under; none for a city or a word. */
export function topicsOf({ facts }: Pick<DirectoryRecord, 'facts'>): string[] {
  return 'topics' in facts ? facts.topics : []
}
