/** All services of a city for an address book. */
import { toVCard } from '../vcard.ts'
import { termsOf } from './licence.ts'
import { type OpenCity, type OpenDataSite, servicePage, wordsOf } from './open-city.ts'

/** One entry a service, one after another. */
export function toContactsVCard(city: OpenCity, site: OpenDataSite): string {
  return city.services
    .map(({ facts, words }) => toVCard({ name: wordsOf(words).name, url: servicePage(site, city, facts.id), facts, note: termsOf(city) }))
    .join('')
}
