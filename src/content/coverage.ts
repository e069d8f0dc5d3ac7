/** How far a directory has come: what a city has, and what of it stands in each of its languages. */
import { cityOf, guidesOf, pagesOf, servicesOf } from './checks/check.ts'
import type { CompiledCity } from './compile/compile-city.ts'

export interface Coverage {
  city: string
  language: string
  services: number
  guides: number
  /** The share of services and guides with words in the language, from 0 to 1. */
  translated: number
  /** Services and guides whose words in the language are older than their source words. */
  stale: number
  /** Services with a position. Like the counts below, the same in every language. */
  placed: number
  withPhone: number
  withHours: number
  withSource: number
}

/** One entry a language: those of the city's own words, and those that only pages have. */
export function coverageOf(city: CompiledCity): Coverage[] {
  const cityRecord = cityOf(city)
  const pages = pagesOf(city)
  const languages = [...new Set([...Object.keys(cityRecord.words), ...cityRecord.facts.contentLanguages])].sort()
  const facts = factsOf(city)
  return languages.map((language) => {
    const words = pages.flatMap((page) => page.words[language] ?? [])
    return {
      city: city.id,
      language,
      ...facts,
      translated: pages.length > 0 ? words.length / pages.length : 0,
      stale: words.filter(({ translation }) => translation?.stale).length,
    }
  })
}

function factsOf(city: CompiledCity): Omit<Coverage, 'city' | 'language' | 'translated' | 'stale'> {
  const services = servicesOf(city).map(({ facts }) => facts)
  return {
    services: services.length,
    guides: guidesOf(city).length,
    placed: services.filter(({ locations }) => locations.some(({ position }) => position)).length,
    withPhone: services.filter(({ phones, locations }) => phones.length > 0 || locations.some((place) => place.phones)).length,
    withHours: services.filter(({ hours, locations }) => hours || locations.some((place) => place.hours)).length,
    withSource: services.filter(({ trust }) => trust.sources.length > 0).length,
  }
}
