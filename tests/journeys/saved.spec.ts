import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import * as pages from './pages.ts'
import { test } from './site.ts'
import { Visitor } from './visitor.ts'

const IGI = { en: 'Immigration Service of Cluj County (IGI)', ar: 'دائرة الهجرة في مقاطعة كلوج (IGI)' }

for (const language of ['en', 'ar'] as const) {
  test(`what is saved is there without a network, in the reader's order, and can be let go and taken back (${language})`, async ({
    page,
    context,
  }) => {
    const visitor = new Visitor(page, language)
    for (const address of [pages.richService(language), pages.poorService(language), pages.guide(language)]) {
      await visitor.opens(address)
      await visitor.saves()
    }
    await visitor.opens(pages.richService(language))
    await expect(visitor.button('saved.saved')).toHaveAttribute('aria-pressed', 'true')
    await visitor.meetsNoBarrier()
    await visitor.waitsForOfflineUse()
    await context.setOffline(true)
    await visitor.follows(visitor.words('frame.saved'))
    await expect(page).toHaveURL(/\/saved$/)
    await visitor.reloads()

    await expect(visitor.savedTitles).toHaveCount(3)
    await expect(visitor.savedTitles.first()).toHaveText(IGI[language])
    await expect(visitor.main.locator('a[href="tel:+40264555656"]')).toBeVisible()
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])
    expect(await visitor.pixelsAside()).toBe(0)

    await visitor.buttonOf('saved.down', { title: IGI[language] }).click()
    await expect(visitor.savedTitles.nth(1)).toHaveText(IGI[language])
    await visitor.reloads()
    await expect(visitor.savedTitles.nth(1)).toHaveText(IGI[language])

    await visitor.buttonOf('saved.removeOf', { title: IGI[language] }).click()
    await expect(visitor.savedTitles).toHaveCount(2)
    await expect(visitor.button('saved.undo')).toBeFocused()
    await visitor.meetsNoBarrier()
    await visitor.button('saved.undo').click()
    await expect(visitor.savedTitles.nth(1)).toHaveText(IGI[language])

    await visitor.buttonOf('saved.removeOf', { title: IGI[language] }).click()
    await expect(visitor.button('saved.undo')).toBeVisible()
    await visitor.reloads()
    await expect(visitor.savedTitles).toHaveCount(2)
  })
}

test('a saved list goes as one link to a new phone, which can keep it; the link says nothing of the reader', async ({
  page,
  browser,
  site,
}) => {
  const visitor = new Visitor(page)
  for (const address of [pages.richService('en'), pages.guide('en')]) {
    await visitor.opens(address)
    await visitor.saves()
  }
  await visitor.follows(visitor.words('frame.saved'))
  await visitor.button('saved.shareList').click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visitor.button('share.copyLink').click()
  await visitor.isTold('share.copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${site.address}en/cluj-napoca/list?s=igi-cluj&g=residence-permit`)

  const other = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage()
  const friend = new Visitor(other)
  await other.goto(link)
  await friend.isTold('list.lead_other', { count: '2' })
  await expect(friend.link(IGI.en)).toBeVisible()
  await friend.meetsNoBarrier()
  await friend.button('list.saveAll_computer').click()
  await friend.follows(friend.words('list.savedAll'))
  await expect(friend.savedTitles).toHaveCount(2)
  await other.context().close()
})

test('a link to pages that are gone says so, and shows the others', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/en/cluj-napoca/list?s=igi-cluj,no-such-place')
  await visitor.isTold('list.unknown_one', { count: '1' })
  await expect(visitor.link(IGI.en)).toBeVisible()
  await visitor.opens('/en/cluj-napoca/list?s=<b>')
  await visitor.isTold('list.empty')
})

for (const language of ['en', 'ar'] as const) {
  test(`a place is handed on as a contact, as text and as codes (${language})`, async ({ page, context, site }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.richService(language))
    await visitor.waitsForTheApp()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await visitor.button('share.button').click()
    await expect(page.getByRole('heading', { name: visitor.words('share.title', { title: IGI[language] }) })).toBeFocused()
    await visitor.unfoldsEverything()
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])
    await expect(page.getByRole('img', { name: visitor.words('share.qrPhone') })).toBeVisible()

    await visitor.button('share.copyText').click()
    await visitor.isTold('share.copied')
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(lines[0]).toBe(IGI[language])
    expect(lines[1]).toContain('0264 555 656')
    expect(lines.at(-1)).toBe(`${site.address}${language}/cluj-napoca/service/igi-cluj`)

    const loading = page.waitForEvent('download')
    await visitor.button('share.contact').click()
    const file = await loading
    expect(file.suggestedFilename()).toBe('igi-cluj.vcf')
    expect(await readFile(await file.path(), 'utf8')).toContain('TEL;TYPE=WORK,VOICE:+40264555656')
  })
}
