import { expect, test } from '@playwright/test'
import { richService } from './pages.ts'
import { Visitor } from './visitor.ts'

const insurance = (language: string) => `/${language}/cluj-napoca/guide/health-insurance-doctor`

const readers = [
  { language: 'en', word: 'insured', meaning: 'You are insured when', permit: 'Get or renew a residence permit' },
  { language: 'ar', word: 'مشمول بالتأمين', meaning: 'تكون مشمولًا بالتأمين', permit: 'احصل على تصريح الإقامة أو جدّده' },
] as const

// What is looked at here is the page, not what the browser keeps.
test.use({ serviceWorkers: 'block' })

for (const { language, word, meaning, permit } of readers) {
  test(`who reads in "${language}" presses a word of the office and reads what it means`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(insurance(language))
    const asigurat = visitor.officeWord('asigurat')
    await expect(asigurat).toHaveAttribute('aria-expanded', 'false')
    await asigurat.click()
    await expect(asigurat).toHaveAttribute('aria-expanded', 'true')
    await expect(visitor.meaning).toHaveAttribute('lang', language)
    await expect(visitor.meaning).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    await expect(visitor.meaning.locator('[lang="ro"]')).toHaveText('asigurat')
    await expect(visitor.meaning).toContainText(word)
    await expect(visitor.meaning).toContainText(meaning)

    for (const width of [360, 320, 180]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await visitor.pixelsAside(), `sideways at ${width} px`).toBe(0)
      expect(await visitor.smallTargets(), `small targets at ${width} px`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await visitor.meetsNoBarrier()
    }

    await asigurat.click()
    await expect(visitor.meaning).toBeHidden()
    await expect(asigurat).toHaveAttribute('aria-expanded', 'false')
  })

  test(`who reads in "${language}" opens and closes meanings by keyboard`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(richService(language))
    const word = visitor.officeWord('permis de ședere')
    await visitor.tabsTo(word)
    const scrolled = await visitor.scrollPosition()
    await page.keyboard.press('Space')
    await expect(visitor.meaning).toBeVisible()
    expect(await visitor.scrollPosition()).toBe(scrolled)
    await page.keyboard.press('Enter')
    await expect(visitor.meaning).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(visitor.meaning).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(visitor.meaning).toBeHidden()
    await expect(word).toBeFocused()

    await page.keyboard.press('Enter')
    await visitor.tabsTo(visitor.link(visitor.words('search.readMore')))
    await page.keyboard.press('Escape')
    await expect(visitor.meaning).toBeHidden()
    await expect(word).toBeFocused()

    await page.keyboard.press('Enter')
    await visitor.follows(visitor.words('search.readMore'))
    await visitor.seesHeading(permit)
    expect(visitor.complaints.filter((complaint) => !complaint.includes('Service Worker'))).toEqual([])
  })
}

test('each meaning stands under its own paragraph, and Escape closes all', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(insurance('en'))
  await visitor.officeWord('asigurat').click()
  await visitor.officeWord('CNP').click()
  await expect(visitor.meaning).toHaveCount(2)
  const under = await visitor.meaning.evaluateAll((meanings) => meanings.map((meaning) => meaning.previousElementSibling?.textContent))
  expect(under).toEqual([expect.stringContaining('asigurat'), expect.stringContaining('CNP')])
  await page.keyboard.press('Escape')
  await expect(visitor.meaning).toHaveCount(0)
})

test('on a first visit the meanings have come with the page', async ({ page }) => {
  await page.route('**/packs/**', (route) => route.abort('internetdisconnected'))
  const visitor = new Visitor(page, 'ar')
  await visitor.opens(insurance('ar'))
  await visitor.officeWord('asigurat').click()
  await expect(visitor.meaning).toBeVisible()
})

test('in a page that the app builds, the meanings are there too', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(richService('en'))
  await visitor.waitsForTheApp()
  await visitor.opensResult('Get or renew a residence permit')
  await visitor.officeWord('permis de ședere').click()
  await expect(visitor.meaning).toContainText('residence permit')
})

for (const width of [320, 360]) {
  test(`no line breaks elsewhere at ${width} px when words become such that can be pressed`, async ({ page }) => {
    let letTheAppIn = () => {}
    const looked = new Promise<void>((resolve) => {
      letTheAppIn = resolve
    })
    await page.route('**/assets/index-*.js', async (route) => {
      await looked
      await route.continue()
    })
    await page.setViewportSize({ width, height: 740 })
    const visitor = new Visitor(page)
    await page.goto(`.${insurance('en')}`, { waitUntil: 'commit' })
    await visitor.seesThePageDressed()
    await expect(visitor.officeWord('asigurat')).toHaveCount(0)
    const before = await visitor.textBoxes()
    letTheAppIn()
    await expect(visitor.officeWord('asigurat')).toBeVisible()
    expect(await visitor.textBoxes()).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
  })
}
