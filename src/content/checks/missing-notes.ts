/** Words of single facts that a translation lacks; readers see them in the source language. */
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { type Check, finding, pagesOf } from './check.ts'

export const missingNotes: Check = {
  id: 'missing-notes',
  title: 'Words of facts not translated',
  severity: 'hint',
  find: (city) =>
    pagesOf(city).flatMap((record) => {
      const names = Object.keys(record.words[SOURCE_LANGUAGE]?.notes ?? {})
      return Object.entries(record.words).flatMap(([language, words]) => {
        const missing = names.filter((name) => !(name in words.notes))
        const about = { languages: [language], field: 'notes', values: { missing: missing.join(', ') } }
        return missing.length > 0 ? [finding(record, `Missing in ${language}: ${missing.join(', ')}.`, about)] : []
      })
    }),
}
