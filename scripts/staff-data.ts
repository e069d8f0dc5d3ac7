/** Writes what the pages of staff read into a site: `staff/quality.json`, `staff/<city>-files.json`, and the trend if there is one. See docs/quality.md. */
import { cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { staffQuality } from '#content/quality/staff-quality.ts'
import { filesOf } from './staff-data/files-of.ts'

/** Printed by `npm run content:trend`, if somebody wants it on the page. */
const TREND = 'build/trend.json'

/** `version` is that of the packs; `folder` is the content folder, from the root of its repository. */
export async function writeStaffData(
  cities: readonly CompiledCity[],
  files: ContentFiles,
  folder: string,
  today: string,
  version: number,
  site: string,
): Promise<void> {
  const trend = (await stat(TREND).catch(() => undefined)) !== undefined
  await write(join(site, 'staff/quality.json'), staffQuality(cities, files, today, { version, trend }))
  for (const { id } of cities) await write(join(site, `staff/${id}-files.json`), { format: 1, folder, ...filesOf(id, files) })
  if (trend) await cp(TREND, join(site, 'staff/trend.json'))
}

async function write(path: string, data: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify(data))
}
