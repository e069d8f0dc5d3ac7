/** One address of every kind of page, for journeys that look at all of them. */
import type { LanguageCode } from '#i18n/languages.ts'

const CITY = 'cluj-napoca'

type Address = (language: LanguageCode) => string

const inCity =
  (rest: string): Address =>
  (language) =>
    `/${language}/${CITY}${rest}`

export const home = inCity('')
export const topic = inCity('/documents')
export const map = inCity('/map')
export const cities: Address = (language) => `/${language}/cities`
/** A service with everything: hours, papers, two phones, fees, sources. */
export const richService = inCity('/service/igi-cluj')
/** A service of which little is known: no street, no phone, no hours. */
export const poorService = inCity('/service/cas-cluj')
/** A service with no words of its own in Ukrainian and Arabic. */
export const untranslatedService = inCity('/service/county-library')
export const UNTRANSLATED_NAME = 'Cluj County Library "Octavian Goga"'
export const guide = inCity('/guide/residence-permit')

/** Pages that are written as files in every language. */
export const framePages: Record<string, Address> = {
  welcome: (language) => `/${language}`,
  cities: (language) => `/${language}/cities`,
  home,
  topic,
  'safety topic': inCity('/safety'),
  search: inCity('/search'),
  map,
  emergency: inCity('/emergency'),
  about: inCity('/about'),
  storage: inCity('/storage'),
  saved: inCity('/saved'),
  plan: inCity('/plan'),
  list: inCity('/list'),
}

/** Pages that are written as files where they have words; in other languages the app builds them. */
export const contentPages: Record<string, Address> = {
  'rich service': richService,
  'poor service': poorService,
  guide,
}

/** Pages that only the app can build. */
export const appPages: Record<string, Address> = {
  'search with results': inCity('/search?q=immigration'),
  'map as a list': inCity('/map?view=list'),
  'search with nothing': inCity('/search?q=xqzwv'),
  'not found': inCity('/service/not-there'),
  'not found outside a city': (language) => `/${language}/not-a-city/documents`,
}
