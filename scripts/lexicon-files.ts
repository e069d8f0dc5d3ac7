/** Reads content/synonyms for tools that search without a city. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLexicon } from '#content/compile/parse-lexicon.ts'
import type { LexiconWords } from '#content/records/lexicon.ts'

/** The words of these languages; a language without a file has none. Throws when a file is wrong. */
export async function readLexicon(content: string, languages: readonly string[]): Promise<Record<string, LexiconWords>> {
  const words: Record<string, LexiconWords> = {}
  for (const language of languages) {
    const file = join(content, 'synonyms', `${language}.yaml`)
    if (!existsSync(file)) continue
    const read = parseLexicon({ file, text: await readFile(file, 'utf8'), firstLine: 1 })
    if (!read.ok) throw new Error(read.problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'))
    words[language] = read.value
  }
  return words
}
