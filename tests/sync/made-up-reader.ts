/** A reader with a device: what lies on it, what it is told, and what time it is there. */
import type { PublicKey } from '#pack/seal.ts'
import type { Database } from '#store/database.ts'
import { type PackStore, packStore } from '#store/packs.ts'
import { storedRecords } from '#store/stored-records.ts'
import { httpSource } from '#sync/http-source.ts'
import { createKeeper, type Keeper } from '#sync/keeper.ts'
import type { PackSource } from '#sync/source.ts'
import { type CityStatus, createStatusBoard, type StatusBoard } from '#sync/status.ts'
import { type UpdateResult, updateCity } from '#sync/update-city.ts'
import { openDevice } from '../store/made-up-device.ts'

export interface Reader {
  database: Database
  store: PackStore
  source: PackSource
  board: StatusBoard
  keeper: Keeper
  /** All that the board has said about Testville, in order. */
  told: CityStatus[]
  /** How often it was said that other records are there. */
  news: string[]
  clock: { now: number }
  /** Waits until the board says this of Testville. */
  until: (is: CityStatus['is']) => Promise<void>
  /** Renews Testville without a keeper; keeps English, Romanian and these. */
  update: (...languages: string[]) => Promise<UpdateResult>
}

interface Choices {
  database?: Database
  source?: PackSource
  trusted?: readonly PublicKey[]
  alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

export const hour = 3_600_000
export const start = 1_790_000_000_000

/** A reader who gets packs from this address; on a device of their own, or on another's as one more tab. */
export function readerAt(base: string, choices: Choices = {}): Reader {
  const { database = openDevice(), source = httpSource(base), trusted = [], alone = (_, work) => work() } = choices
  const store = packStore(database)
  const board = createStatusBoard()
  const told: CityStatus[] = []
  board.watch(() => told.push(board.get('testville')))
  const news: string[] = []
  const clock = { now: start }
  const now = () => clock.now
  const stored = (city: string) => storedRecords(database, city)
  const keeper = createKeeper({ source, store, stored, board, trusted, now, alone, onNews: (city) => news.push(city) })
  const update = (...languages: string[]) =>
    updateCity({ city: 'testville', languages: ({ base: always }) => [...languages, ...always], source, store, trusted, now })
  return { database, store, source, board, keeper, told, news, clock, until: (is) => until(board, is), update }
}

/** One tab more on the device of this reader. */
export function otherTabOf({ database }: Reader, base: string, choices: Choices = {}): Reader {
  return readerAt(base, { ...choices, database: openDevice(database.name) })
}

function until(board: StatusBoard, is: CityStatus['is']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (board.get('testville').is !== is) return
      stop()
      resolve()
    }
    const stop = board.watch(look)
    look()
  })
}
