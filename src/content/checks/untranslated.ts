/** Pages without words in the city's language. */
import { type Check, finding, pagesOf } from './check.ts'

export const untranslated: Check = {
  id: 'untranslated',
  title: 'No words in the language of the city',
  find: (city) => {
    const cityRecord = city.records.find(({ key }) => key.startsWith('city/'))
    const language = (cityRecord?.facts as { languages: string[] } | undefined)?.languages[0]
    if (!language) return []
    return pagesOf(city)
      .filter(({ words }) => !(language in words))
      .map((record) => finding(record, `No words in ${language}.`))
  },
}
