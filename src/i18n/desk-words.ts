/** The words that only a desk has; no other page knows where their files lie. */
import { addWords, type WordFiles } from './setup.ts'

const files: WordFiles = import.meta.glob<Record<string, string>>('../../locales/*/{desk,staff}.json', { import: 'default' })

/** The words around pages on the screen of a desk. Throws as `loadLanguage` does. */
export async function loadDeskWords(language: string): Promise<void> {
  await addWords(files, language, 'desk')
}

/** The words for those who work at a desk, in a language that has them, see `staffLanguages`. Throws as `loadLanguage` does. */
export async function loadStaffWords(language: string): Promise<void> {
  await addWords(files, language, 'staff')
}
