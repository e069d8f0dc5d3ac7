/** Writes the open data of all cities into a site. See docs/open-data.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { toHsds } from '#interop/hsds/to-hsds.ts'
import { toChangesAtom } from '#interop/open-data/changes-atom.ts'
import { toContactsVCard } from '#interop/open-data/contacts-vcard.ts'
import { toNoticesCalendar } from '#interop/open-data/notices-calendar.ts'
import { type OpenDataName, openDataPath, toOpenApi } from '#interop/open-data/open-api.ts'
import { FIRST_LANGUAGE, type OpenDataSite, openCity } from '#interop/open-data/open-city.ts'
import { toPlacesGeoJson } from '#interop/open-data/places-geojson.ts'
import { toServicesCsv } from '#interop/open-data/services-csv.ts'

interface Settings {
  /** The address of the site: `https://firstdoor.example`. */
  origin: string
  /** `/` or `/sub/`. */
  base: string
  version: string
  now: Date
}

/** Every file by its path in the site: `/open-data/openapi.json` and the files of each city. */
export async function openDataOf(cities: readonly CompiledCity[], settings: Settings): Promise<Map<string, string>> {
  const root = settings.origin + settings.base.slice(0, -1)
  const site: OpenDataSite = { address: (path) => root + path, label: await englishLabels() }
  const files = new Map<string, string>()
  for (const city of cities) {
    for (const [name, text] of Object.entries(await filesOf(city, site, settings.now)))
      files.set(openDataPath(city.id, name as OpenDataName), text)
  }
  const api = toOpenApi(
    cities.map(({ id }) => id),
    root,
    settings.version,
  )
  return files.set('/open-data/openapi.json', json(api))
}

/** The same, written; the number of files. */
export async function writeOpenData(cities: readonly CompiledCity[], settings: Settings, folder: string): Promise<number> {
  const files = await openDataOf(cities, settings)
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return files.size
}

async function filesOf({ id, records }: CompiledCity, site: OpenDataSite, now: Date): Promise<Record<OpenDataName, string>> {
  const city = openCity(records)
  const reader = contentReader(memorySource(records), id, [FIRST_LANGUAGE], FIRST_LANGUAGE)
  const frame = (await reader.frame())!
  const today = now.toISOString().slice(0, 10)
  return {
    'hsds.json': json(await toHsds(city, site)),
    'places.geojson': json(toPlacesGeoJson(city, site)),
    'services.csv': toServicesCsv(city, site),
    'notices.ics': toNoticesCalendar(city, frame, await reader.notices(), now),
    'contacts.vcf': toContactsVCard(city, site),
    'changes.atom': await toChangesAtom(city, site, site.address(openDataPath(id, 'changes.atom')), today),
  }
}

/** English words of codes; a code without words stands for itself, a language has the name that Unicode's CLDR gives it. */
async function englishLabels(): Promise<OpenDataSite['label']> {
  const texts = await Promise.all(['codes', 'papers'].map((name) => readFile(`locales/${FIRST_LANGUAGE}/${name}.json`, 'utf8')))
  const words = new Map(texts.flatMap((text) => Object.entries(JSON.parse(text) as Record<string, string>)))
  const languages = new Intl.DisplayNames([FIRST_LANGUAGE], { type: 'language' })
  return (key) => {
    const code = key.slice(key.indexOf('.') + 1)
    return words.get(key) ?? (key.startsWith('language.') ? languages.of(code)! : code)
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
