/** The rounds of staff on this device, in a database of their own: what visitors keep and delete does not touch them. */
import Dexie, { type EntityTable } from 'dexie'
import { type Draft, parseDraft, parseRound, type Round } from '#content/quality/round.ts'
import { guarded } from './storage-error.ts'

export interface KeptRound {
  round?: Round
  /** What has been said of the service at hand. */
  draft?: Draft
  /** A round lies here that this version of the pages cannot read; it stays until somebody deletes it. */
  unreadable?: true
  /** Nothing can be kept here: it is gone with the page. */
  fleeting?: true
}

export interface RoundStore {
  read: (city: string) => Promise<KeptRound>
  /** One step of the round; what was said of the service at hand goes with it, or becomes this. `undefined` deletes the round. */
  change: (city: string, step: (round: Round | undefined) => Round | undefined, draft?: Draft) => Promise<KeptRound>
  /** Resolves to whether it is kept. */
  keepDraft: (city: string, draft: Draft) => Promise<boolean>
}

interface RoundRow {
  city: string
  round: unknown
}

interface DraftRow {
  city: string
  draft: unknown
}

/** The tables of staff. Apart, so that a letter typed does not write the whole round anew. */
export interface StaffDatabase extends Dexie {
  rounds: EntityTable<RoundRow, 'city'>
  drafts: EntityTable<DraftRow, 'city'>
}

/** Nothing is opened before it is first asked. */
export function createStaffDatabase(name = 'first-door-staff'): StaffDatabase {
  // "Kept" is said when it is so, also if the power goes in that moment.
  const database = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict' }) as StaffDatabase
  database.version(1).stores({ rounds: 'city', drafts: 'city' })
  return database
}

export function roundStore(database: StaffDatabase): RoundStore {
  const { rounds, drafts } = database
  const fleeting = new Map<string, KeptRound>()
  /** As it was last read or kept, for the moment in which the disk is full. */
  const last = new Map<string, Round>()

  const stored = async (city: string): Promise<KeptRound> => {
    const [row, draftRow] = await Promise.all([rounds.get(city), drafts.get(city)])
    const round = parseRound(row?.round)
    if (row && !round) return { unreadable: true }
    const draft = parseDraft(draftRow?.draft)
    if (round) last.set(city, round)
    return { ...(round && { round }), ...(round && draft && { draft }) }
  }
  const keepFleeting = (city: string, next: KeptRound) => {
    const kept = { ...next, fleeting: true } as const
    fleeting.set(city, kept)
    return kept
  }

  return {
    async read(city) {
      return fleeting.get(city) ?? (await guarded(() => stored(city)).catch(() => ({ fleeting: true }) as const))
    },
    async change(city, step, draft) {
      const before = fleeting.get(city)
      if (before) return keepFleeting(city, keptOf(step(before.round), draft))
      let round: Round | undefined
      const write = () =>
        database.transaction('rw', rounds, drafts, async () => {
          // Read again: another tab may have gone on meanwhile.
          round = step((await stored(city)).round)
          await (round ? rounds.put({ city, round }) : rounds.delete(city))
          await (round && draft ? drafts.put({ city, draft }) : drafts.delete(city))
        })
      return guarded(write).then(
        () => {
          if (round) last.set(city, round)
          else last.delete(city)
          return keptOf(round, draft)
        },
        () => keepFleeting(city, keptOf(step(last.get(city)), draft)),
      )
    },
    async keepDraft(city, draft) {
      const before = fleeting.get(city)
      if (before) keepFleeting(city, { ...before, draft })
      return before
        ? false
        : guarded(() => drafts.put({ city, draft })).then(
            () => true,
            () => false,
          )
    },
  }
}

function keptOf(round: Round | undefined, draft: Draft | undefined): KeptRound {
  return { ...(round && { round }), ...(round && draft && { draft }) }
}
