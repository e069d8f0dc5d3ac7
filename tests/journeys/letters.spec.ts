/** Letters of a script that a phone may lack: they come with pages of their language, and with no others. */
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import * as pages from './pages.ts'
import { Visitor } from './visitor.ts'

// A device without Ethiopic letters of its own.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, env: { ...process.env, FONTCONFIG_FILE: resolve('tests/fixtures/fonts/no-ethiopic.conf') } })
    },
    { scope: 'worker' },
  ],
})

const kinds = { ...pages.framePages, guide: pages.guide, 'list of languages': pages.home }

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} in English, German and Arabic fetches no letters`, async ({ page }) => {
    for (const language of ['en', 'de', 'ar'] as const) {
      const visitor = new Visitor(page, language)
      await visitor.opens(address(language))
      await visitor.waitsForTheApp()
      if (kind === 'list of languages') await visitor.languageSwitch.click()
      await page.waitForLoadState('networkidle')
      expect(await visitor.letters()).toEqual([])
    }
  })
}

test('a page in Tigrinya fetches its two files of letters, once, and has them without a network', async ({ page, context }) => {
  const visitor = new Visitor(page, 'ti')
  await visitor.opens(pages.home('ti'))
  await visitor.waitsUntilSaved()
  const fetched = await visitor.letters()
  expect(fetched).toHaveLength(2)
  expect(await visitor.drawsWithItsLetters()).toBe(true)

  await context.setOffline(true)
  await visitor.reloads()
  await visitor.waitsForTheApp()
  expect(await visitor.letters()).toEqual(fetched)
  expect(await visitor.drawsWithItsLetters()).toBe(true)
})

test('who never reads Tigrinya keeps no letters for it', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  expect(await visitor.keptLetters()).toEqual([])
})
