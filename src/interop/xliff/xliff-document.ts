/** A translation file: XLIFF 2.0, https://docs.oasis-open.org/xliff/xliff-core/v2.0/os/xliff-core-v2.0-os.html. */

/** How far the translation of a text is (4.3.1.26 state). */
export const states = ['initial', 'translated', 'reviewed', 'final'] as const
export type State = (typeof states)[number]

/** Words, or the place of a code among them. */
export type Inline = { is: 'words'; text: string } | { is: 'alone' | 'open' | 'close'; code: string }

/** A mark that translators can move and cannot change; `data` is what it stands for. */
export interface Code {
  id: string
  kind: string
  data: string
  /** What ends it, of a code that goes around words. */
  closing?: string
  /** What readers see of it. */
  shows?: string
  /** Translators may leave it out. */
  mayGo?: true
}

export interface Note {
  category: string
  text: string
}

/** One text with its translation. */
export interface XliffUnit {
  id: string
  notes: Note[]
  codes: Code[]
  state: State
  /** Why a translation that stands there is not more than a suggestion. */
  subState?: string
  source: Inline[]
  target?: Inline[]
  /** Line of the file it was read from, from 1. */
  line?: number
}

/** One page. */
export interface XliffFile {
  id: string
  /** The path of the file with the source words. */
  original: string
  notes: Note[]
  units: XliffUnit[]
  line?: number
}

export interface XliffDocument {
  sourceLanguage: string
  targetLanguage: string
  files: XliffFile[]
}

/** What the codes and words stand for, put together. Codes that are not known stand for nothing. */
export function textOf(inline: readonly Inline[], codes: readonly Code[]): string {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return inline
    .map((part) => {
      if (part.is === 'words') return part.text
      const code = byId.get(part.code)
      return (part.is === 'close' ? code?.closing : code?.data) ?? ''
    })
    .join('')
}
