import { expect, test } from '@playwright/test'
import { appPages, contentPages, framePages, home } from './pages.ts'
import { Visitor } from './visitor.ts'

// What is looked at here is the page, not what the browser keeps.
test.use({ serviceWorkers: 'block' })

const kinds = { ...framePages, ...contentPages, ...appPages }

for (const language of ['en', 'ar'] as const) {
  for (const [kind, address] of Object.entries(kinds)) {
    test(`${kind} in "${language}" stands in nobody's way`, async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(address(language))
      await visitor.waitsForTheApp()
      // What the page says about the device comes a moment later.
      await page.waitForLoadState('networkidle')
      await fits(visitor)
    })
  }

  test(`trouble without a network in "${language}" stands in nobody's way`, async ({ page }) => {
    await page.route('**/packs/**', (route) => route.abort('internetdisconnected'))
    const visitor = new Visitor(page, language)
    await visitor.opens(`/${language}/cluj-napoca/service/not-there`)
    await visitor.seesHeading(visitor.words('opening.offlineTitle'))
    await fits(visitor)
  })

  test(`the list of languages and the question before deleting, in "${language}", stand in nobody's way`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(home(language))
    await visitor.looksWhatIsKept()
    await visitor.asksToDeleteEverything()
    await visitor.meetsNoBarrier()
    await visitor.decidesToKeep()
    await visitor.languageSwitch.click()
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])
  })
}

/** By machine, on small windows, in light and dark, everything unfolded: no barrier, no sideways scroll, no small target. */
async function fits(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visitor.readsIn(visitor.language)
  await expect(visitor.heading).toHaveCount(1)
  await visitor.unfoldsEverything()
  for (const [width, colorScheme] of [
    [360, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.emulateMedia({ colorScheme })
    expect(await visitor.pixelsAside(), `sideways at ${width} px`).toBe(0)
    expect(await visitor.smallTargets(), `small targets at ${width} px`).toEqual([])
    await visitor.meetsNoBarrier()
  }
  // A window of 360 px at 200 % zoom.
  await page.setViewportSize({ width: 180, height: 370 })
  expect(await visitor.pixelsAside(), 'sideways at 200 % zoom').toBe(0)
  expect(await visitor.smallTargets(), 'small targets at 200 % zoom').toEqual([])
}
