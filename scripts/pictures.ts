/**
 * npm run pictures: photographs every page of the built site, in the ways readers meet it, into pictures/.
 * `npm run pictures -- search` takes only those whose name has "search" in it.
 */
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { contactSheet, type Picture } from './contact-sheet.ts'
import { basePath } from './environment.ts'
import { startServer } from './static-server.ts'

const FOLDER = 'pictures'
const AT_ONCE = 3
/** So many visits share a browser's memory, so that the directory is not fetched anew each time. */
const SHARED = 7
const PHONE = { width: 360, height: 740 }
const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 } }
/** A phone of 360 px whose reader has set everything to twice its size. */
const ZOOMED: BrowserContextOptions = { viewport: { width: 180, height: 370 }, deviceScaleFactor: 2 }
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, hasTouch: false }
/** The printable part of A4 with margins of 1 cm. */
const PAPER: BrowserContextOptions = { viewport: { width: 718, height: 1047 }, hasTouch: false }
const PAPER_MARGINS = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' }

/** Page kinds by name: the address after the language. */
const pages = {
  welcome: '',
  home: '/cluj-napoca',
  'topic-documents': '/cluj-napoca/documents',
  'topic-filtered': '/cluj-napoca/documents?open=1&free=1',
  'topic-safety': '/cluj-napoca/safety',
  'service-rich': '/cluj-napoca/service/igi-cluj',
  'service-many-places': '/cluj-napoca/service/city-hall-information-centre',
  'service-poor': '/cluj-napoca/service/cas-cluj',
  'service-hidden': '/cluj-napoca/service/metropolitan-violence-centre',
  guide: '/cluj-napoca/guide/residence-permit',
  'search-start': '/cluj-napoca/search',
  'search-results': '/cluj-napoca/search?q=permis%20de%20sedere',
  'search-filtered': '/cluj-napoca/search?q=doctor&open=1&sort=name',
  'search-nothing': '/cluj-napoca/search?q=xyzzy',
  'map-offer': '/cluj-napoca/map',
  'map-list': '/cluj-napoca/map?view=list',
  saved: '/cluj-napoca/saved',
  plan: '/cluj-napoca/plan',
  list: '/cluj-napoca/list?s=igi-cluj&g=residence-permit',
  storage: '/cluj-napoca/storage',
  emergency: '/cluj-napoca/emergency',
  about: '/cluj-napoca/about',
  'not-found': '/cluj-napoca/no-such-page',
} as const
type PageName = keyof typeof pages
const allPages = Object.keys(pages) as PageName[]

/** One visit, from which one or several pictures are taken. */
interface Visit {
  group: string
  name: string
  /** Without the base: `/en/cluj-napoca`. */
  address: string
  options?: BrowserContextOptions
  /** Before the page is opened. */
  before?: (context: BrowserContext, page: Page) => Promise<unknown>
  /** After it has settled. */
  after?: (page: Page, context: BrowserContext) => Promise<unknown>
  take?: (page: Page, picture: (name: string, fullPage: boolean) => Promise<void>) => Promise<void>
}

const site = await mkdtemp(join(tmpdir(), 'first-door-pictures-'))
await cp('dist', site, { recursive: true })
const server = await startServer({ folder: site, base: basePath, port: 0 })
const root = server.address.replace(/\/$/, '')
const browser = await chromium.launch(config.use?.launchOptions)
const start = performance.now()
const pictures: Picture[] = []

try {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const wanted = process.argv[2] ?? ''
  await inTurns(visits().filter(({ group, name }) => `${group}/${name}`.includes(wanted)))
  await writeFile(join(FOLDER, 'index.html'), contactSheet(pictures))
} finally {
  await browser.close()
  await server.close()
  await rm(site, { recursive: true, force: true })
}
const wide = pictures.filter(({ sideways }) => sideways > 0)
for (const { file, sideways } of wide) console.log(`${join(FOLDER, file)} scrolls sideways by ${sideways} px`)
console.log(`${pictures.length} pictures in ${((performance.now() - start) / 1000).toFixed(0)} s. Open ${join(FOLDER, 'index.html')}`)

