/** Makes the map of a city from an extract of OpenStreetMap. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotMakeMap } from './cannot-make-map.ts'
import { type ArchiveReport, checkArchive } from './check-archive.ts'
import { type CityOfMap, findCity } from './city-of-map.ts'
import { checkWater, drawTiles } from './draw-tiles.ts'
import { checkCoverage, clipExtract, hasCoast, readExtract } from './extract.ts'
import { type MapField, withMapField } from './map-field.ts'
import { installationHelp, missingTools } from './tools.ts'
import { writePmtiles } from './write-pmtiles.ts'

/** Both licences ask for a credit: that of the data and that of the layers it is put in. */
const CREDITS = [
  { text: '© OpenStreetMap contributors', url: 'https://www.openstreetmap.org/copyright' },
  { text: '© OpenMapTiles', url: 'https://openmaptiles.org/' },
]

export interface MapOrder {
  city: string
  extract: string
  /** The day of the data, for an extract that does not tell it. */
  date?: string | undefined
  /** The folder with the shapes of the sea. */
  water?: string | undefined
}

export interface MadeMap {
  file: string
  bytes: number
  sha256: string
  report: ArchiveReport
  field: MapField
  /** Where the field was put; why not, if it was not. */
  written: { file: string } | { failed: string }
  /** The city lies at the sea, and the map does not show it. */
  lacksSea: boolean
}

/** Makes it inside a project's folder. Until the new map is complete and checked, the old one stays. */
export async function makeMap(order: MapOrder, project = '.'): Promise<MadeMap> {
  const missing = missingTools()
  if (missing.length > 0) throw new CannotMakeMap(installationHelp(missing))
  if (order.water !== undefined) checkWater(order.water)
  const city = await findCity(order.city, join(project, 'content'))
  const extract = await readExtract(order.extract)
  checkCoverage(extract, city)
  const date = order.date ?? extract.date
  if (date === undefined) throw new CannotMakeMap(`${order.extract} does not say from what day it is. Add it: --date 2026-05-01`)

  await mkdir(join(project, 'build'), { recursive: true })
  // Inside the project, so that the finished file moves in one step.
  const work = await mkdtemp(join(project, 'build', 'map-'))
  try {
    const clip = join(work, 'city.osm.pbf')
    await clipExtract(extract, city.box, clip)
    const tiles = await drawTiles({ clip, box: city.box, languages: city.languages, water: order.water }, join(work, 'tiles'))
    const archive = writePmtiles(tiles, city.box)
    const report = await checkArchive(archive, city.box)
    const lacksSea = !report.hasSea && (await hasCoast(clip))
    // tilemaker says nothing when it cannot read the shapes.
    if (lacksSea && order.water !== undefined) {
      throw new CannotMakeMap(
        `The map shows no sea, though there is a coast. Are the files in ${order.water} whole? The map of before stays.`,
      )
    }
    const file = join(project, 'public', 'maps', `${city.id}.pmtiles`)
    await replaceFile(file, archive, work)
    const field: MapField = { quality: report.quality, date, credits: CREDITS }
    return {
      file,
      bytes: archive.length,
      sha256: createHash('sha256').update(archive).digest('hex'),
      report,
      field,
      written: await writeField(city, field, work),
      lacksSea,
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function writeField(city: CityOfMap, field: MapField, work: string): Promise<MadeMap['written']> {
  try {
    await replaceFile(city.file, withMapField(await readFile(city.file, 'utf8'), field), work)
    return { file: city.file }
  } catch (error) {
    if (error instanceof CannotMakeMap) return { failed: error.message }
    throw error
  }
}

async function replaceFile(file: string, contents: string | Uint8Array, work: string): Promise<void> {
  const fresh = join(work, 'fresh')
  await writeFile(fresh, contents)
  await mkdir(join(file, '..'), { recursive: true })
  await rename(fresh, file)
}
