import { expect, type Page, test } from '@playwright/test'
import { framePages, home } from './pages.ts'
import { Visitor } from './visitor.ts'

/** The browser invites to install the app, as soon as a page is there; the app may only answer. */
async function browserInvites(page: Page): Promise<{ prompts: () => Promise<number> }> {
  await page.addInitScript(() => {
    window.addEventListener('load', () => {
      const event = new Event('beforeinstallprompt', { cancelable: true })
      Object.assign(event, {
        prompt: async () => {
          Object.assign(window, { prompts: 1 })
          return { outcome: 'accepted' }
        },
      })
      window.dispatchEvent(event)
    })
  })
  return { prompts: () => page.evaluate(() => (window as unknown as { prompts?: number }).prompts ?? 0) }
}

/** The reader was here on another day. */
async function wasHereBefore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (location.protocol === 'http:' && !localStorage.getItem('first-door.install'))
      localStorage.setItem('first-door.install', '2026-01-10')
  })
}

for (const language of ['en', 'ar'] as const) {
  test(`who comes back on another day may install the app, in "${language}"`, async ({ page }) => {
    const { prompts } = await browserInvites(page)
    await wasHereBefore(page)
    const visitor = new Visitor(page, language)
    await visitor.opens(home(language))
    await visitor.isTold('install.title_computer')
    await visitor.meetsNoBarrier()
    await visitor.opens(`/${language}/cluj-napoca/safety`)
    await visitor.waitsForTheApp()
    await visitor.waitsForOfflineUse()
    await expect(visitor.button('install.accept_computer')).toBeHidden()

    await visitor.opens(home(language))
    await visitor.button('install.accept_computer').click()
    await expect(visitor.button('install.accept_computer')).toBeHidden()
    expect(await prompts()).toBe(1)
  })

  test(`who says no is never asked again, in "${language}"`, async ({ page }) => {
    await browserInvites(page)
    await wasHereBefore(page)
    const visitor = new Visitor(page, language)
    await visitor.opens(home(language))
    await visitor.button('install.decline').click()
    await expect(visitor.button('install.decline')).toBeHidden()
    await visitor.reloads()
    await visitor.waitsUntilSaved()
    await expect(visitor.button('install.decline')).toBeHidden()
  })
}

test('nobody is asked on the first day', async ({ page }) => {
  await browserInvites(page)
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.reloads()
  await visitor.waitsUntilSaved()
  await expect(visitor.button('install.decline')).toBeHidden()
})

test('on an iPhone the words say how, and only until it is done', async ({ page }) => {
  await page.addInitScript(() => Object.assign(navigator, { standalone: false }))
  await wasHereBefore(page)
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.isTold('install.ios')
  await visitor.meetsNoBarrier()
})

test('who leaves nothing behind is not asked', async ({ page }) => {
  await browserInvites(page)
  await wasHereBefore(page)
  await page.addInitScript(() => sessionStorage.setItem('first-door.leave-nothing', 'on'))
  const visitor = new Visitor(page)
  await visitor.opens(framePages['home']!('en'))
  await visitor.isTold('leave.isOn_computer')
  await expect(visitor.button('install.decline')).toBeHidden()
})
