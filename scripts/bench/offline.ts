/** How soon a later visit shows its page, on a slow phone without a network: app from the cache, content from the database. */
import { atMost, median, type Tell } from './measurement.ts'
import { kinds, savedPhone, throttle, timingsOf, watchPage, withTrialSite } from './trial-site.ts'

const BUDGET = 1000
const RUNS = 5

export async function offline(tell: Tell): Promise<void> {
  await withTrialSite(async (site) => {
    const context = await savedPhone(site)
    for (const [kind, path] of Object.entries(kinds)) {
      const times: number[] = []
      for (let run = 0; run < RUNS; run++) {
        const page = await context.newPage()
        await watchPage(page)
        await throttle(page, { network: false })
        await page.goto(site.root + path)
        await page.locator('h1').waitFor()
        times.push(Math.round((await timingsOf(page)).heading))
        await page.close()
      }
      tell(atMost(BUDGET, { name: `offline-visit.${kind}`, value: median(times), unit: 'ms', detail: times }))
    }
  })
}
