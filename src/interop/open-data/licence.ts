/** Under which terms the open data of a city may be used, and whom to name. The same words stand in every format. */
import type { OpenCity } from './open-city.ts'

/** The content of the directory: LICENSE-CONTENT. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const

/** Whom to name: the publisher of the directory, and those whose data its positions were read from. */
export function attributionOf({ words, facts }: OpenCity): string {
  const credits = facts.map?.credits.map(({ text }) => text) ?? []
  return [words.publisher, ...(credits.length > 0 ? [`positions: ${credits.join(', ')}`] : [])].join('; ')
}

/** One sentence for formats that have no fields for it. */
export function termsOf(city: OpenCity): string {
  return `${attributionOf(city)}. ${LICENCE.name}, ${LICENCE.url}`
}
