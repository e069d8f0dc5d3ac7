/** A file that somebody brought: what it would change, told in one way for spreadsheets and for translations. Knows no page. */
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { describeProblem } from '#content/result.ts'
import type { By } from '#content/texts/translatable-page.ts'
import type { SheetChange } from '#interop/service-sheet.ts'
import { takeServicesTable } from '#interop/services-table.ts'
import { describeXliffProblem, type XliffProblem } from '#interop/xliff/read-xliff.ts'
import { takeTranslations } from '#interop/xliff/take-translations.ts'

/** A page, or a file, of the directory with what would change in it. */
export interface ChangedFile {
  file: string
  /** `term/cnp`: one of several pages whose words stand in the same file. */
  page?: string
  isNew: boolean
  /** Of the words that change; absent where they are facts. */
  language?: string
  /** What readers would be told about the translation; absent where nothing was translated. */
  by?: By
  /** No `before`, or no `after`: there is nothing. */
  changes: { field: string; before: string; after: string }[]
}

export type Brought =
  /** Neither a table nor a translation file, by the end of its name. */
  | { is: 'other-kind' }
  | { is: 'other-languages'; from: string; to: string }
  /** All its pages are in these folders. */
  | { is: 'elsewhere'; folders: string[] }
  | {
      is: 'read'
      changed: ChangedFile[]
      /** The new texts, by path. */
      files: ContentFiles
      /** What is not taken, though the rest is. */
      leftOut: string[]
      /** While there is one of these nothing is taken. */
      problems: string[]
      /** Texts without a translation, and with one that nobody has confirmed. */
      empty: number
      drafts: number
    }

export interface Directory {
  city: string
  files: ContentFiles
  /** A day as `2026-11-21`. */
  today: string
}

/** What the file would change in the directory. With `drafts`, what nobody has confirmed is taken as a machine's. */
export async function readBrought(name: string, bytes: Uint8Array, directory: Directory, drafts: boolean): Promise<Brought> {
  if (/\.(csv|tsv|txt)$/i.test(name)) return fromTable(name, bytes, directory)
  if (/\.(xlf|xliff)$/i.test(name)) return fromTranslations(name, bytes, directory, drafts)
  return { is: 'other-kind' }
}

async function fromTable(name: string, bytes: Uint8Array, { city, files, today }: Directory): Promise<Brought> {
  const { changes, files: changed, notes, problems } = await takeServicesTable(city, files, name, bytes, today)
  return {
    is: 'read',
    changed: byFile(changes),
    files: changed,
    leftOut: notes,
    problems: problems.map(describeProblem),
    empty: 0,
    drafts: 0,
  }
}

function byFile(changes: readonly SheetChange[]): ChangedFile[] {
  const names = [...new Set(changes.map(({ file }) => file))]
  return names.map((file) => ({ file, isNew: false, changes: changes.filter((change) => change.file === file) }))
}

async function fromTranslations(name: string, bytes: Uint8Array, { files, today }: Directory, drafts: boolean): Promise<Brought> {
  const taken = await takeTranslations(bytes, files, drafts, today)
  if (taken.is === 'other-languages' || taken.is === 'elsewhere') return taken
  const described = (problems: readonly XliffProblem[]) => problems.map((one) => describeXliffProblem(name, one))
  if (taken.is === 'unreadable') return nothingOf(described(taken.problems))
  if (taken.is === 'broken') return nothingOf(taken.problems.map(describeProblem))
  return {
    is: 'read',
    changed: taken.pages.map(({ file, key, by, texts }) => ({
      file,
      page: key,
      isNew: !files.has(file),
      language: taken.to,
      by,
      changes: texts.map(({ name: field, before = '', after }) => ({ field, before, after })),
    })),
    files: taken.files,
    leftOut: described(taken.refused),
    problems: taken.problems.map(describeProblem),
    empty: taken.empty,
    drafts: taken.drafts,
  }
}

function nothingOf(problems: string[]): Brought {
  return { is: 'read', changed: [], files: new Map(), leftOut: [], problems, empty: 0, drafts: 0 }
}
