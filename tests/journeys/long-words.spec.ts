/** Words of some languages are twice as long as those the screens were drawn with. Nothing may be cut off or push the page aside. */
import { expect, test } from '@playwright/test'
import { languages } from '#i18n/languages.ts'
import * as pages from './pages.ts'
import { Visitor } from './visitor.ts'

test.use({ serviceWorkers: 'block' })

const { welcome, emergency, about, map } = pages.framePages
const kinds = {
  welcome,
  home: pages.home,
  topic: pages.topic,
  service: pages.richService,
  guide: pages.guide,
  'search with results': pages.appPages['search with results'],
  emergency,
  map,
  'map as a list': pages.appPages['map as a list'],
  about,
  cities: pages.cities,
}

for (const { code } of languages) {
  test(`the words on the buttons of a place stand whole in "${code}"`, async ({ page }) => {
    const visitor = new Visitor(page, code)
    await visitor.opens(pages.richService(code))
    await visitor.waitsForTheApp()
    for (const width of [360, 320, 1000]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await visitor.dividedWords(), `at ${width} px`).toEqual([])
    }
  })
}

for (const language of ['de', 'ti'] as const) {
  for (const [kind, address] of Object.entries(kinds)) {
    test(`${kind} in "${language}" holds words that are twice as long`, async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(address!(language))
      await visitor.waitsForTheApp()
      await page.waitForLoadState('networkidle')
      await visitor.unfoldsEverything()
      await visitor.readsEveryWordTwice()
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 })
        expect(await visitor.pixelsAside(), `sideways at ${width} px`).toBe(0)
        expect(await visitor.clippedTargets(), `cut off at ${width} px`).toEqual([])
      }
    })
  }
}
