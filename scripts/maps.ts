/** npm run maps -- <city> --extract region.osm.pbf: makes the map archive of a city. See docs/maps.md. */
import { parseArgs } from 'node:util'
import { CannotMakeMap } from './maps/cannot-make-map.ts'
import { makeMap } from './maps/make-map.ts'
import { mapLines } from './maps/map-field.ts'

const USAGE = 'npm run maps -- <city> --extract region.osm.pbf [--water water-polygons-split-4326] [--date 2026-05-01]'
/** Readers on prepaid data fetch the map by choice, and whole. */
const LARGE = 15_000_000

try {
  const { city, extract, water, date } = readOrder()
  const start = performance.now()
  const made = await makeMap({ city, extract, water, date })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const { tiles, layers } = made.report
  console.log(`${made.file}: ${inMegabytes(made.bytes)}, ${tiles} tiles, made in ${seconds} s`)
  console.log(`sha256 ${made.sha256}, ${made.bytes} bytes`)
  console.log(`layers: ${layers.join(', ')}\n`)
  console.log('file' in made.written ? `In ${made.written.file}:\n` : `${made.written.failed}\n`)
  console.log(mapLines(made.field))
  if (made.lacksSea) console.warn('The city lies at the sea, which is missing on this map. See "Cities at the sea" in docs/maps.md.')
  if (made.bytes > LARGE)
    console.warn(`More than ${inMegabytes(LARGE)} is much for a phone. Is the box in city.yaml the smallest that holds the city?`)
} catch (error) {
  if (!(error instanceof CannotMakeMap)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function readOrder(): { city: string; extract: string; water: string | undefined; date: string | undefined } {
  try {
    const options = { extract: { type: 'string' }, water: { type: 'string' }, date: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [city, ...others] = positionals
    if (!city || others.length > 0 || !values.extract) throw new CannotMakeMap(USAGE)
    if (values.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.date)) throw new CannotMakeMap('Write the date as 2026-05-01.')
    return { city, extract: values.extract, water: values.water, date: values.date }
  } catch (error) {
    if (error instanceof CannotMakeMap) throw error
    throw new CannotMakeMap(`${(error as Error).message}\n${USAGE}`)
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`
}
