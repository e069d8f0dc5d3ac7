/** Choosing a language and a city. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { CityEntry } from '#content/city-entry.ts'
import { formatNumber } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import { framePages, guide, home, richService } from './pages.ts'
import { Visitor } from './visitor.ts'

const ALL = languages.map(({ name }) => name)
const NUMBER = { number: String(ALL.length) }
const cities = JSON.parse(readFileSync('dist/packs/cities.json', 'utf8')) as CityEntry[]
const welcome = framePages['welcome']!
const allCities = framePages['cities']!

/** A village east of Lublin, as a computer knows it that has no satellites. */
const NEAR_LUBLIN = { longitude: 22.75, latitude: 51.24, accuracy: 25_000 }

test.describe('on the welcome page', () => {
  test.describe('with a browser in Ukrainian', () => {
    test.use({ locale: 'uk-UA' })

    test('Ukrainian is among the first choices, and the bare address speaks it', async ({ page }) => {
      const visitor = new Visitor(page)
      await visitor.opens(welcome('en'))
      await visitor.waitsForTheApp()
      await expect(visitor.link('Українська')).toHaveCount(1)
      await expect(visitor.link('Українська')).toBeVisible()
      await visitor.meetsNoBarrier()
      await page.goto('./')
      await visitor.readsIn('uk')
    })
  })

  for (const [language, typed] of [
    ['en', 'farsi'],
    ['uk', 'перська'],
  ] as const) {
    test(`all languages are a tap away, and "${typed}" finds Persian`, async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(welcome(language))
      await visitor.waitsForTheApp()
      await visitor.unfolds('welcome.allLanguages', NUMBER)
      await expect(visitor.languagesInTheList).toHaveCount(ALL.length)
      expect((await visitor.languagesInTheList.allTextContents()).sort()).toEqual([...ALL].sort())
      await visitor.languageField.fill(typed)
      await expect(visitor.languagesInTheList).toHaveText(['فارسی'])
      await visitor.meetsNoBarrier()
      await visitor.languagesInTheList.click()
      await visitor.readsIn('fa')
      await expect(page).toHaveURL(/\/fa$/)
      expect(visitor.complaints).toEqual([])
    })
  }

  test('a language that is not here is said not to be here', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens(welcome('en'))
    await visitor.waitsForTheApp()
    await visitor.unfolds('welcome.allLanguages', NUMBER)
    await visitor.languageField.fill('Klingon')
    await expect(visitor.languagesInTheList).toHaveCount(0)
    await visitor.isTold('language.notFound')
    await visitor.meetsNoBarrier()
    await visitor.languageField.fill('')
    await expect(visitor.languagesInTheList).toHaveCount(ALL.length)
  })
})

test.describe('the language switch', () => {
  test('finds a language by typing, stays on the page, and the bare address remembers it', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens(richService('en'))
    await visitor.waitsForTheApp()
    await visitor.languageSwitch.click()
    await visitor.languageField.fill('arab')
    await expect(visitor.languagesInTheList).toHaveText(['العربية'])
    await visitor.meetsNoBarrier()
    await visitor.languagesInTheList.click()
    await visitor.readsIn('ar')
    await expect(page).toHaveURL(new RegExp(`${richService('ar')}$`))
    await page.waitForLoadState('networkidle')

    await page.goto('./')
    await expect(page).toHaveURL(new RegExp(`${home('ar')}$`))
    await visitor.isTold('home.question')
    expect(visitor.complaints).toEqual([])
  })

  test('says when a language is not here', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens(richService('en'))
    await visitor.waitsForTheApp()
    await visitor.languageSwitch.click()
    await visitor.languageField.fill('Klingon')
    await visitor.isTold('language.notFound')
    await visitor.meetsNoBarrier()
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('holds the whole list, and no field that does nothing', async ({ page }) => {
      const visitor = new Visitor(page)
      await visitor.opens(richService('en'))
      await visitor.languageSwitch.click()
      await expect(visitor.languagesInTheList).toHaveText(ALL)
      await expect(visitor.languageField).toBeHidden()
      await expect(visitor.secondLanguage).toHaveCount(0)
      await visitor.languageLink('uk').click()
      await visitor.readsIn('uk')
      await expect(page).toHaveURL(new RegExp(`${richService('uk')}$`))
    })
  })
})

test('a reader of Somali who also reads French sees a guide in French, also without a network, until they take it back', async ({
  page,
  context,
}) => {
  const visitor = new Visitor(page, 'so')
  await visitor.opens(guide('so'))
  await visitor.waitsForTheApp()
  await visitor.seesEnglishWordsWithANotice()
  await visitor.languageSwitch.click()
  await visitor.secondLanguage.selectOption('fr')
  await expect(visitor.heading).toHaveAttribute('lang', 'fr')
  await visitor.isTold('language.fallback', { language: visitor.words('language.fr') })
  await visitor.isTold('language.machine')
  await visitor.readsIn('so')
  await visitor.meetsNoBarrier()

  await visitor.opens(home('so'))
  await visitor.waitsUntilSaved()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await visitor.opens(guide('so'))
  await expect(visitor.heading).toHaveAttribute('lang', 'fr')
  await visitor.reloads()
  await expect(visitor.heading).toHaveAttribute('lang', 'fr')
  await visitor.readsIn('so')

  await visitor.waitsForTheApp()
  await visitor.languageSwitch.click()
  await expect(visitor.secondLanguage).toHaveValue('fr')
  await visitor.secondLanguage.selectOption('')
  await visitor.seesEnglishWordsWithANotice()
})

