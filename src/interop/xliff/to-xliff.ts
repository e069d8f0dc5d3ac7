/** What of a directory goes to translators, as a translation file. */
import type { PageText, TranslatablePage } from '#content/texts/translatable-page.ts'
import { protect } from './protect.ts'
import type { Code, Note, State, XliffDocument, XliffFile, XliffUnit } from './xliff-document.ts'

/** What official words mean: the entry for `permis de ședere`, in the source language. */
export type MeaningOf = (officialWord: string) => string | undefined

export interface Wish {
  sourceLanguage: string
  targetLanguage: string
  /** Everything, with the translation there is; else what is missing or stale only. */
  all: boolean
  /** The language of the offices of the city: in it their words need not stand apart. */
  officeLanguage?: string | undefined
}

/** The translation file; pages that need nothing are left out. */
export function toXliff(
  pages: readonly TranslatablePage[],
  { sourceLanguage, targetLanguage, all, officeLanguage }: Wish,
  meaningOf: MeaningOf,
): XliffDocument {
  const isOfficeLanguage = targetLanguage === officeLanguage
  const files = pages.flatMap((page): XliffFile[] => {
    const wanted = all || page.stale || page.by === undefined ? page.texts : page.texts.filter(isMissing)
    if (wanted.length === 0) return []
    return [
      {
        id: fileIdOf(page),
        original: page.file,
        notes: pageNotes(page),
        units: wanted.map((text) => unitOf(page, text, meaningOf, isOfficeLanguage)),
      },
    ]
  })
  return { sourceLanguage, targetLanguage, files }
}

/** The name of a page in a translation file: an id there has no slash. */
export function fileIdOf({ key }: TranslatablePage): string {
  return key.replace('/', '.')
}

/** The name of a text in a translation file: an id there is an NMTOKEN (4.3.1.18 id), which has no plus. */
export function unitIdOf({ name }: PageText): string {
  return name.replaceAll('+', '_')
}

function unitOf(page: TranslatablePage, text: PageText, meaningOf: MeaningOf, isOfficeLanguage: boolean): XliffUnit {
  const inline = protect(text.words, text.target, text.markdown)
  const codes = inline.codes.map((code): Code => (isOfficeLanguage && code.kind === 'office-word' ? { ...code, mayGo: true } : code))
  return { id: unitIdOf(text), notes: notesOf(text, codes, meaningOf), ...inline, codes, ...progressOf(page, text) }
}

/** Every language has keywords of its own; a page is whole without them. */
function isMissing({ name, target }: PageText): boolean {
  return target === undefined && name !== 'keywords'
}

/** A machine's words and old words are suggestions: they come back only when somebody has confirmed them. */
function progressOf({ by, stale }: TranslatablePage, { target }: PageText): { state: State; subState?: string } {
  if (target === undefined) return { state: 'initial' }
  if (stale) return { state: 'initial', subState: 'first-door:stale' }
  if (by === 'machine') return { state: 'initial', subState: 'first-door:machine' }
  return { state: by === 'reviewed' ? 'reviewed' : 'translated' }
}

const KINDS: Record<string, string> = {
  service: 'A place or line that helps',
  guide: 'A guide with steps',
  notice: 'A dated message of the city',
  term: 'An official word that people meet in letters, explained',
  city: 'Words about the city',
  country: 'Words about the country',
}

function pageNotes({ key, texts, stale }: TranslatablePage): Note[] {
  const kind = KINDS[key.slice(0, key.indexOf('/'))] ?? ''
  const title = texts.find(({ name }) => ['name', 'title', 'word'].includes(name))?.words ?? key
  const page = { category: 'page', text: `${kind}: ${title}` }
  return stale ? [page, { category: 'stale', text: 'The source words have changed since this page was translated.' }] : [page]
}

function notesOf({ about, name, markdown }: PageText, codes: readonly Code[], meaningOf: MeaningOf): Note[] {
  const limit = markdown || name === 'keywords' ? '' : ' At most 400 characters.'
  const officeWords = codes.filter(({ kind }) => kind === 'office-word')
  const advice = officeWords.some(({ mayGo }) => mayGo) ? 'Use it in your sentence, with or without the code.' : 'Leave it as it is.'
  const meanings = [...new Set(officeWords.map(({ shows = '' }) => shows))].map((word) => ({ word, meaning: meaningOf(word) }))
  return [
    { category: 'about', text: `${about}${limit}` },
    ...meanings.map(({ word, meaning }) => ({
      category: 'official-word',
      text: `"${word}" is a word of the office. ${advice}${meaning ? ` It means: ${meaning}` : ''}`,
    })),
  ]
}
