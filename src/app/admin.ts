/** The editor for city staff: Sveltia CMS with the collections, fields and files of this directory. It comes when somebody opens it. */
import '#ui/tokens.css'
import '#ui/base.css'
import './admin.css'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { loadEditorWords } from '#i18n/editor-words.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import { spokenLanguage, staffLanguageOf } from './staff-language.ts'

const spoken = await spokenLanguage(staffLanguageOf(navigator.languages), (language) =>
  Promise.all([loadStaffWords(language), loadEditorWords(language)]),
)
document.documentElement.lang = spoken

const { openEditor } = await import('#staff/editor/editor.tsx')
await openEditor({
  base: import.meta.env.BASE_URL,
  words: loadedLanguage(spoken),
  city: new URLSearchParams(window.location.search).get('city') ?? undefined,
})
