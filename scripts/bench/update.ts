/** What an update costs after one fact of one service has changed. Really done: compiled, published, fetched, shown. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent, writePacks } from '../compile-content.ts'
import { atMost, kilobytes, type Tell } from './measurement.ts'
import { CITY, firstVisit, kinds, withTrialSite } from './trial-site.ts'

const BUDGET = 4
const SERVICE = `cities/${CITY}/services/igi-cluj.md`
const OLD_PHONE = '+40264555656'
const NEW_PHONE = '+40264555657'

export async function update(tell: Tell): Promise<void> {
  const content = await mkdtemp(join(tmpdir(), 'first-door-content-'))
  await cp('content', content, { recursive: true })
  try {
    await withTrialSite(async (site) => {
      const packs = join(site.folder, 'packs')
      const now = Math.floor(Date.now() / 1000)
      await writePacks(await compileContent(content), packs, now)
      const page = await firstVisit(site, kinds.home)

      await change(join(content, SERVICE))
      await writePacks(await compileContent(content), packs, now + 1)
      site.answers.length = 0
      await page.getByRole('button', { name: 'Look for news now' }).click()
      await site.quiet()
      const files = site.answers.filter(({ path }) => path.startsWith('/packs/'))
      await page.goto(site.root + kinds.service)
      await page.locator(`a[href="tel:${NEW_PHONE}"]`).first().waitFor({ timeout: 5000 })
      await page.context().close()

      const isManifest = (path: string) => path.endsWith('/manifest.json')
      const size = (manifest: boolean) =>
        kilobytes(files.filter(({ path }) => isManifest(path) === manifest).reduce((sum, { bytes }) => sum + bytes, 0))
      const detail = files.map(({ path, bytes }) => `${path} ${bytes}`)
      tell({ name: 'update.manifest', value: size(true), unit: 'kB' })
      tell(atMost(BUDGET, { name: 'update.beyond-manifest', value: size(false), unit: 'kB', detail }))
    })
  } finally {
    await rm(content, { recursive: true, force: true })
  }
}

async function change(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!text.includes(OLD_PHONE)) throw new Error(`${file} no longer has the phone ${OLD_PHONE}; name another one here.`)
  await writeFile(file, text.replace(OLD_PHONE, NEW_PHONE))
}
