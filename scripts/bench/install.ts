/** What the directory of a city costs a new reader of each language: its manifest and bundles as they travel. */
import { atMost, kilobytes, type Tell } from './measurement.ts'
import { CITY, firstVisit, withTrialSite } from './trial-site.ts'

const BUDGET = 120

export async function install(tell: Tell): Promise<void> {
  await withTrialSite(async (site) => {
    for (const language of ['en', 'ro', 'uk', 'ar']) {
      const page = await firstVisit(site, `/${language}/${CITY}`)
      await page.context().close()
      const files = site.answers.filter(({ path }) => path.startsWith(`/packs/${CITY}/`))
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      const detail = files.map((file) => `${file.path.replace(/^\/packs\/[^/]+\//, '')} ${file.bytes}`)
      tell(atMost(BUDGET, { name: `install.${language}`, value: kilobytes(bytes), unit: 'kB', detail }))
    }
  })
}
