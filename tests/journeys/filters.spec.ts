import { expect, test } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { Visitor } from './visitor.ts'

const languages: LanguageCode[] = ['en', 'ar', 'uk']

/** In the middle of Cluj-Napoca. */
const HERE = { longitude: 23.5899, latitude: 46.7695, accuracy: 20 }

/** The topic with the most different facts. */
const health = (language: LanguageCode, query = '') => `/${language}/cluj-napoca/health${query}`

for (const language of languages) {
  test.describe(language, () => {
    test('a filter keeps what fits, then shows what may fit; the address carries it through a reload', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      const all = await visitor.placeNames()
      const free = visitor.filter('filter.free')
      const fitting = await visitor.numberOn(free)
      await free.click()
      await expect(free).toHaveAttribute('aria-pressed', 'true')
      await expect(page).toHaveURL(/\/health\?free=1$/)
      await expect(visitor.main.getByRole('status')).toBeVisible()
      const left = await visitor.placeNames()
      expect(left).toHaveLength(fitting)
      expect(left.length).toBeLessThan(all.length)
      await visitor.meetsNoBarrier()

      await visitor.unfoldsEverything()
      await visitor.isTold('topic.unknownHint')
      const alsoUnknown = await visitor.placeNames()
      expect(alsoUnknown.slice(0, fitting)).toEqual(left)
      expect(alsoUnknown.length).toBeGreaterThan(fitting)
      await visitor.meetsNoBarrier()

      await visitor.reloads()
      await visitor.waitsForTheApp()
      await expect(free).toHaveAttribute('aria-pressed', 'true')
      await expect.poll(() => visitor.placeNames()).toEqual(left)

      await visitor.button('filter.reset').click()
      await expect(page).toHaveURL(/\/health$/)
      await expect(free).toHaveAttribute('aria-pressed', 'false')
      await expect.poll(() => visitor.placeNames()).toEqual(all)
      await expect(visitor.filters).toBeFocused()
    })

    test('filters work together, and each says how many would be left', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      const open = visitor.filter('filter.open')
      await open.click()
      await expect(open).toHaveAttribute('aria-pressed', 'true')
      const free = visitor.filter('filter.free')
      const fitting = await visitor.numberOn(free)
      expect(fitting).toBeGreaterThan(0)
      await free.click()
      await expect(page).toHaveURL(/\?open=1&free=1$/)
      await expect(free).toHaveAttribute('aria-pressed', 'true')
      await expect.poll(() => visitor.placeNames()).toHaveLength(fitting)
    })

    test('more filters are behind one button; a filter that would leave nothing says so and does nothing', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      await expect(visitor.filter('filter.remote')).toBeHidden()
      await visitor.unfoldsFilters()
      for (const width of [360, 320, 180]) {
        await page.setViewportSize({ width, height: 740 })
        expect(await visitor.pixelsAside(), `${width} px`).toBe(0)
        expect(await visitor.smallTargets(), `${width} px`).toEqual([])
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await visitor.meetsNoBarrier()
      }

      const wheelchair = visitor.filter('filter.wheelchair')
      expect(await visitor.numberOn(wheelchair)).toBe(0)
      await expect(wheelchair).toHaveAttribute('aria-disabled', 'true')
      await expect(wheelchair).toHaveAccessibleDescription(visitor.words('filter.impossible'))
      const all = await visitor.placeNames()
      await wheelchair.click({ force: true })
      await expect(page).toHaveURL(/\/health$/)
      await expect.poll(() => visitor.placeNames()).toEqual(all)

      const remote = visitor.filter('filter.remote')
      await remote.click()
      await expect(page).toHaveURL(/\?remote=1$/)
      // What is chosen stays in sight when the others go.
      await visitor.button('filter.more').click()
      await expect(wheelchair).toBeHidden()
      await expect(remote).toHaveAttribute('aria-pressed', 'true')
    })

    test('the list stands by name, and the address says so', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      const given = await visitor.placeNames()
      const byName = [...given].sort(new Intl.Collator(language).compare)
      expect(given).not.toEqual(byName)
      await visitor.button('order.name').click()
      await expect(page).toHaveURL(/\?sort=name$/)
      await expect.poll(() => visitor.placeNames()).toEqual(byName)
      await visitor.meetsNoBarrier()
      await visitor.reloads()
      await visitor.waitsForTheApp()
      await expect(visitor.button('order.name')).toHaveAttribute('aria-pressed', 'true')
      await expect.poll(() => visitor.placeNames()).toEqual(byName)
      await visitor.button('order.name').click()
      await expect(page).toHaveURL(/\/health$/)
      await expect.poll(() => visitor.placeNames()).toEqual(given)
    })

    test('the nearest stand first for those who ask, and nothing keeps where they are', async ({ page, context }) => {
      await context.grantPermissions(['geolocation'])
      await context.setGeolocation(HERE)
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      const given = await visitor.placeNames()
      await visitor.isTold('order.nearHint')
      await expect(visitor.distances).toHaveCount(0)

      await visitor.button('order.near').click()
      await visitor.isTold('order.known')
      await expect(visitor.button('order.near')).toHaveAttribute('aria-pressed', 'true')
      await expect(page).toHaveURL(/\?sort=near$/)
      const nearest = await visitor.placeNames()
      expect(nearest).not.toEqual(given)
      expect([...nearest].sort()).toEqual([...given].sort())
      // 643 m in a straight line.
      await expect(visitor.distances.first()).toContainText('650')
      await expect(visitor.main.locator('a[href*="/service/"]').first()).toHaveAttribute('href', /\/county-emergency-hospital$/)
      await visitor.meetsNoBarrier()

      await visitor.filter('filter.free').click()
      await expect(page).toHaveURL(/\?sort=near&free=1$/)
      expect((await visitor.placeNames())[0]).toBe(nearest[0])

      await visitor.reloads()
      await visitor.waitsForTheApp()
      await visitor.isTold('order.again')
      await expect(visitor.distances).toHaveCount(0)
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('23.58')
    })

    test('the list stands when the position is refused', async ({ page, context }) => {
      await context.clearPermissions()
      const visitor = new Visitor(page, language)
      await visitor.opens(health(language))
      await visitor.waitsForTheApp()
      const given = await visitor.placeNames()
      await visitor.button('order.near').click()
      await visitor.isTold('order.refused')
      await expect(visitor.button('order.near')).toHaveAttribute('aria-pressed', 'false')
      await expect.poll(() => visitor.placeNames()).toEqual(given)
      await visitor.meetsNoBarrier()
    })
  })
}

