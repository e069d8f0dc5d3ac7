/** What the pages of a city are compiled against: its box, its country, its language, its official words, its hours. */
import type { Box } from '../box.ts'
import type { Problem } from '../result.ts'
import type { ExpandedHours, Span } from './expand-hours.ts'
import type { TermFinder } from './term-finder.ts'

export interface Place {
  city: string
  /** Country code, for how phone numbers are written. */
  country: string
  /** The language of its offices. */
  officeLanguage: string
  /** Which entry of the country's glossary explains a word of its offices. */
  termOf: TermFinder
  box: Box
  /** Public holidays, as days, sorted. */
  holidays: readonly string[]
  expandHours: (value: string) => ExpandedHours
  span: Span
}

/** The language in which authors write first; its words are what others translate. */
export const SOURCE_LANGUAGE = 'en'

/** Notes a problem of one field. */
export type Report = (field: string, message: string) => void

/** A source page after compiling, whatever its kind. */
export interface Compiled<Facts, Words> {
  id: string
  file: string
  facts: Facts
  words: Words
  /** What a translation of it must name. */
  mark: string
  /** Names of facts that have words of their own. */
  noteNames: string[]
  /** Pages its text links to. */
  links: { key: string; line: number }[]
  replaces: string[]
}

/** A value, and what is wrong with it; both may be there at once so that all problems are told together. */
export interface Outcome<T> {
  value?: T
  problems: Problem[]
}
