import { expect, type Page } from '@playwright/test'
import { home, richService } from './pages.ts'
import { publishPacks } from './publish-packs.ts'
import { type Site, test } from './site.ts'
import { Visitor } from './visitor.ts'

const OLD_NUMBER = 'tel:+40264555656'
const NEW_NUMBER = 'tel:+40264555000'
const VERSION = 2_000_000_000

test('[P13] a new phone number costs the manifest and one record', async ({ page, site }) => {
  await publish(site, VERSION)
  const visitor = await visitorWhoSaved(page)
  await visitor.opens(richService('en'))
  expect(await visitor.numberToCall()).toBe(OLD_NUMBER)

  await publish(site, VERSION + 1, (text) => text.replace('+40264555656', '+40264555000'))
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  site.asked.length = 0
  await visitor.looksForNews()

  await expect.poll(() => packFiles(site).length).toBe(2)
  const [manifest, record] = packFiles(site)
  expect(manifest!.path).toBe('/packs/cluj-napoca/manifest.json')
  expect(record!.path).toMatch(/^\/packs\/cluj-napoca\/records\//)
  expect(record!.bytes).toBeLessThanOrEqual(4000)

  await visitor.searchesFor('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
  await expect.poll(() => visitor.numberToCall()).toBe(NEW_NUMBER)
  await visitor.sees('0264 555 000')
  await visitor.meetsNoBarrier()
  expect(packFiles(site)).toHaveLength(2)
})

test('[P11] the sign-in page of a public network is not taken for news: the visitor is told, and keeps the directory', async ({
  page,
  context,
  site,
}) => {
  await publish(site, VERSION)
  const visitor = await visitorWhoSaved(page)

  const signIn = '<!doctype html><title>Free Wi-Fi</title><h1>Please sign in</h1>'
  site.instead = (path) => (path.startsWith('/packs/') ? { status: 200, type: 'text/html', body: signIn } : undefined)
  await visitor.looksForNews()
  await visitor.isTold('trouble.not-a-pack')
  await visitor.isTold('device.saved')
  await visitor.meetsNoBarrier()

  await context.setOffline(true)
  await visitor.opens(richService('en'))
  expect(await visitor.numberToCall()).toBe(OLD_NUMBER)
})

test('[P12] an older directory is refused by name', async ({ page, context, site }) => {
  await publish(site, VERSION)
  const visitor = await visitorWhoSaved(page)

  await publish(site, VERSION - 1, (text) => text.replace('+40264555656', '+40264555000'))
  await visitor.looksForNews()
  await visitor.isTold('trouble.older')
  await visitor.isTold('device.saved')

  await context.setOffline(true)
  await visitor.opens(richService('en'))
  expect(await visitor.numberToCall()).toBe(OLD_NUMBER)
})

async function visitorWhoSaved(page: Page): Promise<Visitor> {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  return visitor
}

/** Puts packs on the site, as a build of this version would. `change` edits the immigration office before. */
function publish(site: Site, version: number, change = (text: string) => text): Promise<void> {
  return publishPacks(site, version, 'services/igi-cluj.md', change)
}

function packFiles(site: Site): Site['asked'] {
  return site.asked.filter(({ path }) => path.startsWith('/packs/'))
}
