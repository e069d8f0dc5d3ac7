/** npm run content: compiles every city and writes its pack into public/packs, signed if there is a key. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { cityEntryOf } from '#content/city-entry.ts'
import { type CompiledCity, citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import type { CityFacts } from '#content/records/city.ts'
import { describeProblem } from '#content/result.ts'
import { languages } from '#i18n/languages.ts'
import { hashOf } from '#pack/hash.ts'
import type { MapRef } from '#pack/manifest.ts'
import { sealManifest } from '#pack/seal.ts'
import { writePack } from '#pack/write-pack.ts'
import { readContent } from './content-files.ts'
import { signingKey } from './environment.ts'
import { buildClock, contentVersion } from './version.ts'

/** The compiled cities of a folder; on errors it prints all of them and ends the process. */
export async function compileContent(folder: string): Promise<CompiledCity[]> {
  process.env['TZ'] = 'UTC'
  const files = await readContent(folder)
  const today = buildClock().toISOString().slice(0, 10)
  const cities: CompiledCity[] = []
  const problems = new Set<string>()
  for (const id of citiesIn(files)) {
    const city = await compileCity(id, files, today)
    for (const problem of city.problems) problems.add(describeProblem({ ...problem, file: `${folder}/${problem.file}` }))
    if (city.value) cities.push(city.value)
  }
  if (problems.size === 0) return cities
  for (const problem of problems) console.error(problem)
  console.error(`\n${problems.size} errors. Nothing was written.`)
  process.exit(1)
}

/** Writes the packs of these cities, and the list of them, into a folder; `version` is the time of the content. */
export async function writePacks(cities: readonly CompiledCity[], folder: string, version?: number): Promise<void> {
  version ??= await contentVersion()
  await rm(folder, { recursive: true, force: true })
  for (const { id, records, redirects } of cities) {
    const base = [SOURCE_LANGUAGE, cityFacts(records).languages[0]!]
    const map = cityFacts(records).map && (await mapOf(id))
    const plain = records.map(({ key, facts, words }) => ({ key, facts, words }))
    const pack = await writePack({ city: id, version, base, records: plain, redirects, ...(map && { map }) }, gzip)
    await write(join(folder, id, 'manifest.json'), await sealManifest(pack.manifest, signingKey()))
    for (const [path, bytes] of pack.files) await write(join(folder, id, path), bytes)
  }
  const entries = cities.map(({ records }) =>
    cityEntryOf(
      records,
      languages.map(({ code }) => code),
    ),
  )
  await write(join(folder, 'cities.json'), new TextEncoder().encode(JSON.stringify(entries)))
}

/** The archive of a city's map. Throws when the city says that it has a map, and there is none. */
async function mapOf(city: string): Promise<MapRef> {
  const file = `public/maps/${city}.pmtiles`
  const bytes = await readFile(file).catch(() => {
    throw new Error(`There is no ${file}. Make it with npm run maps, or take "map" out of content/cities/${city}/city.yaml.`)
  })
  return { hash: await hashOf(new Uint8Array(bytes)), bytes: bytes.length }
}

export function cityFacts(records: CompiledCity['records']): CityFacts {
  return records.find(({ key }) => key.startsWith('city/'))!.facts as CityFacts
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

// No time stamp, so that the same bytes give the same file.
function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 9 }))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const cities = await compileContent('content')
  await writePacks(cities, 'public/packs')
  console.log(`${cities.length} cities written to public/packs.`)
}
