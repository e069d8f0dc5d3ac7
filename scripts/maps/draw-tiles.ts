/** Draws the tiles of a piece of OpenStreetMap with tilemaker. */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Box } from '#content/box.ts'
import { CannotMakeMap } from './cannot-make-map.ts'
import { runTool } from './tools.ts'
import type { Tile, TileSet } from './write-pmtiles.ts'

const SETTINGS = fileURLToPath(new URL('./tilemaker.json', import.meta.url))
const PROCESS = fileURLToPath(new URL('./process.lua', import.meta.url))
const SEA = 'water_polygons'

interface Settings {
  layers: Record<string, Record<string, unknown>>
  settings: Record<string, unknown>
}

export interface TileOrder {
  clip: string
  box: Box
  /** The languages whose names go into the tiles. */
  languages: readonly string[]
  /** The folder with the shapes of the sea. */
  water?: string | undefined
}

/** Draws into `folder`, which is not there yet, and reads what was drawn. */
export async function drawTiles({ clip, box, languages, water }: TileOrder, folder: string): Promise<TileSet> {
  const settings = JSON.parse(await readFile(SETTINGS, 'utf8')) as Settings
  const config = `${folder}.json`
  await writeFile(config, JSON.stringify(water === undefined ? settings : withSea(settings, water)))
  await runTool('tilemaker', ['--input', clip, '--output', folder, '--bbox', box.join(), '--config', config, '--process', PROCESS], {
    MAP_LANGUAGES: languages.join(' '),
  })
  return readTiles(folder)
}

/** Refuses a folder without the shapes of the sea, before any work is done. */
export function checkWater(folder: string): void {
  const missing = ['shp', 'shx', 'dbf'].map((kind) => `${SEA}.${kind}`).filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0) return
  throw new CannotMakeMap(
    `There is no ${missing.join(', no ')} in ${folder}. Unpack water-polygons-split-4326.zip from https://osmdata.openstreetmap.de/data/water-polygons.html and name its folder.`,
  )
}

function withSea({ layers, settings }: Settings, folder: string): Settings {
  const sea = {
    minzoom: 9,
    maxzoom: 14,
    source: resolve(folder, `${SEA}.shp`),
    write_to: 'water',
    simplify_below: 13,
    simplify_level: 0.0001,
    simplify_ratio: 2,
  }
  return { layers: { ...layers, ocean: sea }, settings }
}

async function readTiles(folder: string): Promise<TileSet> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const tiles: Tile[] = []
  for (const name of names) {
    const [zoom, column, row] = name
      .replace(/\.pbf$/, '')
      .split(sep)
      .map(Number)
    if (!name.endsWith('.pbf') || zoom === undefined || column === undefined || row === undefined) continue
    tiles.push({ zoom, column, row, bytes: await readFile(join(folder, name)) })
  }
  if (tiles.length === 0) throw new CannotMakeMap('tilemaker drew no tiles.')
  const metadata = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8')) as TileSet['metadata']
  return { tiles, metadata }
}