function visits(): Visit[] {
  const look = (names: readonly PageName[], languages: readonly string[], visit: Omit<Visit, 'name' | 'address'>): Visit[] =>
    languages.flatMap((language) => names.map((name) => ({ ...visit, name: `${name}-${language}`, address: `/${language}${pages[name]}` })))
  return [
    ...look(allPages, ['en', 'ar'], { group: 'phone', take: lightAndDark }),
    ...look(['home', 'service-rich', 'guide'], ['uk', 'ro'], { group: 'phone', take: wholePage }),
    ...look(allPages, ['en'], { group: '320', options: NARROW, take: wholePage }),
    ...look(['home', 'service-rich', 'topic-documents', 'guide'], ['ro', 'ar'], {
      group: '320',
      options: NARROW,
      take: wholePage,
    }),
    ...look(allPages, ['en'], { group: 'zoom-200', options: ZOOMED, take: wholePage }),
    ...look(['home', 'service-rich'], ['uk'], {
      group: 'zoom-200',
      options: ZOOMED,
      take: wholePage,
    }),
    ...look(allPages, ['en'], { group: 'desktop', options: DESKTOP, take: wholePage }),
    ...look(['home', 'service-rich'], ['ar'], { group: 'desktop', options: DESKTOP, take: wholePage }),
    ...look(['service-rich', 'service-many-places', 'service-poor', 'guide', 'topic-documents', 'emergency'], ['en'], {
      group: 'print',
      options: PAPER,
      take: onPaper,
    }),
    ...look(['service-rich', 'guide'], ['ar'], { group: 'print', options: PAPER, take: onPaper }),
    ...look(['welcome', 'home', 'topic-documents', 'service-rich', 'guide', 'search-results', 'emergency'], ['en'], {
      group: 'no-javascript',
      options: { javaScriptEnabled: false },
      take: wholePage,
    }),
    ...look(['home', 'service-rich', 'topic-documents', 'guide', 'welcome'], ['en'], {
      group: 'forced-colours',
      options: { forcedColors: 'active', colorScheme: 'dark' },
      take: wholePage,
    }),
    ...states(),
  ]
}

