import { expect } from '@playwright/test'
import { Author } from './author.ts'
import { home } from './pages.ts'
import { publishPacks } from './publish-packs.ts'
import { test } from './site.ts'
import { Visitor } from './visitor.ts'

const SERVICE = 'cities/cluj-napoca/services/igi-cluj.md'
const VERSION = 2_000_000_000

test('a clerk corrects an hour in a folder, one line of one file changes, and a phone that has the directory fetches that alone', async ({
  page,
  site,
  browser,
}) => {
  // Two directories are published, and a whole program is opened: long on a busy machine.
  test.setTimeout(180_000)
  await publishPacks(site, VERSION, 'services/igi-cluj.md', (text) => text)
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()

  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', baseURL: site.address })
  const author = new Author(await desk.newPage())
  const elsewhere: string[] = []
  desk.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site.address)) elsewhere.push(request.url())
  })
  await author.has(/^(cities\/cluj-napoca\/services\/(igi|actedo|caritas).*|cities\/cluj-napoca\/city\.yaml|countries\/ro\/.*\.yaml)$/)
  const before = await author.reads(SERVICE)
  await author.opensTheFolder('cluj-napoca')
  await author.finds('Immigration', 'Immigration Service of Cluj County (IGI)')
  const hours = author.field('opening_hours')
  await author.meetsNoBarrier()
  const closing = hours.getByRole('textbox', { name: 'Wednesday, part 2, closes at' })
  await expect(closing).toHaveValue('18:30')
  await closing.fill('25')
  await closing.blur()
  const summary = author.field('summary').getByRole('textbox')
  const words = await summary.inputValue()
  await summary.fill('Other words.')
  await author.isRefused('Opening hours: Mend what is marked in red here. Until then nothing is saved.')
  await summary.fill(words)
  await closing.fill('19')
  await closing.blur()
  await expect(hours.getByText('10:00–12:00 and 14:00–19:00')).toBeVisible()
  await author.unfolds('locations')
  await expect(author.field('locations.0.position').getByRole('group')).toBeVisible()
  await author.meetsNoBarrier()
  await author.goesDownTo('topics')
  await author.meetsNoBarrier()
  await author.keeps()

  const after = await author.reads(SERVICE)
  const lines = before.split('\n')
  expect(after.split('\n').filter((line) => !lines.includes(line))).toEqual([
    'opening_hours: "Mo,Tu,Th,Fr 10:00-12:00,14:00-16:30; We 10:00-12:00,14:00-19:00"',
  ])

  await author.isLedToAMistake('How it was checked')
  await expect(author.field('checked.how')).toBeInViewport()
  await expect(author.field('checked.how')).toContainText('This field is required.')
  expect(elsewhere).toEqual([])
  expect(author.complaints).toEqual([])
  await desk.close()

  await publishPacks(site, VERSION + 1, 'services/igi-cluj.md', () => after)
  site.asked.length = 0
  await visitor.looksForNews()
  await expect.poll(() => site.asked.filter(({ path }) => path.startsWith('/packs/')).map(({ path }) => path)).toHaveLength(2)
  await visitor.searchesFor('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
  await visitor.sees('14:00–19:00')
})
