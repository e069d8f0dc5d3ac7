/** npm run bench:desk -- --visitors 1000: what a desk keeps after so many visitors. JSON lines on stdout, a table on stderr. Needs a build. */
import { parseArgs } from 'node:util'
import { type Measurement, summary } from './bench/measurement.ts'
import { visitors } from './bench-desk-visitors.ts'

const { values } = parseArgs({ options: { visitors: { type: 'string', default: '100' } } })

const measurements: Measurement[] = []
await visitors(Number(values.visitors), (measurement) => {
  measurements.push(measurement)
  console.log(JSON.stringify(measurement))
})
console.error(summary(measurements))
if (measurements.some(({ ok }) => ok === false)) process.exitCode = 1
