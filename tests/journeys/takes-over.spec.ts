import { expect, test } from '@playwright/test'
import { appPages, contentPages, framePages } from './pages.ts'
import { Visitor } from './visitor.ts'

const languages = ['en', 'ar'] as const

for (const language of languages) {
  for (const [kind, address] of Object.entries(framePages)) {
    test(`the app takes ${kind} over in "${language}" as it stands`, ({ page }) =>
      takesOver(new Visitor(page, language), address(language)))
  }
}

for (const language of ['en', 'ro'] as const) {
  for (const [kind, address] of Object.entries(contentPages)) {
    test(`the app takes ${kind} over in "${language}" as it stands`, ({ page }) =>
      takesOver(new Visitor(page, language), address(language)))
  }
}

for (const language of languages) {
  test(`what the app alone can build is built in "${language}" without complaint`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    for (const address of [...Object.values(contentPages), ...Object.values(appPages)]) {
      await visitor.opens(address(language))
      await visitor.waitsForTheApp()
      await visitor.readsIn(language)
    }
    // An address that is not there is answered with 404, and the console says so.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([])
  })
}

/** Keeps the app waiting until the reader has scrolled, then looks whether anything moved, changed or came twice. */
async function takesOver(visitor: Visitor, path: string): Promise<void> {
  const { page } = visitor
  let letTheAppIn = () => {}
  const reading = new Promise<void>((resolve) => {
    letTheAppIn = resolve
  })
  await page.route('**/assets/index-*.js', async (route) => {
    await reading
    await route.continue()
  })
  await page.goto(`.${path}`, { waitUntil: 'commit' })
  await visitor.seesThePageDressed()
  const words = await visitor.main.innerText()
  await visitor.remembersTheHeading()
  const scrolled = await visitor.scrollsTo(150)
  letTheAppIn()

  await visitor.waitsForTheApp()
  await page.waitForLoadState('networkidle')
  expect(await visitor.headingIsTheSame()).toBe(true)
  expect(await visitor.scrollPosition()).toBe(scrolled)
  expect(await visitor.main.innerText()).toContain(words.split('\n')[0]!)
  await visitor.readsIn(visitor.language)
  expect(visitor.complaints).toEqual([])
  const twice = visitor.requests.filter((url, index) => visitor.requests.indexOf(url) !== index)
  expect(twice).toEqual([])
}
