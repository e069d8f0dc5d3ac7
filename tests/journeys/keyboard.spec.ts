import { expect, test } from '@playwright/test'
import { contentPages, framePages, guide, home } from './pages.ts'
import { Visitor } from './visitor.ts'

test('the first stop of the keyboard leads past the header into the page', async ({ page }) => {
  const visitor = new Visitor(page)
  for (const address of [framePages['topic']!, guide, framePages['welcome']!]) {
    await visitor.opens(address('en'))
    await visitor.waitsForTheApp()
    await page.keyboard.press('Tab')
    await expect(visitor.skipLink).toBeFocused()
    await expect(visitor.skipLink).toBeInViewport()
    await page.keyboard.press('Enter')
    await visitor.focusIsOnThePage()
  }
})

test('a visitor with a keyboard searches, opens a result and goes back', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsForTheApp()
  await visitor.tabsTo(visitor.searchField)
  await page.keyboard.type('immigration')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=immigration$/)
  await visitor.focusIsOnThePage()

  await visitor.tabsTo(visitor.link('Immigration Service of Cluj County (IGI)'))
  await page.keyboard.press('Enter')
  await visitor.seesHeading('Immigration Service of Cluj County (IGI)')
  await visitor.focusIsOnThePage()
  await visitor.meetsNoBarrier()

  await visitor.goesBack()
  await expect(page).toHaveURL(/\/search\?q=immigration$/)
  await visitor.focusIsOnThePage()
  await expect(visitor.searchField).toHaveValue('immigration')
})

test('a page that is opened by its address begins at its top, whatever was read in this tab before', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.waitsForTheApp()
  await page.mouse.wheel(0, 1500)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
  await visitor.opens(contentPages['rich service']!('en'))
  await visitor.waitsForTheApp()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a visitor with a keyboard changes the language', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.waitsForTheApp()
  await visitor.tabsTo(visitor.languageSwitch)
  await page.keyboard.press('Enter')
  await visitor.tabsTo(visitor.languageLink('ro'))
  await page.keyboard.press('Enter')
  await visitor.readsIn('ro')
  await visitor.focusIsOnThePage()
  await expect(visitor.languageLink('ro')).toBeHidden()
})

test('the question before deleting keeps the focus, closes with Escape and gives the focus back', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.looksWhatIsKept()
  const deleting = visitor.button('device.delete_computer')
  await visitor.tabsTo(deleting)
  await page.keyboard.press('Enter')
  await expect(visitor.dialog).toBeVisible()
  await expect(visitor.dialog).toHaveAccessibleName(visitor.words('device.deleteQuestion_computer'))

  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    expect(await visitor.focusIsBehindTheDialog(), key).toBe(false)
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await expect(visitor.dialog).toBeHidden()
  await expect(deleting).toBeFocused()
})

for (const [kind, address] of Object.entries({ ...framePages, ...contentPages })) {
  test(`every stop of the keyboard on ${kind} is in sight`, async ({ page }) => {
    const visitor = new Visitor(page)
    // What comes while the city is being saved pushes on what stands below it.
    await visitor.opens(home('en'))
    await visitor.waitsUntilSaved()
    await visitor.opens(address('en'))
    await visitor.waitsForTheApp()
    if (kind === 'storage') await visitor.isTold('device.delete_computer')
    expect(await visitor.stopsOutOfSight()).toEqual([])
  })
}
