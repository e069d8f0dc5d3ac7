import { expect, test } from '@playwright/test'
import { contentPages, framePages, guide, home, poorService, richService } from './pages.ts'
import { Visitor } from './visitor.ts'

test.use({ javaScriptEnabled: false })

test('the way from the first page to a phone number is open', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/')
  await visitor.follows('Cluj-Napoca')
  await visitor.seesHeading(visitor.words('home.question'))
  await visitor.opensResult(visitor.words('topic.documents'))
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
  expect(await visitor.numberToCall()).toBe('tel:+40264555656')
  await visitor.follows(visitor.words('topic.documents'))
  await visitor.opensResult('Get or renew a residence permit')
})

test('a service shows its hours, papers, fees, phones and sources', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(richService('en'))
  await expect(visitor.hoursOf(visitor.words('weekday.0'))).toContainText('10:00–12:00')
  await expect(visitor.hoursOf(visitor.words('weekday.0'))).toContainText('14:00–16:30')
  await expect(visitor.hoursOf(visitor.words('weekday.2'))).toContainText('14:00–18:30')
  await expect(visitor.hoursOf(visitor.words('weekday.6'))).toContainText(visitor.words('hours.closed'))
  await visitor.sees(visitor.words('document.passport'))
  await visitor.sees(visitor.words('document.medical-certificate'))
  await visitor.sees('0264 555 656')
  await visitor.isTold('trust.unconfirmed')
  await visitor.unfolds('trust.sources')
  await expect(visitor.link('bri.utcluj.ro').first()).toBeVisible()
})

test('a service of which little is known says what is not known', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(poorService('en'))
  await visitor.isTold('open.unknown')
  await visitor.isTold('unknown.title')
  await visitor.isTold('unknown.address')
})

test('a guide shows all its steps', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  expect(await visitor.steps.count()).toBeGreaterThan(3)
  for (const step of await visitor.steps.all()) await expect(step).toBeVisible()
})

test('emergency shows whom to call and what to say', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(framePages['emergency']!('en'))
  await expect(visitor.link(visitor.words('emergency.call', { number: '112' }))).toHaveAttribute('href', 'tel:112')
  await visitor.isTold('emergency.say')
  await visitor.isTold('emergency.other')
})

test('about says who runs this and what it knows about the reader', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(framePages['about']!('en'))
  await visitor.isTold('about.who')
  await visitor.isTold('about.privacyText')
})

test('the language switch works', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.switchesLanguage('ar')
  await visitor.isTold('home.question')
  await visitor.switchesLanguage('ro')
  await visitor.isTold('home.question')
})

test('a search leads to the topics', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.searchesFor('doctor')
  await visitor.opensResult(visitor.words('topic.health'))
})

const kinds = Object.entries({ ...framePages, ...contentPages })

for (const [kind, address] of kinds) {
  test(`${kind} offers nothing that does not work`, async ({ page }) => {
    const visitor = new Visitor(page)
    await visitor.opens(address('en'))
    expect(await visitor.buttonsThatDoNothing()).toEqual([])
  })
}

test.describe('before the app has come', () => {
  // The accessibility check is itself a script; here only those of the site are kept away.
  test.use({ javaScriptEnabled: true, serviceWorkers: 'block' })

  for (const [kind, address] of kinds) {
    test(`${kind} stands in nobody's way`, async ({ page }) => {
      await page.route('**/*.js', (route) => route.abort())
      const visitor = new Visitor(page)
      await visitor.opens(address('en'))
      await visitor.meetsNoBarrier()
    })
  }
})
