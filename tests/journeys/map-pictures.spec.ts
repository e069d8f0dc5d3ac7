/** The map as it was once looked at and found good. `npm run journeys -- map-pictures --update-snapshots` takes new pictures, to be looked at. */
import { expect, test } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { Visitor } from './visitor.ts'

/** Letters are drawn with the fonts of the machine; streets, water, green and pins are not. */
const TOLERANCE = { maxDiffPixelRatio: 0.04 }

/** A sketch, and a real street map. */
const views = {
  'cluj-napoca': '?at=23.60000,46.77000,13.5&place=igi-cluj',
  linkoping: '?at=15.61300,58.40600,13.5',
}

const pictures = (['cluj-napoca', 'linkoping'] as const).flatMap((city): Picture[] => [
  [`${city}-light`, city, 'en', 'light'],
  [`${city}-dark`, city, 'en', 'dark'],
  [`${city}-arabic`, city, 'ar', 'light'],
])

type Picture = [name: string, city: keyof typeof views, language: LanguageCode, colorScheme: 'light' | 'dark']

for (const [name, city, language, colorScheme] of pictures) {
  test.describe(name, () => {
    test.use({ colorScheme })
    test('the map looks as it did, with pins and numbers', async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(`/${language}/${city}/map${views[city]}`)
      await visitor.getsTheMap()
      const { x, y, width, height } = (await visitor.drawnMap.boundingBox())!
      // The list slides over the lower edge of the map.
      const clip = { x, y, width, height: height - 20 }
      await expect(page).toHaveScreenshot(`${name}.png`, { ...TOLERANCE, clip })
    })
  })
}
