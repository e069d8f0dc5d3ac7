/** What the reader is told about the map of a city on this device. */
import { type Board, createBoard } from './board.ts'
import type { Trouble } from './status.ts'

export type MapStatus =
  | { is: 'unknown' }
  /** The city has no map. */
  | { is: 'none' }
  /** It can be fetched; `loaded` bytes of it have come before. */
  | { is: 'offered'; bytes: number; loaded: number }
  | { is: 'loading'; loaded: number; total: number }
  /** `newer` is the size of a newer edition. */
  | { is: 'kept'; hash: string; bytes: number; newer?: number }
  | { is: 'failed'; trouble: Trouble }

export type MapBoard = Board<MapStatus>

export const createMapBoard = (): MapBoard => createBoard<MapStatus>({ is: 'unknown' })
