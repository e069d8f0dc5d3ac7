/** Pages people need first, without words in a language the city speaks to its newcomers. Its own language has a check of its own. */
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { Topic } from '../schema/codes.ts'
import { type Check, cityOf, finding, guidesOf, servicesOf } from './check.ts'

/** Where a misunderstanding costs most. */
const TOPICS: ReadonlySet<string> = new Set<Topic>(['documents', 'health', 'housing', 'safety'])

export const translationsWanted: Check = {
  id: 'translations-wanted',
  title: 'Guides and first services not in every language of the city',
  severity: 'hint',
  find: (city) => {
    const { words: cityWords, facts } = cityOf(city)
    const languages = Object.keys(cityWords).filter((language) => language !== SOURCE_LANGUAGE && language !== facts.languages[0])
    const services = servicesOf(city).filter(
      (service) => service.facts.status !== 'closed' && service.facts.topics.some((topic) => TOPICS.has(topic)),
    )
    return [...guidesOf(city), ...services].flatMap((record) => {
      const missing = languages.filter((language) => !(language in record.words))
      return missing.length > 0
        ? [finding(record, `No words in ${missing.join(', ')}, which the city itself speaks.`, { languages: missing })]
        : []
    })
  },
}
