/** The texts of a city's files, for the page that shows a line of one. */
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { filesOfCity } from '#content/quality/files-of-city.ts'

/** Those of the city and of its country, by their paths inside the content folder. */
export function filesOf(city: string, files: ContentFiles): { files: Record<string, string> } {
  return { files: Object.fromEntries(filesOfCity(city, files)) }
}
