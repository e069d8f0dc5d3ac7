/** What the page of quality reads of this site, looked at when it comes in. docs/quality.md describes the files. */
import { z } from 'zod'
import type { StaffFiles } from '../staff-files.ts'

const text = z.string().exactOptional()
const id = z.object({ id: z.string(), part: text })
const indicator = z.discriminatedUnion('kind', [
  id.extend({ kind: z.literal('share'), n: z.number(), of: z.number() }),
  id.extend({ kind: z.literal('count'), n: z.number() }),
  id.extend({ kind: z.literal('days'), n: z.number().exactOptional() }),
])
const cityIndicators = z.object({ city: z.string(), indicators: z.array(indicator) })
const severity = z.enum(['error', 'warning', 'hint'])

const finding = z.object({
  check: z.string(),
  severity,
  city: z.string(),
  page: text,
  languages: z.array(z.string()),
  file: z.string(),
  line: z.number().exactOptional(),
  field: text,
  quote: text,
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
})

const page = z.object({ key: z.string(), title: z.string(), files: z.record(z.string(), z.string()), checkedOn: text })

const city = z.object({
  id: z.string(),
  name: z.string(),
  services: z.number(),
  guides: z.number(),
  due: z.number(),
  pages: z.array(page),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
})
export type QualityCity = z.output<typeof city>

const quality = z.object({
  format: z.literal(1),
  version: z.number(),
  trend: z.boolean(),
  report: z.object({
    date: z.iso.date(),
    checks: z.array(z.object({ id: z.string(), title: z.string(), severity })),
    findings: z.array(finding),
  }),
  indicators: z.array(cityIndicators),
  cities: z.array(city),
})
export type QualityData = z.output<typeof quality>

const trend = z.object({
  format: z.literal(1),
  points: z.array(
    z.object({
      day: z.iso.date(),
      /** A city that did not compile on that day has no figures. */
      cities: z.array(z.object({ city: z.string(), indicators: z.array(indicator).exactOptional() })),
    }),
  ),
})
export type TrendData = z.output<typeof trend>

/** Throws when the file is not here, or is not what it should be. */
export async function readQuality(files: StaffFiles): Promise<QualityData> {
  return quality.parse(await files.read('quality.json'))
}

/** Throws as `readQuality` does; a site has one when its `trend` says so. */
export async function readTrend(files: StaffFiles): Promise<TrendData> {
  return trend.parse(await files.read('trend.json'))
}
