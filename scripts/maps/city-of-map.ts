/** The city a map is for: its file, its box, and the languages its names are wanted in. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Box } from '#content/box.ts'
import { citiesIn } from '#content/compile/compile-city.ts'
import { readYaml } from '#content/compile/read-yaml.ts'
import { describeProblem } from '#content/result.ts'
import { citySchema } from '#content/schema/city.ts'
import { languages } from '#i18n/languages.ts'
import { readContent } from '../content-files.ts'
import { CannotMakeMap } from './cannot-make-map.ts'

export interface CityOfMap {
  id: string
  /** The path of city.yaml. */
  file: string
  box: Box
  languages: string[]
}

/** Finds the city in a content folder. */
export async function findCity(id: string, content: string): Promise<CityOfMap> {
  const known = citiesIn(await readContent(content))
  if (!known.includes(id)) {
    throw new CannotMakeMap(`There is no city "${id}" in ${content}/cities. Known cities: ${known.join(', ')}.`)
  }
  const file = join(content, 'cities', id, 'city.yaml')
  const city = readYaml({ file, text: await readFile(file, 'utf8'), firstLine: 1 }, citySchema)
  if (!city.ok) throw new CannotMakeMap(city.problems.map(describeProblem).join('\n'))
  const spoken = [...languages.map(({ code }) => code), ...city.value.languages, ...Object.keys(city.value.other_names)]
  return { id, file, box: city.value.box, languages: [...new Set(spoken)] }
}
