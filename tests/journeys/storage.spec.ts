import { expect, test } from '@playwright/test'
import { contentPages, home, richService } from './pages.ts'
import { Visitor } from './visitor.ts'

test.describe('a browser without a database', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('A private window.', 'SecurityError')
      }
    }),
  )

  test('reads and searches with internet, and says that nothing is kept', async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens(home('en'))
    await visitor.isTold('device.notSaved')
    await visitor.isTold('trouble.storage-denied')
    await visitor.isTold('device.readOnline')
    await visitor.meetsNoBarrier()
    await readsAndSearches(visitor)
  })
})

test('a full device reads and searches with internet, and says that there is no space', async ({ page, baseURL }) => {
  const visitor = new Visitor(page)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL!).origin, quotaSize: 1000 })
  await visitor.opens(home('en'))
  await visitor.isTold('trouble.storage-full')
  await visitor.isTold('device.readOnline')
  await visitor.meetsNoBarrier()
  await readsAndSearches(visitor)
})

test('a browser without service workers reads and searches with internet, and promises nothing without', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.isTold('device.notSaved')
  await visitor.isTold('device.readOnline')
  await readsAndSearches(visitor)
})

test('a browser that keeps no choices reads, searches and saves', async ({ page, context }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Blocked.', 'SecurityError')
        },
      })
    }
  })
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await readsAndSearches(visitor)
  await context.setOffline(true)
  await visitor.opens(home('en'))
  await readsAndSearches(visitor)
})

test('a reader who comes back to the bare address is where they were', async ({ page }) => {
  const visitor = new Visitor(page, 'ro')
  await visitor.opens(home('ro'))
  await visitor.waitsUntilSaved()
  await visitor.opens('/')
  await expect(page).toHaveURL(/\/ro\/cluj-napoca$/)
  await visitor.isTold('home.question')
})

test('an address of a city that does not exist is not remembered', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/en/not-a-city/documents')
  await visitor.waitsForOfflineUse()
  await visitor.opens('/')
  await visitor.seesHeading(visitor.words('welcome.title'))
})

test('"delete everything" leaves nothing on the device, and the app starts anew', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.opens(richService('en'))
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  const before = await visitor.keptOnTheDevice()
  expect(before).toEqual({ databases: ['first-door'], caches: expect.arrayContaining(['words']), choices: 2, serviceWorkers: 1 })

  // The app of the page after it waits outside, so that what is left can be seen.
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await visitor.looksWhatIsKept()
  await visitor.asksToDeleteEverything()
  await visitor.confirmsDeleting()
  await expect(page).toHaveURL(/:\d+\/$/)
  await visitor.seesHeading(visitor.words('welcome.title'))
  await expect.poll(() => visitor.keptOnTheDevice()).toEqual({ databases: [], caches: [], choices: 0, serviceWorkers: 0 })

  await page.unroute('**/assets/index-*.js')
  await visitor.reloads()
  await visitor.waitsForTheApp()
  await expect(page).toHaveURL(/:\d+\/$/)
  await visitor.follows('Cluj-Napoca')
  await visitor.waitsUntilSaved()
})

async function readsAndSearches(visitor: Visitor): Promise<void> {
  await visitor.searchesFor('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
  expect(await visitor.numberToCall()).toBe('tel:+40264555656')
  await visitor.opens(contentPages['guide']!('en'))
  await visitor.waitsForTheApp()
  await visitor.switchesLanguage('ro')
  await visitor.switchesLanguage('en')
}
