/** The names of fields in the editor, and what is said under them; no other page knows where their files lie. */
import { addWords, type WordFiles } from './setup.ts'

const files: WordFiles = import.meta.glob<Record<string, string>>('../../locales/*/fields.json', { import: 'default' })

/** Adds them to the words of a language that staff have. Throws as `loadLanguage` does. */
export async function loadEditorWords(language: string): Promise<void> {
  await addWords(files, language, 'fields')
}
