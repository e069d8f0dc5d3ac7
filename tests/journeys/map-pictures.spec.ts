/** The map as it was once looked at and found good. `npm run journeys -- map-pictures --update-snapshots` takes new pictures, to be looked at. */
import { expect, test } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import * as pages from './pages.ts'
import { Visitor } from './visitor.ts'

/** Letters are drawn with the fonts of the machine; streets, water, green and pins are not. */
const TOLERANCE = { maxDiffPixelRatio: 0.04 }

const pictures: [name: string, language: LanguageCode, colorScheme: 'light' | 'dark'][] = [
  ['cluj-napoca-light', 'en', 'light'],
  ['cluj-napoca-dark', 'en', 'dark'],
  ['cluj-napoca-arabic', 'ar', 'light'],
]

for (const [name, language, colorScheme] of pictures) {
  test.describe(name, () => {
    test.use({ colorScheme })
    test('the map looks as it did, with pins and numbers', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(`${pages.map(language)}?at=23.60000,46.77000,13.5&place=igi-cluj`)
      await visitor.getsTheMap()
      const { x, y, width, height } = (await visitor.drawnMap.boundingBox())!
      // The list slides over the lower edge of the map.
      const clip = { x, y, width, height: height - 20 }
      await expect(page).toHaveScreenshot(`${name}.png`, { ...TOLERANCE, clip })
    })
  })
}
