/** What "Still correct?" rounds read: `staff/<city>.json` for each city, and `staff/rounds.json` for the list of them. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { toRoundCities, toRoundCity } from '#content/quality/round-city.ts'

/** Writes the files into the folder `staff` of a site. `content` is the content folder, from the root of its repository. */
export async function writeRounds(cities: readonly CompiledCity[], files: ContentFiles, content: string, site: string): Promise<void> {
  const rounds = cities.map((city) => toRoundCity(city, files, content))
  const folder = join(site, 'staff')
  await mkdir(folder, { recursive: true })
  for (const city of rounds) await writeFile(join(folder, `${city.city}.json`), JSON.stringify(city))
  await writeFile(join(folder, 'rounds.json'), JSON.stringify(toRoundCities(rounds)))
}