test('a position that could be anywhere in the county sorts nothing', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ ...HERE, accuracy: 25_000 })
  const visitor = new Visitor(page)
  await visitor.opens(health('en'))
  await visitor.waitsForTheApp()
  await visitor.button('order.near').click()
  await visitor.isTold('order.notFound')
  await expect(visitor.distances).toHaveCount(0)
})

test('a visitor with a keyboard filters, unfolds, takes back and never loses the way', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(health('en'))
  await visitor.waitsForTheApp()
  const free = visitor.filter('filter.free')
  await visitor.tabsTo(free)
  await page.keyboard.press('Space')
  await expect(free).toHaveAttribute('aria-pressed', 'true')
  await expect(free).toBeFocused()

  await visitor.tabsTo(visitor.button('filter.more'))
  await page.keyboard.press('Enter')
  // What cannot be pressed can still be reached, and says why.
  await visitor.tabsTo(visitor.filter('filter.wheelchair'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?free=1$/)
  const remote = visitor.filter('filter.remote')
  await visitor.tabsTo(remote)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?free=1&remote=1$/)
  await expect(remote).toBeFocused()

  await visitor.button('filter.more').focus()
  await page.keyboard.press('Enter')
  await remote.focus()
  await page.keyboard.press('Enter')
  await expect(remote).toBeHidden()
  await expect(visitor.filters).toBeFocused()
  await visitor.tabsTo(visitor.button('filter.reset'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/health$/)
  await expect(visitor.filters).toBeFocused()
})

test('an address may wish for what nobody knows, or for nonsense', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(health('en', '?lang=so&wheelchair=1'))
  await visitor.waitsForTheApp()
  await visitor.isTold('topic.matches_other', { count: '0' })
  await visitor.isTold('topic.unknownHint')
  expect((await visitor.placeNames()).length).toBeGreaterThan(5)
  await visitor.meetsNoBarrier()

  await visitor.opens(health('en', '?open=perhaps&lang=%3Cb%3E&for=dragons&sort=price'))
  await visitor.waitsForTheApp()
  await expect(visitor.button('filter.reset')).toBeHidden()
  expect(visitor.complaints).toEqual([])
})
