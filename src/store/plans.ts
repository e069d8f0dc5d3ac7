/** The reader's plans, one a city. Where nothing can be stored a plan lasts as long as the page. */
import { EMPTY_PLAN, parsePlan, type StoredPlan } from '#plan/stored-plan.ts'
import type { Database } from './database.ts'
import { type Live, live } from './live.ts'

export interface KeptPlan {
  /** Absent when there is none. */
  plan?: StoredPlan
  /** Whether the device keeps it. */
  kept: boolean
}

export interface PlanStore {
  /** The plan of a city, as it is now. The same object for the same city. */
  of(city: string): Live<KeptPlan>
  /** Changes the plan; one that is not there yet begins empty. */
  change(city: string, change: (plan: StoredPlan) => StoredPlan): Promise<void>
  remove(city: string): Promise<void>
}

export function planStore(database: Database): PlanStore {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (city: string) => {
    const known = shelves.get(city) ?? createShelf(live<KeptPlan>(() => stored(database, city), NOT_KEPT))
    shelves.set(city, known)
    return known
  }
  return {
    of: shelfOf,
    async change(city, change) {
      const shelf = shelfOf(city)
      // The finger sees its tick at once; the device may take a moment.
      shelf.show(change(shelf.get()?.plan ?? EMPTY_PLAN))
      try {
        await database.transaction('rw', database.plans, async () => {
          const { plan = EMPTY_PLAN } = await stored(database, city)
          await database.plans.put({ city, plan: change(plan) })
        })
      } catch {
        shelf.keepInMemory()
      }
    },
    async remove(city) {
      const shelf = shelfOf(city)
      shelf.show(undefined)
      await database.plans.delete(city).catch(() => shelf.keepInMemory())
    },
  }
}

const NOT_KEPT: KeptPlan = { kept: false }

async function stored(database: Database, city: string): Promise<KeptPlan> {
  const plan = parsePlan((await database.plans.get(city))?.plan)
  return { ...(plan && { plan }), kept: true }
}

/** What the database says, and before it has heard or when it hears nothing, what was done last. */
interface Shelf extends Live<KeptPlan> {
  show(plan: StoredPlan | undefined): void
  keepInMemory(): void
}

function createShelf(source: Live<KeptPlan>): Shelf {
  const listeners = new Set<() => void>()
  let value: KeptPlan | undefined
  let stop: (() => void) | undefined
  const tell = (next: KeptPlan) => {
    value = next
    for (const listener of listeners) listener()
  }
  const hear = () => {
    const heard = source.get()
    if (!heard) return
    if (heard.kept) tell(heard)
    else if (value?.kept !== false) tell({ ...value, kept: false })
  }
  return {
    get: () => value,
    watch(listener) {
      listeners.add(listener)
      stop ??= source.watch(hear)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
    show: (plan) => tell({ ...(plan && { plan }), kept: value?.kept ?? true }),
    keepInMemory: () => tell({ ...value, kept: false }),
  }
}
