/** Which files of the content a city is made of. */
import type { ContentFiles } from '../compile/parse-pages.ts'
import { readYaml } from '../compile/read-yaml.ts'
import { citySchema } from '../schema/city.ts'

/** The files of the city and those of its country; of a city whose facts cannot be read only its own. */
export function filesOfCity(city: string, files: ContentFiles): ContentFiles {
  const file = `cities/${city}/city.yaml`
  const facts = readYaml({ file, text: files.get(file) ?? '', firstLine: 1 }, citySchema)
  const folders = [`cities/${city}/`, ...(facts.ok ? [`countries/${facts.value.country}/`] : [])]
  return new Map([...files].filter(([path]) => folders.some((folder) => path.startsWith(folder))))
}
