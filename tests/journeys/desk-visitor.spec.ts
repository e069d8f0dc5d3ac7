import { expect, test } from '@playwright/test'
import { Desk } from './desk.ts'

test.use({ viewport: { width: 1080, height: 1920 }, contextOptions: { reducedMotion: 'reduce' } })

test('a visitor finds a place, in their language, and no press leads out of the app', async ({ page, context }) => {
  const desk = new Desk(page)
  const { visitor } = desk
  await desk.isSetUp()
  await visitor.meetsNoBarrier()

  await desk.isAskedIn('ar')
  await visitor.meetsNoBarrier()
  await desk.opensTopic('documents')
  await desk.opensTheFirstService()
  await visitor.meetsNoBarrier()

  // Numbers and links are for the visitor's phone.
  for (const scheme of ['tel:', 'http']) {
    const link = visitor.main.locator(`a[href^="${scheme}"]`).first()
    await link.click()
    await expect(visitor.dialog.getByRole('img')).toBeVisible()
    if (scheme === 'tel:') await visitor.meetsNoBarrier()
    await page.keyboard.press('Escape')
    await expect(visitor.dialog).toBeHidden()
    // Nor does another window open.
    await link.click({ modifiers: ['Control'] })
    await link.click({ button: 'middle' })
  }
  // No menu of the browser, nothing to drag out of it, and the page stays as large as it is.
  for (const event of [{ name: 'contextmenu' }, { name: 'dragstart' }, { name: 'wheel', ctrlKey: true }])
    expect(await desk.isWithheld(event), event.name).toBe(true)
  expect(await desk.isWithheld({ name: 'wheel' })).toBe(false)
  expect([await desk.isWithheldFromFingers(2), await desk.isWithheldFromFingers(1)]).toEqual([true, false])
  expect(context.pages()).toHaveLength(1)
  await expect(page).toHaveURL(/\/desk$/)

  // Another language for the page that is open.
  const arabic = await visitor.heading.textContent()
  await desk.pressesInTheRow('language')
  await visitor.dialog.getByRole('button', { name: 'Українська', exact: true }).click()
  await visitor.readsIn('uk')
  await expect(visitor.heading).not.toHaveText(arabic!)
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()

  await desk.pressesInTheRow('back')
  await expect(page.locator('main a[href*="/service/"]').first()).toBeVisible()
  await visitor.readsIn('uk')
  await desk.pressesInTheRow('emergency')
  await visitor.seesHeading(visitor.words('emergency.title'))
  await desk.pressesInTheRow('home')
  await expect(visitor.searchField).toBeVisible()
  await desk.finishes()
  await visitor.readsIn('en')
  expect(visitor.complaints).toEqual([])
})

test('who is slow is asked, stays, and after a while without a touch is forgotten', async ({ page }) => {
  const desk = new Desk(page)
  await page.clock.install()
  await desk.isSetUp()
  // Nobody has to choose a language to see the number.
  await page.getByRole('button', { name: desk.visitor.words('frame.emergency'), exact: true }).click()
  await desk.visitor.seesHeading(desk.visitor.words('emergency.title'))

  await desk.isLeftAlone(50)
  await page.keyboard.press('Shift')
  await desk.isLeftAlone(50)
  await expect(desk.question).toBeHidden()
  await desk.isLeftAlone(15)
  await expect(desk.question).toBeVisible()
  await desk.visitor.meetsNoBarrier()
  await desk.question.getByRole('button', { name: desk.words('idle.here'), exact: true }).click()
  await expect(desk.question).toBeHidden()

  // A screen that has slept the night forgets before it answers.
  await desk.isLeftAlone(8 * 3600)
  await desk.waitsForAVisitor()
})

for (const window of [
  { width: 1080, height: 1920 },
  { width: 1280, height: 800 },
]) {
  test(`band and lowest row stay while a long page moves between them, ${window.width} × ${window.height}`, async ({ page }) => {
    await page.setViewportSize(window)
    const desk = new Desk(page)
    await desk.isSetUp({ cities: ['cluj-napoca', 'riga'] })
    await desk.languageButton('uk').click()
    await page.getByRole('button', { name: 'Клуж-Напока' }).click()
    await desk.visitor.readsIn('uk')
    await desk.opensTopic('documents')
    await desk.visitor.scrollsTo(600)
    await expect(desk.row.last()).toBeInViewport({ ratio: 1 })
    await expect(page.getByText('Клуж-Напока', { exact: true }).first()).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(window.width)
  })
}