test('a second language that cannot come without a network leaves the page as it is', async ({ page, context }) => {
  const visitor = new Visitor(page, 'so')
  await visitor.opens(home('so'))
  await visitor.waitsUntilSaved()
  await context.setOffline(true)
  await visitor.opens(guide('so'))
  await visitor.waitsForTheApp()
  await visitor.languageSwitch.click()
  await visitor.secondLanguage.selectOption('fr')
  await visitor.seesEnglishWordsWithANotice()
  await context.setOffline(false)
  await visitor.reloads()
  await expect(visitor.heading).toHaveAttribute('lang', 'fr')
})

test.describe('"Find the nearest city"', () => {
  test('leads from a village near Lublin to Lublin, and keeps the position nowhere', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation(NEAR_LUBLIN)
    const visitor = new Visitor(page)
    await visitor.opens(welcome('en'))
    await visitor.waitsForTheApp()
    await visitor.isTold('welcome.nearestHint_computer')
    await visitor.button('welcome.nearest').click()
    await expect(visitor.main.getByRole('status')).toContainText(visitor.words('welcome.nearestIs', { city: 'Lublin', distance: '13 km' }))
    await visitor.meetsNoBarrier()
    await visitor.follows(visitor.words('welcome.nearestIs', { city: 'Lublin', distance: '13 km' }))
    await expect(page).toHaveURL(/\/en\/lublin$/)
    await visitor.isTold('home.question')
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('22.75')
    expect(visitor.requests.filter((address) => address.includes('22.75'))).toEqual([])
  })

  test('says when the position is refused', async ({ page, context }) => {
    await context.clearPermissions()
    const visitor = new Visitor(page)
    await visitor.opens(welcome('en'))
    await visitor.waitsForTheApp()
    await visitor.button('welcome.nearest').click()
    await visitor.isTold('map.refused')
    await visitor.meetsNoBarrier()
  })
})

test('the list of cities shows the figures of seven cities and leads to each, and nothing fails', async ({ page }) => {
  const failed = failuresOf(page)
  const visitor = new Visitor(page)
  expect(cities).toHaveLength(7)
  await visitor.opens(welcome('en'))
  await visitor.follows(visitor.words('cities.compare'))
  await visitor.seesHeading(visitor.words('cities.title'))
  await visitor.meetsNoBarrier()
  for (const { id, name, people, services, guides } of cities) {
    const place = visitor.main.locator('section', { has: visitor.link(visitor.words('cities.open', { city: name['en']! })) })
    await expect(place).toHaveCount(1)
    for (const figure of [people!.count, services, guides]) await expect(place).toContainText(formatNumber('en', figure))
    await visitor.follows(visitor.words('cities.open', { city: name['en']! }))
    await expect(page).toHaveURL(new RegExp(`/en/${id}$`))
    await visitor.seesHeading(visitor.words('home.question'))
    await visitor.opens(allCities('en'))
    await visitor.waitsForTheApp()
  }
  await page.waitForLoadState('networkidle')
  expect(failed).toEqual([])
  expect(visitor.complaints).toEqual([])
})

test('a city fetches nothing of another city', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/en/riga')
  await visitor.waitsUntilSaved()
  await page.waitForLoadState('networkidle')
  await visitor.opensResult(visitor.words('topic.health'))
  await page.waitForLoadState('networkidle')
  const packs = visitor.requests.map((address) => new URL(address).pathname).filter((path) => path.startsWith('/packs/'))
  expect(packs.length).toBeGreaterThan(0)
  expect(packs.filter((path) => !path.startsWith('/packs/riga/') && path !== '/packs/cities.json')).toEqual([])
  expect(visitor.complaints).toEqual([])
})

test.describe('about a directory', () => {
  test('one reads how fresh each topic is, and goes there', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens('/en/lublin/about')
    await visitor.waitsForTheApp()
    const line = visitor.main.getByRole('listitem').filter({ has: visitor.link(visitor.words('topic.health')) })
    await expect(line).toContainText(/\d+ places?, \d+ guides?\. Last checked: .*\d{4}\.$/)
    await visitor.meetsNoBarrier()
    await visitor.opensResult(visitor.words('topic.health'))
    await expect(page).toHaveURL(/\/en\/lublin\/health$/)
  })

  test('one reads who translated the buttons, and where to help', async ({ page }) => {
    const visitor = new Visitor(page, 'so')
    const language = { language: visitor.words('language.so') }
    await visitor.opens('/so/lublin/about')
    await visitor.isTold('about.words_machine', language)
    await visitor.isTold('about.helpWords', language)
    await visitor.meetsNoBarrier()
  })

  test('nobody translated the English buttons', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens('/en/lublin/about')
    await expect(visitor.main).not.toContainText(visitor.words('about.words_machine', { language: 'English' }))
    await expect(visitor.main).not.toContainText(visitor.words('about.helpWords', { language: 'English' }))
  })
})

/** Every request that fails from now on. */
function failuresOf(page: Page): string[] {
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
  return failed
}