/** What readers see while something is under way, and when it goes wrong. */
function states(): Visit[] {
  const home = '/en/cluj-napoca'
  const whole = wholePage
  return [
    {
      group: 'states',
      name: 'loading-first-visit-uk',
      address: '/uk/cluj-napoca/service/county-library',
      before: (context) => context.route('**/packs/*/manifest.json', () => undefined),
    },
    {
      group: 'states',
      name: 'saving',
      address: home,
      before: (context) => holdOneBundle(context),
      take: whole,
    },
    {
      group: 'states',
      name: 'saved',
      address: home,
      after: (page) => page.getByText('Saved: works without internet').waitFor(),
      take: whole,
    },
    { group: 'states', name: 'languages-open', address: home, after: openLanguages },
    { group: 'states', name: 'languages-open-ar', address: '/ar/cluj-napoca/service/igi-cluj', after: openLanguages },
    { group: 'states', name: 'topic-filtered', address: `${home}/health`, after: pressFilters, take: whole },
    ...mapStates(),
    { group: 'states', name: 'search-recent', address: `${home}/search`, after: searchTwice },
    {
      group: 'states',
      name: 'sources-open',
      address: `${home}/service/igi-cluj`,
      after: (page) => page.getByText('Where each fact comes from').click(),
      take: whole,
    },
    {
      group: 'states',
      name: 'delete-question',
      address: `${home}/storage`,
      after: (page) => page.getByRole('button', { name: /^Delete everything/ }).click(),
    },
    {
      group: 'states',
      name: 'offline-banner',
      address: home,
      after: async (page, context) => {
        await keep(page)
        await context.setOffline(true)
        await page.goto(`${root}${home}/service/igi-cluj`)
        await page.getByText('You see the copy').waitFor()
      },
    },
    {
      group: 'states',
      name: 'offline-banner-ar-dark',
      address: '/ar/cluj-napoca',
      options: { colorScheme: 'dark' },
      after: async (page, context) => {
        await keep(page)
        await context.setOffline(true)
        await page.reload()
        await page.locator('main h2').first().waitFor()
      },
    },
    {
      group: 'states',
      name: 'offline-not-saved',
      address: '/en',
      after: async (page, context) => {
        await keep(page)
        await context.setOffline(true)
        await page.goto(root + home)
        await page.locator('h1').waitFor()
      },
    },
    {
      group: 'states',
      name: 'something-broke',
      address: '/uk/cluj-napoca/service/county-library',
      before: (context) => context.route('**/packs/*/manifest.json', (route) => route.fulfill({ status: 500, body: '' })),
    },
    {
      group: 'states',
      name: 'storage-denied',
      address: home,
      before: (_, page) => page.addInitScript(denyStorage),
      after: (page) => page.getByText('Not saved').waitFor(),
      take: whole,
    },
    {
      group: 'states',
      name: 'captive-portal',
      address: home,
      after: async (page, context) => {
        await page.getByText('Saved: works without internet').waitFor()
        await context.route('**/packs/*/manifest.json', (route) => route.fulfill({ body: '<h1>Sign in</h1>', contentType: 'text/html' }))
        await page.getByRole('button', { name: 'Look for news now' }).click()
        await page.getByText('public Wi-Fi').waitFor()
      },
      take: whole,
    },
    {
      group: 'states',
      name: 'new-version',
      address: home,
      after: async (page) => {
        await keep(page)
        await appendFile(join(site, 'sw.js'), `\n// ${performance.now()}`)
        await page.reload()
        await page.getByText('A new version').waitFor()
      },
    },
  ]
}

/** The map, fetched, as different readers see it. */
function mapStates(): Visit[] {
  const looks: [name: string, address: string, options?: BrowserContextOptions][] = [
    ['map', '/en/cluj-napoca/map'],
    ['map-place', '/en/cluj-napoca/map?place=igi-cluj'],
    ['map-ar-dark', '/ar/cluj-napoca/map?topic=health', { colorScheme: 'dark' }],
    ['map-uk-filtered', '/uk/cluj-napoca/map?free=1'],
    ['map-320', '/en/cluj-napoca/map?place=igi-cluj', NARROW],
    ['map-zoom-200', '/en/cluj-napoca/map', ZOOMED],
    ['map-desktop', '/en/cluj-napoca/map?place=igi-cluj', DESKTOP],
  ]
  return looks.map(([name, address, options]) => ({
    group: 'states',
    name,
    address,
    ...(options && { options }),
    after: async (page) => {
      await page.locator('main button:has(use[href*="download"])').click()
      await page.locator('[data-state="drawn"]').waitFor()
    },
  }))
}

async function openLanguages(page: Page): Promise<void> {
  await page.locator('header details > summary, details > summary').first().click()
}

async function pressFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open now' }).click()
  await page.getByRole('button', { name: 'Free' }).click()
}

/** Two searches, each opened once, so that they are remembered; then the empty search again. */
async function searchTwice(page: Page): Promise<void> {
  for (const query of ['doctor for my child', 'permis de ședere']) {
    await page.goto(`${page.url().split('?')[0]}?q=${encodeURIComponent(query)}`)
    await page.locator('main h3 a').first().click()
    await page.waitForURL((url) => url.search === '')
    await page.goBack()
  }
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').blur()
}

/** Waits until the app works without a network: its files and the city's directory are kept. */
async function keep(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await settled(page)
}

