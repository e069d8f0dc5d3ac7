/** An extract of OpenStreetMap (.osm.pbf): what it covers, from what day it is, and the piece of it that is a city. */
import { existsSync } from 'node:fs'
import type { Box } from '#content/box.ts'
import { boxAround, covers, describeBox } from './box.ts'
import { CannotMakeMap } from './cannot-make-map.ts'
import { runTool } from './tools.ts'

const WHERE = 'Extracts of countries and regions are at https://download.geofabrik.de/ (the files ending in -latest.osm.pbf).'

/** What `osmium fileinfo --json` says; `data` only with `--extended`. */
interface FileInfo {
  file: { format: string }
  header: { boxes: Box[]; option: Record<string, string> }
  data?: { bbox: Box }
}

export interface Extract {
  file: string
  /** What its header says it covers; without that, where its data lies. */
  box: Box | undefined
  /** `2026-05-01`, when the header says it. */
  date: string | undefined
}

export async function readExtract(file: string): Promise<Extract> {
  if (!existsSync(file)) throw new CannotMakeMap(`There is no file ${file}. ${WHERE}`)
  const { header } = await fileInfo(file)
  const box = boxAround(header.boxes) ?? (await fileInfo(file, '--extended')).data?.bbox
  const time = header.option['osmosis_replication_timestamp'] ?? header.option['timestamp']
  return { file, box, date: time?.slice(0, 10) }
}

/** Refuses an extract from which a part of the city would be missing. */
export function checkCoverage(extract: Extract, city: { id: string; box: Box }): void {
  if (extract.box && covers(extract.box, city.box)) return
  throw new CannotMakeMap(
    [
      `${extract.file} does not cover all of ${city.id}.`,
      `  the extract: ${extract.box ? describeBox(extract.box) : 'nothing'}`,
      `  the city:    ${describeBox(city.box)} (west, south, east, north; "box" in its city.yaml)`,
      `Take a larger extract, of the region or the country. ${WHERE}`,
    ].join('\n'),
  )
}

/** Writes what lies in the box, with whole streets and lakes, to a file of its own. */
export async function clipExtract(extract: Extract, box: Box, clip: string): Promise<void> {
  const words = ['extract', '--bbox', box.join(), '--strategy', 'smart', '--set-bounds', '--output', clip, extract.file]
  await runTool('osmium', words).catch((error: Error) => {
    throw new CannotMakeMap(`${extract.file} cannot be read to its end. Was it downloaded whole?\n${error.message}`)
  })
  const nodes = await runTool('osmium', ['fileinfo', '--extended', '--get', 'data.count.nodes', clip])
  if (Number(nodes) > 0) return
  throw new CannotMakeMap(
    `${extract.file} holds nothing inside ${describeBox(box)}, though it says it covers it. Extracts follow borders: take the one of the city's own region. ${WHERE}`,
  )
}

/** Whether the sea begins inside this piece. */
export async function hasCoast(clip: string): Promise<boolean> {
  return (await runTool('osmium', ['tags-count', clip, 'natural=coastline'])).trim() !== ''
}

async function fileInfo(file: string, ...options: string[]): Promise<FileInfo> {
  let info: FileInfo | undefined
  try {
    info = JSON.parse(await runTool('osmium', ['fileinfo', '--json', ...options, file])) as FileInfo
  } catch (error) {
    if (!(error instanceof CannotMakeMap)) throw error
    throw new CannotMakeMap(
      `${file} is not an extract of OpenStreetMap (.osm.pbf), or it was not downloaded to its end. ${WHERE}\n${error.message}`,
    )
  }
  if (info.file.format === 'PBF') return info
  throw new CannotMakeMap(`${file} is a file of the kind ${info.file.format}. Take the one that ends in .osm.pbf. ${WHERE}`)
}
