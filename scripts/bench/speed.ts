/** How soon a first visit shows something, on a slow phone in a slow network. */
import { median, type Tell } from './measurement.ts'
import { kinds, phone, type Timings, type TrialSite, throttle, timingsOf, watchPage, withTrialSite } from './trial-site.ts'

const RUNS = 3

export async function speed(tell: Tell): Promise<void> {
  await withTrialSite(async (site) => {
    for (const [kind, path] of Object.entries(kinds)) {
      const runs: Timings[] = []
      for (let run = 0; run < RUNS; run++) runs.push(await slowVisit(site, path))
      for (const name of ['firstPaint', 'largestPaint', 'heading', 'blocked'] as const) {
        const values = runs.map((timings) => Math.round(timings[name]))
        tell({ name: `slow-visit.${kind}.${name}`, value: median(values), unit: 'ms', detail: values })
      }
    }
  })
}

async function slowVisit({ root, browser, quiet }: TrialSite, path: string): Promise<Timings> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await watchPage(page)
  await throttle(page, { network: true })
  await page.goto(root + path)
  await quiet()
  const timings = await timingsOf(page)
  await context.close()
  return timings
}
