import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { typeEach } from '../../scripts/bench/type-each.ts'
import { hostileQuery } from '../search/hostile-queries.ts'
import * as pages from './pages.ts'
import { Visitor } from './visitor.ts'

const search = pages.framePages['search']!

const asked = [
  ['en', 'how can I bring my wife here?', 'Immigration Service of Cluj County (IGI)', 'family'],
  ['uk', 'посвідка на проживання', 'Імміграційна служба повіту Клуж (IGI)', 'Посвідка'],
  ['ar', 'permis de sedere', 'دائرة الهجرة في مقاطعة كلوج (IGI)', 'ședere'],
] as const

for (const [language, question, name, mark] of asked) {
  test(`who types a question in "${language}" finds the office while typing, and sees why`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(search(language))
    await visitor.waitsForTheApp()
    await visitor.searchField.pressSequentially(question)

    await expect(visitor.link(name)).toBeVisible()
    await expect(visitor.main.locator('mark', { hasText: mark }).first()).toBeVisible()
    await expect(visitor.main.getByRole('status').first()).not.toBeEmpty()
    await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(question.split(' ')[0]!)}`))
    await visitor.meetsNoBarrier()
    expect(visitor.complaints).toEqual([])
  })
}

test('a search can be sent as an address, and opened without a network', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  await context.setOffline(true)
  await visitor.opens(`${search('en')}?q=my+boss+does+not+pay+me`)
  await expect(visitor.link('Know your rights at work')).toBeVisible()
})

test('searches that led somewhere are remembered here, and forgotten when asked', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(search('en'))
  await visitor.waitsForTheApp()
  await visitor.searchField.fill('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')

  await visitor.opens(search('en'))
  await visitor.isTold('search.recent')
  await visitor.meetsNoBarrier()
  await visitor.follows('immigration')
  await expect(visitor.searchField).toHaveValue('immigration')

  await visitor.opens(search('en'))
  await visitor.button('search.forget').click()
  await expect(visitor.page.getByText(visitor.words('search.recent'))).toBeHidden()
  await visitor.reloads()
  await visitor.waitsForTheApp()
  await expect(visitor.page.getByText(visitor.words('search.recent'))).toBeHidden()
})

for (const language of ['en', 'ar', 'uk'] as const) {
  test(`who finds nothing in "${language}" gets the topics, a person to call, 112, and a place to say what was missing`, async ({
    page,
  }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(`${search(language)}?q=xqzwvk`)
    await visitor.isTold('search.askPerson')
    await visitor.isTold('topic.health')
    await expect(visitor.main.locator('a[href^="tel:+40264596030"]')).toBeVisible()
    await visitor.meetsNoBarrier()

    await visitor.unfolds('search.missing')
    await page.getByLabel(visitor.words('search.missingLabel')).fill('A dentist')
    await visitor.button('search.missingKeep').click()
    await visitor.isTold('search.missingKept')
    await visitor.meetsNoBarrier()
    const kept = await page.evaluate(() => localStorage.getItem('first-door.missing'))
    expect(JSON.parse(kept!)).toMatchObject([{ city: 'cluj-napoca', language, query: 'xqzwvk', note: 'A dentist' }])
  })
}

test('what looks like markup or a script is searched for as words', async ({ page }) => {
  const visitor = new Visitor(page)
  const hostile = '"><img src=x onerror="document.title=1"><script>document.title=2</script>\u202e'
  await visitor.opens(`${search('en')}?q=${encodeURIComponent(hostile)}`)
  await visitor.waitsForTheApp()
  await expect(visitor.searchField).toHaveValue(hostile)
  await expect(visitor.main.getByRole('status').first()).not.toBeEmpty()
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(visitor.complaints).toEqual([])
})

test('whatever is typed, the page stays whole and goes on answering', async ({ page }) => {
  const visitor = new Visitor(page)
  page.on('dialog', (dialog) => visitor.complaints.push(`a dialog: ${dialog.message()}`))
  await visitor.opens(search('en'))
  await visitor.waitsForTheApp()
  await page.evaluate(typeEach, fc.sample(hostileQuery, { numRuns: 700, seed: 7 }))
  expect(await page.locator('main img, main script, main iframe').count()).toBe(0)
  await visitor.searchField.fill('immigration')
  await expect(visitor.link('Immigration Service of Cluj County (IGI)')).toBeVisible()
  expect(visitor.complaints).toEqual([])
})

test('with the keyboard alone one gets from the words to the page', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(search('en'))
  await visitor.waitsForTheApp()
  await visitor.tabsTo(visitor.searchField)
  await page.keyboard.type('immigration')
  const result = visitor.link('Immigration Service of Cluj County (IGI)')
  await expect(result).toBeVisible()
  await visitor.tabsTo(result)
  await page.keyboard.press('Enter')
  await visitor.seesHeading('Immigration Service of Cluj County (IGI)')
})
