/** What the editor has to know before it can open the content: docs/hosting.md, "The editor". */
import { parse } from 'yaml'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import type { EditorPlaces } from '#staff/editor/editor-places.ts'
import { cityFacts } from '../compile-content.ts'

/** The cities and countries, and the languages in which each has words, the city's own first. */
export function editorPlacesOf(cities: readonly CompiledCity[], files: ContentFiles, backend: string): EditorPlaces {
  const places = cities.map(({ id, records }) => {
    const { country, languages, center, box, map } = cityFacts(records)
    const written = records.flatMap(({ words }) => Object.keys(words))
    const name = records.find(({ key }) => key === `city/${id}`)!.words['en'] as { name: string }
    return {
      id,
      name: name.name,
      country,
      center,
      box,
      ...(map && { map: { quality: map.quality, credits: map.credits } }),
      languages: [...new Set([...languages, ...written])].filter((language) => language !== 'en'),
    }
  })
  const countries = [...new Set(places.map(({ country }) => country))].map((id) => {
    const { name } = parse(files.get(`countries/${id}/country.yaml`)!) as { name: { en: string } }
    const languages = new Set(places.filter(({ country }) => country === id).flatMap((place) => place.languages))
    return { id, name: name.en, languages: [...languages] }
  })
  return { format: 1, backend, cities: places, countries }
}
