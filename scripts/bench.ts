/** npm run bench: measures what must stay small and quick. One JSON line a measurement on stdout, a table at the end on stderr. */
import { parseArgs } from 'node:util'
import { build } from './bench/build.ts'
import { compile } from './bench/compile.ts'
import { install } from './bench/install.ts'
import { lighthouse } from './bench/lighthouse.ts'
import { map } from './bench/map.ts'
import { type Measurement, summary, type Tell } from './bench/measurement.ts'
import { offline } from './bench/offline.ts'
import { sizes } from './bench/sizes.ts'
import { speed } from './bench/speed.ts'
import { typing } from './bench/typing.ts'
import { update } from './bench/update.ts'
import { visit } from './bench/visit.ts'

/** In this order: `build` makes what the others measure. */
const parts: Record<string, (tell: Tell) => Promise<void>> = {
  build,
  sizes,
  visit,
  install,
  update,
  speed,
  offline,
  typing,
  map,
  lighthouse,
  compile,
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(parts)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const measurements: Measurement[] = []
for (const name of Object.keys(parts).filter((part) => chosen.includes(part))) {
  await parts[name]!((measurement) => {
    measurements.push(measurement)
    console.log(JSON.stringify(measurement))
  })
}
console.error(summary(measurements))
