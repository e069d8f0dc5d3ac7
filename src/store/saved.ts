/** The pages a reader keeps, in the order they gave them. Where nothing can be stored they last as long as the page. */
import type { Database, SavedPage } from './database.ts'
import { type Live, live } from './live.ts'
import { inOrder } from './saved-list.ts'

export interface Saved {
  /** Of all cities, each in its own order. */
  pages: SavedPage[]
  /** Whether the device keeps them. */
  kept: boolean
}

export interface SavedStore {
  all: Live<Saved>
  /** Changes the list, by a pure function of it. */
  change(change: (pages: readonly SavedPage[]) => SavedPage[]): Promise<void>
}

export function savedStore(database: Database): SavedStore {
  const stored = live<Saved>(async () => ({ pages: inOrder(await database.saved.toArray()), kept: true }), { pages: [], kept: false })
  const listeners = new Set<() => void>()
  let visit: Saved | undefined
  return {
    all: {
      get: () => visit ?? stored.get(),
      watch(listener) {
        listeners.add(listener)
        const stop = stored.watch(listener)
        return () => {
          listeners.delete(listener)
          stop()
        }
      },
    },
    async change(change) {
      try {
        await database.transaction('rw', database.saved, async () => {
          const after = change(inOrder(await database.saved.toArray()))
          await database.saved.clear()
          await database.saved.bulkPut(after)
        })
      } catch {
        visit = { pages: change((visit ?? stored.get())?.pages ?? []), kept: false }
        for (const listener of listeners) listener()
      }
    },
  }
}
