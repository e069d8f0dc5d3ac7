/** What the reader is told about the directory on this device. Small and without a database, so that pages may have it at once. */
import type { Refusal } from '#pack/pack-error.ts'
import { type Board, createBoard } from './board.ts'

/** Why a directory could not be saved or renewed; each has its own sentence. */
export type Trouble =
  | Refusal
  /** No answer, or not the whole of one. */
  | 'no-network'
  /** The server answered with an error. */
  | 'server-error'
  /** The browser lets us keep nothing: private mode, blocked storage. */
  | 'storage-denied'
  | 'storage-full'
  /** The database is broken or was closed. */
  | 'storage-broken'

export type CityStatus =
  | { is: 'unknown' }
  /** Bytes as they travel. */
  | { is: 'saving'; loaded: number; total: number }
  /** Times in milliseconds since 1970, `version` in seconds. */
  | { is: 'saved'; version: number; checkedAt: number; bytes: number; checking?: true; trouble?: Trouble }
  | { is: 'not-saved'; trouble: Trouble }

export type StatusBoard = Board<CityStatus>

export const createStatusBoard = (): StatusBoard => createBoard<CityStatus>({ is: 'unknown' })
