/** Pages without words in the city's language. */
import { type Check, cityOf, finding, pagesOf } from './check.ts'

export const untranslated: Check = {
  id: 'untranslated',
  title: 'No words in the language of the city',
  severity: 'warning',
  find: (city) => {
    const language = cityOf(city).facts.languages[0]!
    return pagesOf(city)
      .filter(({ words }) => !(language in words))
      .map((record) => finding(record, `No words in ${language}.`, { languages: [language] }))
  },
}
