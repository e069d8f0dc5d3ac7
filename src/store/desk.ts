/** What a desk keeps besides directories: how it was set up, how often which things were used, and what its staff are to be told. Nothing of who any visitor was. */
import type { Database } from './database.ts'
import { guarded } from './storage-error.ts'

/** How often something was used on a day: `topic.health`, `language.uk`, `print`. */
export interface DayCount {
  /** `2026-11-21` */
  day: string
  what: string
  times: number
}

export interface DeskStore {
  /** What was written under this name; the room that reads it checks it at the door. Throws a `StorageError`. */
  read(name: string): Promise<unknown>
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** Counts one use. A count that cannot be kept is lost, and nobody is told. */
  count(day: string, what: string): Promise<void>
  counts(): Promise<DayCount[]>
  clearCounts(): Promise<void>
  /** Forgets all of this, in one step. */
  clear(): Promise<void>
  /** Removes the counts of all days before this one. */
  dropCountsBefore(day: string): Promise<void>
}

export function deskStore(database: Database): DeskStore {
  return {
    read: (name) => guarded(async () => (await database.desk.get(name))?.value),
    write: (name, value) => guarded(async () => void (await database.desk.put({ name, value }))),
    remove: (name) => guarded(() => database.desk.delete(name)),
    count: (day, what) =>
      guarded(() =>
        database.transaction('rw', database.counts, async () => {
          const times = (await database.counts.get([day, what]))?.times ?? 0
          await database.counts.put({ day, what, times: times + 1 })
        }),
      ).catch(() => undefined),
    counts: () => guarded(() => database.counts.toArray()),
    clearCounts: () => guarded(() => database.counts.clear()),
    clear: () =>
      guarded(() =>
        database.transaction('rw', database.desk, database.counts, () => Promise.all([database.desk.clear(), database.counts.clear()])),
      ).then(() => undefined),
    dropCountsBefore: (day) => guarded(async () => void (await database.counts.where('[day+what]').below([day]).delete())),
  }
}
