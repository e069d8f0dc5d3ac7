/** Translations of words that have changed since. */
import { type Check, finding } from './check.ts'

export const staleTranslation: Check = {
  id: 'stale-translation',
  title: 'Translations older than their source words',
  severity: 'warning',
  find: (city) =>
    city.records.flatMap((record) =>
      Object.entries(record.words)
        .filter(([, words]) => words.translation?.stale)
        .map(([language]) =>
          finding(record, `The source words have changed since the ${language} words were written.`, {
            languages: [language],
            field: 'translation.of',
          }),
        ),
    ),
}
