/** Where the words lie that come after a page: a list of their own, so that the page need not bring it. */
import type { WordFiles } from './setup.ts'

export const personalFiles: WordFiles = import.meta.glob<Record<string, string>>('../../locales/*/personal.json', { import: 'default' })
