import { expect } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import * as pages from './pages.ts'
import { test } from './site.ts'
import { Visitor } from './visitor.ts'

const OFFICE = 'Immigration Service of Cluj County (IGI)'

/** Whether an address is one of the map: its archive, or the code that draws it. */
const isOfTheMap = (path: string) => /\.pmtiles|\/assets\/map\//.test(path)

for (const language of ['en', 'ar', 'uk'] as const satisfies LanguageCode[]) {
  test(`the map in "${language}" says its size before it comes, and works without a network afterwards`, async ({
    page,
    context,
    site,
  }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.home(language))
    await visitor.waitsForOfflineUse()
    await visitor.opens(pages.map(language))
    await expect(visitor.main.getByText(/1[.,]2\s/)).toBeVisible()
    await visitor.meetsNoBarrier()
    expect(site.asked.map(({ path }) => path).filter(isOfTheMap)).toEqual([])

    await visitor.getsTheMap()
    await visitor.meetsNoBarrier()
    await expect.poll(() => visitor.mapCodeIsKept()).toBe(true)

    await context.setOffline(true)
    await visitor.reloads()
    await visitor.seesTheMap()
    await visitor.isTold('map.approximate')
    await visitor.sees('© OpenStreetMap contributors')
    // A window of 360 px at 200 % zoom.
    await page.setViewportSize({ width: 180, height: 370 })
    expect(await visitor.pixelsAside()).toBe(0)
    expect(visitor.complaints).toEqual([])
    expect(visitor.requests.filter((address) => !address.startsWith(site.address) && !address.startsWith('blob:'))).toEqual([])
  })
}

test('a place chosen by its address stands on the map and first in the list, and can be called', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(`${pages.map('en')}?place=igi-cluj`)
  await visitor.getsTheMap()
  expect(await visitor.placeNames()).toContain(OFFICE)
  await expect(visitor.main.locator('a[href="tel:+40264555656"]')).toBeVisible()
  await expect(visitor.main.locator('a[href^="https://www.openstreetmap.org/"]', { hasText: 'Directions' })).toBeVisible()
  await visitor.meetsNoBarrier()
})

test('a tap on a pin chooses its place', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(`${pages.map('en')}?place=igi-cluj`)
  await visitor.getsTheMap()
  await visitor.button('map.zoomIn').click()
  await visitor.opens(`${pages.map('en')}?at=${await visitor.whereTheMapLooks()}`)
  await visitor.seesTheMap()
  await visitor.tapsTheMiddleOfTheMap()
  await expect(page).toHaveURL(/[?&]place=igi-cluj/)
  await expect(visitor.link(OFFICE)).toBeVisible()
})

test('the filters of a topic go along to the map, and come back with the reader', async ({ page }) => {
  // At night nothing is open, which takes one more line over the map.
  await page.clock.setFixedTime('2026-11-22T01:00:00Z')
  const visitor = new Visitor(page)
  await visitor.opens(`${pages.topic('en')}?free=1`)
  await expect(visitor.filter('filter.free')).toHaveAttribute('aria-pressed', 'true')
  const free = await visitor.placeNames()
  await visitor.follows(visitor.words('map.show'))
  await visitor.getsTheMap()
  await expect(page).toHaveURL(/topic=documents/)
  await expect.poll(async () => new Set(await visitor.placeNames())).toEqual(new Set(free))

  await page.getByRole('button', { name: visitor.words('map.zoomIn') }).click()
  await expect(page).toHaveURL(/at=/)
  const address = page.url()
  await visitor.opensResult(free[0]!)
  await visitor.goesBack()
  await expect(page).toHaveURL(address)
  await visitor.seesTheMap()
})

test('filters that lie over the map can be tapped', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.map('en'))
  await visitor.getsTheMap()
  const all = (await visitor.placeNames()).length
  await visitor.filter('filter.free').click()
  await expect(page).toHaveURL(/free=1/)
  await expect.poll(async () => (await visitor.placeNames()).length).toBeLessThan(all)
})

test('with the keyboard one walks through the list, and the map goes along', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(`${pages.map('en')}?at=23.58000,46.75000,16.0`)
  await visitor.getsTheMap()
  const before = page.url()
  await visitor.tabsTo(visitor.link(OFFICE))
  await expect(page).not.toHaveURL(before)
  await expect.poll(() => visitor.whereTheMapLooks()).toMatch(/^23\.6\d+,46\.7\d+/)
})

test('as a list the same places need no map, and nothing of the map is asked for', async ({ page, site }) => {
  const visitor = new Visitor(page)
  await visitor.opens(`${pages.map('en')}?view=list&topic=health`)
  await visitor.waitsForTheApp()
  await expect(page.getByRole('combobox')).toHaveValue('health')
  await visitor.sees(new RegExp(`^${(await visitor.placeNames()).length} places`))
  await visitor.meetsNoBarrier()
  expect(site.asked.map(({ path }) => path).filter(isOfTheMap)).toEqual([])
})

test('"Where am I?" asks only when tapped, and answers a refusal', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.map('en'))
  await visitor.getsTheMap()
  await visitor.asksWhereTheyAre()
  await visitor.isTold('map.refused')
  await visitor.meetsNoBarrier()

  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ longitude: 23.59, latitude: 46.77, accuracy: 20 })
  await visitor.asksWhereTheyAre()
  await expect.poll(() => visitor.whereTheMapLooks()).toMatch(/^23\.59000,46\.77000/)
  await expect(visitor.distances.first()).toBeVisible()
  expect(visitor.requests.filter((address) => address.includes('46.77'))).toEqual([])
})

test('a map that does not come is told plainly, and comes the next time', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.map('en'))
  await context.route('**/*.pmtiles?*', (route) => route.abort())
  await visitor.button('map.fetch').click()
  await visitor.isTold('map.failed')
  await visitor.meetsNoBarrier()
  await context.unroute('**/*.pmtiles?*')
  await visitor.button('device.tryAgain').click()
  await visitor.seesTheMap()
})

test('an altered map is refused', async ({ page, site }) => {
  const visitor = new Visitor(page)
  site.instead = (path) =>
    path.includes('.pmtiles') ? { status: 200, type: 'application/octet-stream', body: Buffer.alloc(1_140_859) } : undefined
  await visitor.opens(pages.map('en'))
  await visitor.button('map.fetch').click()
  await visitor.isTold('trouble.altered')
})

test('a browser that cannot draw maps gets the list, and a plain line', async ({ page }) => {
  const visitor = new Visitor(page)
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === 'webgl2' ? null : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof getContext
  })
  await visitor.opens(pages.map('en'))
  await visitor.isTold('map.cannotDraw')
  expect((await visitor.placeNames()).length).toBeGreaterThan(10)
  await visitor.meetsNoBarrier()
})

test('a kept map draws a small picture on the page of a place, and can be removed', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.map('en'))
  await visitor.getsTheMap()
  await context.setOffline(true)
  await visitor.opens(pages.richService('en'))
  await expect(visitor.main.getByRole('img', { name: visitor.words('map.title', { city: 'Cluj-Napoca' }) })).toBeVisible()
  await visitor.meetsNoBarrier()

  await visitor.opens(pages.home('en'))
  await visitor.looksWhatIsKept()
  await visitor.button('map.remove').click()
  await expect(visitor.button('map.remove')).toBeHidden()
  await visitor.opens(pages.map('en'))
  await visitor.isTold('map.needsNetwork')
})