async function holdOneBundle(context: BrowserContext): Promise<void> {
  let held = 0
  await context.route('**/packs/*/bundles/*', (route) => (held++ > 0 ? route.continue() : undefined))
}

function denyStorage(): void {
  indexedDB.open = () => {
    throw new DOMException('The user denied permission to access the database.', 'SecurityError')
  }
}

async function lightAndDark(page: Page, picture: (name: string, fullPage: boolean) => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(`${colorScheme}-first`, false)
    await picture(`${colorScheme}-full`, true)
  }
}

async function wholePage(_: Page, picture: (name: string, fullPage: boolean) => Promise<void>): Promise<void> {
  await picture('full', true)
}

async function onPaper(page: Page, picture: (name: string, fullPage: boolean) => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await picture('print', true)
}

/** Several groups of visits at a time; the pictures stand in the order of the visits. */
async function inTurns(all: Visit[]): Promise<void> {
  const waiting = sharing(all)
  const work = async () => {
    for (let visits = waiting.shift(); visits; visits = waiting.shift()) await photographAll(visits)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const order = new Map(all.map(({ group, name }, index) => [`${group}/${name}`, index]))
  pictures.sort((a, b) => order.get(`${a.group}/${a.visit}`)! - order.get(`${b.group}/${b.visit}`)!)
}

/** Visits that may share a browser's memory: neighbours with the same options, and nothing special about them. */
function sharing(all: Visit[]): Visit[][] {
  const groups: Visit[][] = []
  for (const visit of all) {
    const [other] = groups.at(-1) ?? []
    const fits = other && other.options === visit.options && other.group === visit.group && groups.at(-1)!.length < SHARED
    const special = (one: Visit) => one.before ?? one.after
    if (fits && !special(visit) && !special(other)) groups.at(-1)!.push(visit)
    else groups.push([visit])
  }
  return groups
}

async function photographAll(group: Visit[]): Promise<void> {
  const options: BrowserContextOptions = { viewport: PHONE, hasTouch: true, ...group[0]!.options }
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  for (const visit of group) {
    await photograph(context, visit).catch((error: unknown) => {
      console.error(`${visit.group}/${visit.name}: ${String(error)}`)
      process.exitCode = 1
    })
  }
  await context.close()
}

async function photograph(context: BrowserContext, { group, name, address, before, after, take }: Visit): Promise<void> {
  const page = await context.newPage()
  const window = page.viewportSize()!
  const picture = async (part: string, fullPage: boolean) => {
    const file = join(group, `${name}${part && `-${part}`}.png`)
    // A window as tall as the page, so that the bar at the bottom stands at its end.
    const tall = fullPage && (await page.evaluate(heightOfPage))
    await page.setViewportSize({ ...window, ...(tall && { height: Math.max(tall, window.height) }) })
    await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' })
    pictures.push({ group, visit: name, file, sideways: await page.evaluate(widthTooMuch) })
    await page.setViewportSize(window)
  }
  await page.clock.setFixedTime(nextTuesday())
  await before?.(context, page)
  await page.goto(root + address)
  await settled(page)
  await after?.(page, context)
  await (take ? take(page, picture) : picture('', false))
  if (group === 'print') await page.pdf({ path: join(FOLDER, group, `${name}.pdf`), format: 'A4', margin: PAPER_MARGINS })
  await page.close()
}

/** Nothing is asked of the network any more, and the city is kept; what is held back on purpose does not count. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  if (page.url().includes('?q=')) await page.locator('main h3').first().waitFor()
  await page
    .locator('progress')
    .waitFor({ state: 'detached', timeout: 2000 })
    .catch(() => undefined)
}

function heightOfPage(): number {
  return document.documentElement.scrollHeight
}

function widthTooMuch(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}

/** A Tuesday morning, so that some places are open and others are not, whenever the pictures are taken. */
function nextTuesday(): Date {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7 || 7))
  day.setUTCHours(8, 40, 0, 0)
  return day
}
