/** What a desk knows of itself, as the kiosk sees it. */
import type { Kept } from '#store/kept.ts'
import type { Live } from '#store/live.ts'

export interface DeskStatus {
  /** Of the app. */
  version: string
  /** A newer version is here, and is taken when nobody uses the screen. */
  newVersion: { isReady: () => boolean; watch: (listener: () => void) => () => void }
  /** Directories and maps that lie here. */
  kept: Live<Kept>
  /** The last day on which the desk was used, `2026-11-21`; `none` before the first. */
  lastDay: Live<string>
  /** Those who work here say that the clock is right: what was used on later days is forgotten. Throws a `StorageError`. */
  confirmClock: () => Promise<void>
  /** Asks for news of these cities now; whether all answered. */
  ask: (cities: readonly string[]) => Promise<boolean>
  storage: () => Promise<{ used?: number; room?: number; promised?: boolean }>
  /** Whether the browser promises to delete nothing by itself. */
  askForPromise: () => Promise<boolean>
  /** Gives a file to whoever has asked for it. */
  saveFile: (name: string, type: string, text: string) => void
  test: SelfTest
}

/** Nothing of it needs a network, and none of it throws. */
export interface SelfTest {
  /** Whether a word of the directory is found by the search. */
  search: (city: string, language: string) => Promise<SearchTest>
  map: (city: string) => Promise<MapTest>
  signature: () => Promise<'right' | 'wrong'>
  /** Whether the words of these languages open without a network. */
  words: (languages: readonly string[]) => Promise<WordsTest>
}

export type SearchTest = { is: 'right' | 'wrong'; word: string } | { is: 'none' }
export type MapTest = 'right' | 'older' | 'broken' | 'none' | 'no'
export type WordsTest = { is: 'right' } | { is: 'missing'; languages: string[] } | { is: 'none' }
