/** Puts translated pages into the files of a directory. */
import type { ContentFiles } from '../compile/parse-pages.ts'
import { type By, bodyOf, type TranslatablePage } from './translatable-page.ts'
import { type TranslatedPage, writeMarkdownTranslation, writeYamlTranslation } from './write-translation.ts'

export interface AppliedTranslation {
  /** Files that change, with their new text. */
  changed: Map<string, string>
  /** Texts that came and could not be written, and why. */
  left: { page: TranslatablePage; name: string; why: string }[]
}

const RANKS: readonly By[] = ['machine', 'person', 'reviewed']

/** The new files; `all` are the pages of the directory, because those of one YAML file share the word on who translated them. */
export function applyTranslation(
  translated: readonly TranslatedPage[],
  all: readonly TranslatablePage[],
  language: string,
  files: ContentFiles,
): AppliedTranslation {
  const result: AppliedTranslation = { changed: new Map(), left: [] }
  const byFile = new Map<string, TranslatedPage[]>()
  for (const one of translated) byFile.set(one.page.wordsFile, [...(byFile.get(one.page.wordsFile) ?? []), one])
  for (const [file, pages] of byFile) {
    const now = files.get(file)
    if (file.endsWith('.yaml')) {
      const by = byOfFile(file, pages, all)
      result.changed.set(file, writeYamlTranslation(file, now!, language, pages, by))
      continue
    }
    for (const one of pages) {
      const { text, left } = writeMarkdownTranslation(one, bodyOf(one.page.file, files), now)
      if (text !== undefined && text !== now) result.changed.set(file, text)
      result.left.push(...left.map((missing) => ({ page: one.page, ...missing })))
    }
  }
  return result
}

/** The words of a file are as good as the least of them. */
function byOfFile(file: string, changed: readonly TranslatedPage[], all: readonly TranslatablePage[]): By {
  const now = all
    .filter(({ wordsFile }) => wordsFile === file)
    .map((page) => changed.find((one) => one.page.key === page.key)?.by ?? page.by)
  return RANKS.find((rank) => now.includes(rank)) ?? 'person'
}
