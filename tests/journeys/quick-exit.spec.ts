import { expect, type Page, test } from '@playwright/test'
import { home, topic } from './pages.ts'
import { Visitor } from './visitor.ts'

const ELSEWHERE = /^https:\/\//
const safety = '/cluj-napoca/safety'

/** The other websites of this journey: where one came from, and where the quick exit leads. */
async function otherWebsites(page: Page): Promise<void> {
  await page.route(ELSEWHERE, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<title>Elsewhere</title><h1>${new URL(route.request().url()).host}</h1>` }),
  )
}

const ways = {
  'the button': (visitor: Visitor) => visitor.leavesAtOnce(),
  'Escape, pressed twice': (visitor: Visitor) => visitor.pressesEscapeTwice(),
}

for (const language of ['en', 'ar'] as const) {
  for (const [way, leave] of Object.entries(ways)) {
    test(`after ${way} "back" shows nothing of the pages in "${language}"`, async ({ page }) => {
      await otherWebsites(page)
      const visitor = new Visitor(page, language)
      await page.goto('https://came-from.example/')
      await visitor.opens(home(language))
      await visitor.waitsForTheApp()
      await visitor.opensTopic('safety')
      await visitor.meetsNoBarrier()
      await visitor.opensTheFirstGuide()
      const seen = visitor.watchesWhatIsDrawn()

      await leave(visitor)
      await visitor.isElsewhere()
      expect((await visitor.historyOfTheTab()).filter((address) => address.includes('cluj-napoca'))).toEqual([])
      for (let presses = 0; presses < 6 && !page.url().includes('came-from'); presses++) {
        await page.goBack()
        await visitor.isElsewhere()
      }
      expect(page.url()).toBe('https://came-from.example/')
      expect(await seen()).toEqual([])
    })
  }
}

test('pages of an earlier visit in the same tab are not seen either', async ({ page }) => {
  await otherWebsites(page)
  const visitor = new Visitor(page)
  await visitor.opens(`/en${safety}`)
  await page.goto('https://in-between.example/')
  await visitor.opens(`/en${safety}`)
  await visitor.waitsForTheApp()
  await visitor.leavesAtOnce()
  await visitor.isElsewhere()
  for (let presses = 0; presses < 2; presses++) {
    await page.goBack()
    await visitor.isElsewhere()
  }
})

test('who leaves before the app has come leaves nothing in the history either', async ({ page }) => {
  await otherWebsites(page)
  await page.route('**/assets/*.js', () => undefined)
  const visitor = new Visitor(page)
  await page.goto('https://came-from.example/')
  await page.goto(`/en${safety}`, { waitUntil: 'commit' })
  await visitor.leavesAtOnce()
  await visitor.isElsewhere()
  expect((await visitor.historyOfTheTab()).filter((address) => address.includes('cluj-napoca'))).toEqual([])
  await page.goBack()
  expect(page.url()).toBe('https://came-from.example/')
})

test('who opens the app anew after leaving can read it, and go back in it', async ({ page }) => {
  await otherWebsites(page)
  const visitor = new Visitor(page)
  await visitor.opens(`/en${safety}`)
  await visitor.waitsForTheApp()
  await visitor.leavesAtOnce()
  await visitor.isElsewhere()
  await visitor.opens(home('en'))
  await visitor.waitsForTheApp()
  await visitor.opens(topic('en'))
  await visitor.goesBack()
  await visitor.isTold('home.question')
})

test('Escape that closes the meaning of a word, or that comes once, does not leave the page', async ({ page }) => {
  await otherWebsites(page)
  const visitor = new Visitor(page)
  await visitor.opens('/en/cluj-napoca/service/cncd')
  await visitor.waitsForTheApp()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await visitor.opensAWord()
  await page.keyboard.press('Escape')
  await expect(visitor.meaning).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/service\/cncd$/)
  await page.keyboard.press('Escape')
  await visitor.isElsewhere()
})

test('the words about the keyboard stand where there is one', async ({ page, browser, baseURL }) => {
  const visitor = new Visitor(page)
  await visitor.opens(`/en${safety}`)
  await visitor.isTold('leave.escape')
  await visitor.isTold('leave.history')
  const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, baseURL: baseURL! })
  const onAPhone = new Visitor(await phone.newPage())
  await onAPhone.opens(`/en${safety}`)
  await expect(onAPhone.page.getByText(onAPhone.words('leave.escape'))).toBeHidden()
  await onAPhone.isTold('leave.history')
  await phone.close()
})
