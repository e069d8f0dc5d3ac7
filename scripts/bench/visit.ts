/** What a first visit asks of the server: before the city's directory begins to come in the background, and in all. */
import { readFile } from 'node:fs/promises'
import type { Answer } from '../static-server.ts'
import { atMost, kilobytes, type Tell } from './measurement.ts'
import { firstVisit, kinds, withTrialSite } from './trial-site.ts'

const SCRIPT_BUDGET = 140
const BYTES_BUDGET = 250
const REQUESTS_BUDGET = 15

/** What comes once the page answers its reader: the words of what they keep, and the code of the device. */
const LATER = /\/(personal-files|open-device)-/

export async function visit(tell: Tell): Promise<void> {
  await withTrialSite(async (site) => {
    for (const [kind, path] of Object.entries(kinds)) {
      const page = await firstVisit(site, path)
      await page.context().close()
      const all = site.answers
      // Whatever the page names is asked for first, even where something that comes later is answered before.
      const named = new Set((await readFile(`${site.folder}${path}.html`, 'utf8')).match(/assets\/[\w./-]+/g))
      const later = all.findIndex(({ path }) => LATER.test(path))
      const early = all.filter((answer, index) => index < later || named.has(answer.path.slice(1)))
      const name = `first-visit.${kind}`
      tell(atMost(SCRIPT_BUDGET, { name: `${name}.script`, value: sizeOf(early, /\.js$/), unit: 'kB' }))
      tell({ name: `${name}.style`, value: sizeOf(early, /\.css$/), unit: 'kB' })
      tell({ name: `${name}.html`, value: sizeOf(early, /\/[^.]*$/), unit: 'kB' })
      tell(atMost(REQUESTS_BUDGET, { name: `${name}.requests`, value: early.length, unit: 'requests', detail: early.map(inWords) }))
      tell(atMost(BYTES_BUDGET, { name: `${name}.bytes`, value: sizeOf(early), unit: 'kB' }))
      tell({ name: `${name}.requests-in-all`, value: all.length, unit: 'requests' })
      tell({ name: `${name}.bytes-in-all`, value: sizeOf(all), unit: 'kB', detail: kind === 'home' ? all.map(inWords) : undefined })
    }
  })
}

function sizeOf(answers: readonly Answer[], of = /./): number {
  return kilobytes(answers.filter(({ path }) => of.test(path)).reduce((sum, { bytes }) => sum + bytes, 0))
}

function inWords({ path, bytes }: Answer): string {
  return `${path} ${bytes}`
}
