import { expect } from '@playwright/test'
import * as pages from './pages.ts'
import { test } from './site.ts'
import { sentence, Visitor } from './visitor.ts'

for (const language of ['en', 'ar'] as const) {
  test(`a page is held out at the desk in the office's language, without a network (${language})`, async ({ page, context }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.richService(language))
    await visitor.waitsForTheApp()
    await visitor.waitsForOfflineUse()
    await visitor.hasTheWordsOf('ro')
    await context.setOffline(true)
    await visitor.button('show.button').click()
    await expect(visitor.dialog).toContainText(sentence('ro', 'show.hello'))
    await expect(visitor.dialog).toContainText(visitor.words('show.hello'))
    await expect(visitor.dialog).toContainText('Serviciul pentru Imigrări al Județului Cluj')

    const passport = visitor.dialog.getByRole('checkbox', { name: sentence('ro', 'document.passport') })
    await passport.check()
    await expect(passport).toBeChecked()
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])
    expect(await visitor.pixelsAside()).toBe(0)

    await page.keyboard.press('Escape')
    await expect(visitor.dialog).toBeHidden()
    await expect(visitor.button('show.button')).toBeFocused()
  })

  test(`who at the desk reads another language gets it (${language})`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.guide(language))
    await visitor.waitsForTheApp()
    await visitor.button('show.button').first().click()
    await visitor.dialog.getByRole('combobox', { name: visitor.words('show.language') }).selectOption('uk')
    await expect(visitor.dialog).toContainText(sentence('uk', 'show.hello'))
    await expect(visitor.dialog.locator('[lang="ro"]:not(option)')).toHaveCount(0)
    await visitor.dialog.getByRole('button', { name: visitor.words('show.close'), exact: true }).click()
    await expect(visitor.button('show.button').first()).toBeFocused()
  })

  test(`one step of a guide is held out, with the papers of this step alone (${language})`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.guide(language))
    await visitor.waitsForTheApp()
    const step = visitor.steps.filter({ has: page.getByRole('button', { name: visitor.words('show.button'), exact: true }) }).first()
    await expect(step).toBeVisible()
    const papers = await step.locator('details li').count()
    expect(papers).toBeGreaterThan(0)
    await step.getByRole('button', { name: visitor.words('show.button'), exact: true }).click()
    await expect(visitor.dialog).toContainText(sentence('ro', 'show.hello'))
    await expect(visitor.dialog.getByRole('checkbox')).toHaveCount(papers)
    await expect(visitor.dialog).toContainText((await step.getByRole('heading').first().textContent())!)
    await visitor.meetsNoBarrier()
  })

  for (const [kind, address] of Object.entries({ 'a place': pages.richService, 'a guide': pages.guide })) {
    test(`${kind} goes on one sheet of paper, and nothing else does (${language})`, async ({ page }) => {
      const visitor = new Visitor(page, language)
      await visitor.opens(address(language))
      await visitor.waitsForTheApp()
      await visitor.button('sheet.button').click()
      await expect(visitor.sheet).toContainText(sentence('ro', 'sheet.appointment'))
      await expect(visitor.sheet).toContainText(visitor.words('sheet.appointment'))
      await visitor.meetsNoBarrier()
      expect(await visitor.pixelsAside()).toBe(0)
      expect(await visitor.printedPages()).toBe(1)

      await page.emulateMedia({ media: 'print' })
      await expect(visitor.sheet).toBeVisible()
      await expect(visitor.main).toBeHidden()
      await expect(visitor.button('sheet.print')).toBeHidden()
      await page.emulateMedia({ media: 'screen' })

      await page.keyboard.press('Escape')
      await expect(visitor.dialog).toBeHidden()
      await expect(visitor.button('sheet.button')).toBeFocused()
    })
  }
}
