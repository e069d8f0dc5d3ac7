/** What a visitor can do and see. The only file of the journeys that knows markup. */
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { directionOf, type LanguageCode } from '#i18n/languages.ts'
import type app from '../../locales/en/app.json'
import type codes from '../../locales/en/codes.json'
import type desk from '../../locales/en/desk.json'
import type papers from '../../locales/en/papers.json'
import type personal from '../../locales/en/personal.json'
import type staff from '../../locales/en/staff.json'

type Texts = typeof app & typeof codes & typeof papers & typeof personal & typeof desk & typeof staff
export type Key = keyof Texts

/** Those who work at a desk are spoken to in fewer languages than visitors. */
const FILES = ['app', 'codes', 'papers', 'personal', 'desk', 'staff']

/** A sentence of the interface, as its language says it. */
export function sentence(language: LanguageCode, key: Key, values: Record<string, string | number> = {}): string {
  const paths = FILES.map((file) => `locales/${language}/${file}.json`).filter((path) => existsSync(path))
  const texts = Object.assign({}, ...paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Texts)) as Texts
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The smallest height of what a finger has to hit. PRODUCT, 7. */
const TARGET = 48

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export class Visitor {
  readonly page: Page
  language: LanguageCode
  /** What the browser complained about: errors and warnings of the console, errors nobody caught. */
  readonly complaints: string[] = []
  /** Every address this page has asked for. */
  readonly requests: string[] = []

  constructor(page: Page, language: LanguageCode = 'en') {
    this.page = page
    this.language = language
    page.on('console', (message) => {
      // What the graphics of this machine says about its own speed is no fault of the page.
      if (message.text().includes('GL Driver Message')) return
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`${message.text()} at ${page.url()}`)
    })
    page.on('pageerror', (error) => this.complaints.push(`${error.message} at ${page.url()}`))
    page.on('request', (request) => this.requests.push(request.url()))
  }

  /** The words of the interface in this visitor's language. */
  words(key: Key, values?: Record<string, string>): string {
    return sentence(this.language, key, values)
  }

  // Going about

  /** Opens an address of the site, as one gets it in a message or a bookmark. */
  async opens(path: string): Promise<void> {
    await this.page.goto(`.${path}`)
    await expect(this.heading).toBeVisible()
  }

  async reloads(): Promise<void> {
    await this.page.reload()
    await expect(this.heading).toBeVisible()
  }

  async goesBack(): Promise<void> {
    await this.page.goBack()
    await expect(this.heading).toBeVisible()
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.link(name).click()
  }

  /** Types into the search field of the page and presses Enter. */
  async searchesFor(words: string): Promise<void> {
    await this.searchField.fill(words)
    await this.searchField.press('Enter')
    await expect(this.page).toHaveURL(new RegExp(`/search\\?q=${encodeURIComponent(words)}$`))
  }

  /** Follows a result, a row or a card by its name, and waits for its page, which usually has the same name. */
  async opensResult(name: string, heading = name): Promise<void> {
    await this.main.getByRole('link', { name, exact: true }).click()
    await this.seesHeading(heading)
  }

  async switchesLanguage(language: LanguageCode): Promise<void> {
    await this.choosesLanguage(language)
    await this.readsIn(language)
  }

  /** Chooses a language, whether it comes or not. */
  async choosesLanguage(language: LanguageCode): Promise<void> {
    await this.languageSwitch.click()
    await this.languageLink(language).click()
  }

  async looksForNews(): Promise<void> {
    await this.button('device.checkNow').click()
  }

  async takesNewVersion(): Promise<void> {
    await this.button('device.takeNewVersion').click()
  }

  /** From the home page. */
  async looksWhatIsKept(): Promise<void> {
    await this.link(this.words('storage.open')).click()
    await this.seesHeading(this.words('storage.title_computer'))
    // The last of what is read from the device.
    await expect(this.button('device.delete_computer')).toBeVisible()
  }

  async asksToLeaveNothing(): Promise<void> {
    await this.button('leave.start_computer').click()
    await expect(this.dialog).toBeVisible()
  }

  async confirmsLeavingNothing(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('leave.yes'), exact: true }).click()
    await this.isTold('leave.isOn_computer')
  }

  async changesNothing(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('leave.no'), exact: true }).click()
    await expect(this.dialog).toBeHidden()
  }

  /** Of a reader who leaves nothing behind. */
  async endsTheVisit(): Promise<void> {
    await this.button('leave.end').click()
    // Its language too is forgotten: the first page speaks that of the browser.
    this.language = 'en'
    await this.seesHeading(this.words('welcome.title'))
  }

  async opensTheFirstResult(): Promise<void> {
    const result = this.main.locator('li a[href*="/service/"]').first()
    const name = await result.innerText()
    await result.click()
    await this.seesHeading(name)
  }

  /** A button whose words name something. */
  buttonOf(key: Key, values: Record<string, string>): Locator {
    return this.page.getByRole('button', { name: this.words(key, values), exact: true })
  }

  /** Opens the form at the end of a page. */
  async asksWhetherItIsRight(): Promise<void> {
    await this.button('report.ask').click()
    await expect(this.reportForm).toBeVisible()
  }

  async answersTheReport(answer: 'right' | 'changed' | 'closed' | 'unusable', words = ''): Promise<void> {
    await this.reportForm.getByRole('radio', { name: this.words(`report.answer_${answer}`), exact: true }).check()
    await this.reportForm.getByRole('textbox').fill(words)
  }

  /** Presses a button that hands a text to the mail app, and answers the address it did so with. */
  async opensTheMailAppWith(key: Key): Promise<string> {
    const browser = await this.page.context().newCDPSession(this.page)
    await browser.send('Page.enable')
    const leaving = new Promise<string>((resolve) => {
      browser.on('Page.frameRequestedNavigation', ({ url }) => resolve(url))
    })
    await this.button(key).click()
    return leaving
  }

  async asksToDeleteEverything(): Promise<void> {
    await this.button('device.delete_computer').click()
    await expect(this.dialog).toBeVisible()
  }

  async confirmsDeleting(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('device.deleteYes'), exact: true }).click()
  }

  async decidesToKeep(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('device.deleteNo'), exact: true }).click()
    await expect(this.dialog).toBeHidden()
  }

  async opensTopic(topic: string): Promise<void> {
    await this.page.locator(`main a[href$="/${topic}"]`).first().click()
    await this.seesHeading(this.words(`topic.${topic}` as Key))
  }

  async opensTheFirstGuide(): Promise<void> {
    await this.page.locator('main a[href*="/guide/"]').first().click()
    await expect(this.page).toHaveURL(/\/guide\//)
    await expect(this.heading).toBeVisible()
  }

  /** The big button on pages about safety. */
  async leavesAtOnce(): Promise<void> {
    await this.link(this.words('exit.leave')).click()
  }

  /** The first official word of the page, for its meaning. */
  async opensAWord(): Promise<void> {
    await this.main.locator('bdi[role="button"]').first().click()
    await expect(this.meaning).toBeVisible()
  }

  async pressesEscapeTwice(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
  }

  /** Another website stands in this tab. */
  async isElsewhere(): Promise<void> {
    await expect(this.page).toHaveTitle('Elsewhere')
  }

  /** Every address that "back" and "forward" lead to, and the present one. */
  async historyOfTheTab(): Promise<string[]> {
    const browser = await this.page.context().newCDPSession(this.page)
    const { entries } = await browser.send('Page.getNavigationHistory')
    await browser.detach()
    return entries.map(({ url }) => url)
  }

  /** Notes what of this app is drawn from now on; the answer says which headings. */
  watchesWhatIsDrawn(): () => Promise<string[]> {
    const drawn: string[] = []
    const site = new URL(this.page.url()).origin
    const noted = this.page.exposeFunction('noteDrawn', (words: string) => drawn.push(words))
    void noted.then(() =>
      this.page.addInitScript((origin) => {
        if (location.origin !== origin) return
        const look = () => {
          const heading = document.querySelector('h1')
          if (heading?.checkVisibility()) (window as unknown as { noteDrawn: (words: string) => void }).noteDrawn(heading.textContent)
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }, site),
    )
    return async () => drawn
  }

  /** Presses a button that hands over a file. */
  async savesTheFileOf(key: Key): Promise<{ name: string; file: string }> {
    const saving = this.page.waitForEvent('download')
    await this.button(key).click()
    const download = await saving
    return { name: download.suggestedFilename(), file: await readFile(await download.path(), 'utf8') }
  }

  async unfolds(key: Key, values?: Record<string, string>): Promise<void> {
    await this.page.locator('summary', { hasText: this.words(key, values) }).click()
  }

  /** Shows the filters that are not in sight at first. */
  async unfoldsFilters(): Promise<void> {
    await this.button('filter.more').click()
    await expect(this.button('filter.more')).toHaveAttribute('aria-expanded', 'true')
  }

  async unfoldsEverything(): Promise<void> {
    await this.main.locator('details').evaluateAll((parts) => {
      for (const part of parts) (part as HTMLDetailsElement).open = true
    })
  }

  // Keeping

  async saves(): Promise<void> {
    await this.waitsForTheApp()
    await this.button('saved.save').click()
    await expect(this.button('saved.saved')).toBeVisible()
  }

  /** The names of what is saved, as they stand under one another. */
  get savedTitles(): Locator {
    return this.main.locator('li a.cover')
  }

  // In two languages

  /** All words of the interface in another language lie here too. */
  async hasTheWordsOf(language: LanguageCode): Promise<void> {
    const kept = () => this.page.evaluate(async () => (await (await caches.open('words')).keys()).map(({ url }) => url))
    await expect.poll(async () => (await kept()).filter((url) => url.includes(`locale-${language}-`)).length).toBe(3)
  }

  /** The paper in the window where it is shown before it is printed. */
  get sheet(): Locator {
    return this.dialog.locator('[data-sheet]')
  }

  /** How many sheets of paper the printer would use. */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }

  // Hearing

  /** The buttons of a page that is read aloud. */
  get listening(): Locator {
    return this.page.getByRole('region', { name: this.words('listen.bar'), exact: true })
  }

  /** Starts to hear the page. */
  async listens(): Promise<void> {
    await this.button('listen.open').click()
    await expect(this.listening).toBeVisible()
  }

  /** Chooses how fast the voice is. */
  async choosesSpeed(speed: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words('listen.speed'), exact: true }).selectOption(speed)
  }

  /** The words that are marked, as they stand on the page. */
  markedWords(): Promise<string> {
    return this.page.evaluate(() => {
      const ranges = 'highlights' in CSS ? [...(CSS.highlights.get('spoken') ?? [])] : []
      const blocks = [...document.querySelectorAll('[data-spoken]')].map(({ textContent }) => textContent)
      return [...ranges.map(String), ...blocks].join(' + ').replace(/\s+/g, ' ')
    })
  }

  // The plan

  /** Answers the question that is asked with one of its answers, and goes on. */
  async answers(question: Key, answer: Key): Promise<void> {
    await this.seesQuestion(question)
    await this.main.getByRole('radio', { name: this.words(answer), exact: true }).check()
    await this.goesOn()
  }

  /** Fills in days by their labels, and goes on. */
  async givesDays(question: Key, days: Partial<Record<Key, string>>): Promise<void> {
    await this.seesQuestion(question)
    for (const [label, day] of Object.entries(days)) await this.field(label as Key).fill(day)
    await this.goesOn()
  }

  async seesQuestion(question: Key): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 2, name: this.words(question), exact: true })).toBeVisible()
  }

  private async goesOn(): Promise<void> {
    await this.main.locator('button[type="submit"]').click()
  }

  field(label: Key): Locator {
    return this.main.getByLabel(this.words(label), { exact: true })
  }

  /** The heading of a part of the page. */
  part(key: Key): Locator {
    return this.main.getByRole('region', { name: this.words(key), exact: true })
  }

  /** A box to tick, by the words beside it. */
  box(words: string): Locator {
    return this.main.getByRole('checkbox', { name: words, exact: true }).first()
  }

  /** How many steps lie on the device as done, in all plans. */
  stepsKeptAsDone(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('first-door')
          opening.onerror = () => reject(new Error('The database cannot be opened.'))
          opening.onsuccess = () => {
            const asking = opening.result.transaction('plans').objectStore('plans').getAll()
            asking.onsuccess = () => {
              opening.result.close()
              resolve(asking.result.reduce((sum: number, { plan }: { plan: { done: string[] } }) => sum + plan.done.length, 0))
            }
          }
        }),
    )
  }

  // By keyboard

  /** Presses Tab until this has the focus. */
  async tabsTo(target: Locator): Promise<void> {
    const isFocused = () => target.evaluate((node) => node === document.activeElement)
    for (let presses = 0; !(await isFocused()); presses++) {
      expect(presses, `No way to ${target} by keyboard.`).toBeLessThan(80)
      await this.page.keyboard.press('Tab')
    }
  }

  async focusIsOnThePage(): Promise<void> {
    await expect(this.main).toBeFocused()
  }

  /** Whether something has the focus that lies behind the open dialog. */
  focusIsBehindTheDialog(): Promise<boolean> {
    return this.dialog.evaluate((dialog) => document.activeElement !== document.body && !dialog.contains(document.activeElement))
  }

  /** Goes through the page with Tab. Tells the stops that are off the window, covered by a bar, or without a ring. */
  async stopsOutOfSight(): Promise<string[]> {
    const hidden: string[] = []
    for (;;) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const target = document.activeElement
        if (!target || target === document.body) return undefined
        const { left, right, top, bottom } = target.getBoundingClientRect()
        const seen = [0.1, 0.5, 0.9].some((part) => {
          const there = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part)
          return there !== null && (target.contains(there) || there.contains(target))
        })
        const { outlineStyle, boxShadow } = getComputedStyle(target)
        return { name: target.outerHTML.slice(0, 160), inSight: seen && (outlineStyle !== 'none' || boxShadow !== 'none') }
      })
      if (!stop) return hidden
      if (!stop.inSight) hidden.push(stop.name)
    }
  }

  // Seeing

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get reportForm(): Locator {
    return this.main.locator('form', { hasText: this.words('report.title') })
  }

  get searchField(): Locator {
    return this.page.getByRole('searchbox')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get skipLink(): Locator {
    return this.page.getByRole('link', { name: this.words('frame.skip') })
  }

  get languageSwitch(): Locator {
    return this.page.locator('header summary')
  }

  languageLink(language: LanguageCode): Locator {
    return this.page.locator(`header a[hreflang="${language}"]`)
  }

  /** Where one types the name of a language. */
  get languageField(): Locator {
    return this.page.getByRole('searchbox', { name: this.words('language.find'), exact: true })
  }

  /** The languages that are offered in sight below that field, by their own names, in their order. */
  get languagesInTheList(): Locator {
    return this.page.locator('details[open] a[hreflang]')
  }

  /** The other language that the reader understands. */
  get secondLanguage(): Locator {
    return this.page.getByRole('combobox', { name: this.words('language.also'), exact: true })
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' })
  }

  button(key: Key): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true })
  }

  /** A filter of a list, whatever number it shows. */
  filter(key: Key): Locator {
    const words = this.words(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return this.main.getByRole('button', { name: new RegExp(`^${words} \\d+$`) })
  }

  /** How many places a filter says it would leave. */
  async numberOn(filter: Locator): Promise<number> {
    return Number(/\d+$/.exec((await filter.textContent())!)![0])
  }

  /** Words of the office in a text that can be pressed for their meaning. */
  officeWord(words: string): Locator {
    return this.main
      .locator('bdi')
      .and(this.page.getByRole('button', { name: words, exact: true }))
      .first()
  }

  /** The meaning that is open. */
  get meaning(): Locator {
    return this.main.locator('[class*="_meaning"]')
  }

  /** Each paragraph and each line of a list in the text of the directory, and the box it takes. */
  textBoxes(): Promise<string[]> {
    return this.main.locator('[class*="_prose"] :is(p, li)').evaluateAll((lines) =>
      lines.map((line) => {
        const { width, height } = line.getBoundingClientRect()
        return `${line.textContent}: ${width} × ${height}`
      }),
    )
  }

  /** The group of the filters in sight. */
  get filters(): Locator {
    return this.main.getByRole('group', { name: this.words('topic.filters') })
  }

  /** The names of the places of a list, in their order; those folded away are not among them. */
  placeNames(): Promise<string[]> {
    return this.main
      .locator('h3 a[href*="/service/"]')
      .evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.textContent))
  }

  /** Lines of cards that say how far it is. */
  get distances(): Locator {
    return this.main.locator('li p', { has: this.page.locator('use[href$="#footprints"]') })
  }

  /** The row of a day in the table of hours. */
  hoursOf(day: string): Locator {
    return this.page.getByRole('row', { name: day })
  }

  /** The steps of a guide. */
  get steps(): Locator {
    return this.main.locator('ol > li[id]')
  }

  async seesHeading(text: string): Promise<void> {
    await expect(this.heading).toHaveText(text)
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async isTold(key: Key, values?: Record<string, string>): Promise<void> {
    await this.sees(this.words(key, values))
  }

  /** The whole page is in this language: its words, its direction, and what screen readers are told. */
  async readsIn(language: LanguageCode): Promise<void> {
    this.language = language
    const html = this.page.locator('html')
    await expect(html).toHaveAttribute('lang', language)
    await expect(html).toHaveAttribute('dir', directionOf(language))
  }

  /** "Saved: works without internet". */
  async waitsUntilSaved(): Promise<void> {
    await expect(this.page.getByText(this.words('device.saved'))).toBeVisible()
  }

  /** "A new version of this app is ready." */
  async waitsForTheOffer(): Promise<void> {
    await expect(this.page.getByText(this.words('device.newVersion'))).toBeVisible()
  }

  /** The page stands there with its style, whether the app has come or not. */
  async seesThePageDressed(): Promise<void> {
    await expect(this.heading).toBeVisible()
    await expect.poll(() => this.page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0)
  }

  /** The app itself is kept; nothing on the welcome page says so. */
  async waitsForOfflineUse(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  }

  /** The app has taken the page over: what stands there can be used, and what was searched for is answered. */
  async waitsForTheApp(): Promise<void> {
    await expect.poll(() => this.heading.evaluate((node) => Object.keys(node).some((name) => name.startsWith('__reactFiber')))).toBe(true)
    if (new URL(this.page.url()).searchParams.has('q')) await expect(this.main.getByRole('status')).not.toBeEmpty()
  }

  /** The words of the directory are English inside a page of another language, and a notice says so. */
  async seesEnglishWordsWithANotice(): Promise<void> {
    await expect(this.heading).toHaveAttribute('lang', 'en')
    await expect(this.heading).toHaveAttribute('dir', 'ltr')
    await this.isTold('language.fallback', { language: this.words('language.en') })
  }

  /** What the browser keeps for this site. */
  keptOnTheDevice(): Promise<{ databases: string[]; caches: string[]; choices: number; serviceWorkers: number }> {
    return this.page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name!),
      caches: await caches.keys(),
      choices: localStorage.length,
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
  }

  /** Marks the heading as it stands in the window. */
  remembersTheHeading(): Promise<void> {
    return this.heading.evaluate((node) => {
      Object.assign(node, { remembered: true })
    })
  }

  /** Whether it is still the very heading that was marked, not one that was put in its place. */
  headingIsTheSame(): Promise<boolean> {
    return this.heading.evaluate((node) => 'remembered' in node)
  }

  /** Scrolls, and answers how far the page let it. */
  async scrollsTo(pixels: number): Promise<number> {
    await this.page.evaluate((top) => window.scrollTo(0, top), pixels)
    return this.scrollPosition()
  }

  scrollPosition(): Promise<number> {
    return this.page.evaluate(() => window.scrollY)
  }

  /** Where the big button "Call" leads. */
  async numberToCall(): Promise<string | null> {
    return this.link(this.words('service.call')).getAttribute('href')
  }

  // Being able to

  /** Fetches the map of the city, and waits until it is drawn. */
  async getsTheMap(): Promise<void> {
    await this.button('map.fetch').click()
    await this.seesTheMap()
  }

  async seesTheMap(): Promise<void> {
    await expect(this.drawnMap).toBeVisible()
  }

  get drawnMap(): Locator {
    return this.main.locator('[data-state="drawn"]')
  }

  async tapsTheMiddleOfTheMap(): Promise<void> {
    // A pin stands above the point it shows.
    const { width, height } = (await this.drawnMap.boundingBox())!
    await this.drawnMap.click({ position: { x: width / 2, y: height / 2 - 20 } })
  }

  async asksWhereTheyAre(): Promise<void> {
    await this.button('map.whereAmI').click()
  }

  /** The middle and the zoom, as the address says them. */
  async whereTheMapLooks(): Promise<string> {
    await expect(this.page).toHaveURL(/[?&]at=/)
    return new URL(this.page.url()).searchParams.get('at')!
  }

  /** Whether the code that draws maps lies on the device. */
  mapCodeIsKept(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const requests = await (await caches.open('words')).keys()
      const names = requests.map(({ url }) => url)
      return ['map/map-panel', 'map/maplibre-gl-worker', 'map/place-picture'].every((name) => names.some((url) => url.includes(name)))
    })
  }

  /** The files of letters this page has, by name. */
  letters(): Promise<string[]> {
    return this.page.evaluate(async () => {
      await document.fonts.ready
      const names = performance.getEntriesByType('resource').map(({ name }) => name)
      return [...new Set(names.filter((name) => name.endsWith('.woff2')))].sort()
    })
  }

  /** Whether every kind of letter this page asked for has come. */
  drawsWithItsLetters(): Promise<boolean> {
    return this.page.evaluate(async () => {
      await document.fonts.ready
      return document.fonts.size > 0 && [...document.fonts].every(({ status }) => status === 'loaded')
    })
  }

  /** The files of letters that lie on the device. */
  keptLetters(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return requests.flatMap((kept) => kept.map(({ url }) => url)).filter((url) => url.endsWith('.woff2'))
    })
  }

  /** Nothing on this page, as it is now, is known to stand in the way of a person with a disability. */
  async meetsNoBarrier(): Promise<void> {
    // In a window higher than the page, bars that float cover nothing.
    const window = this.page.viewportSize()!
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight)
    await this.page.setViewportSize({ ...window, height: 2 * height })
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .withTags(WCAG)
      .setLegacyMode()
      .analyze()
    await this.page.setViewportSize(window)
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`)
    expect(found, this.page.url()).toEqual([])
  }

  /** Links, buttons and fields outside running text that are lower than a finger needs. */
  smallTargets(): Promise<string[]> {
    return this.page.evaluate((height) => {
      // Exempt are links and words between other words of a line, and all of them in the text of the directory.
      // https://www.w3.org/TR/WCAG22/#target-size-minimum
      const isInRunningText = (target: Element) => {
        if (!target.matches('a, bdi')) return false
        if (target.closest('[class$="_prose"]')) return true
        if (!getComputedStyle(target).display.startsWith('inline')) return false
        let block = target.parentElement!
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!
        return (block.textContent ?? '').trim().length > (target.textContent ?? '').trim().length
      }
      const heightOf = (target: HTMLElement) => {
        const covers = getComputedStyle(target, '::after').position === 'absolute'
        // A press on its label is a press on the thing itself.
        return (covers ? target.offsetParent! : (target.closest('label') ?? target)).getBoundingClientRect().height
      }
      return [...document.querySelectorAll<HTMLElement>('a[href], button, [role="button"], summary, input, select')]
        .filter((target) => target.checkVisibility() && !isInRunningText(target) && heightOf(target) < height - 0.5)
        .map((target) => `${Math.round(heightOf(target))} px: ${target.outerHTML.slice(0, 160)}`)
    }, TARGET)
  }

  /** Buttons that need the app: outside a form they do nothing without JavaScript. */
  buttonsThatDoNothing(): Promise<string[]> {
    return this.page
      .locator('button, [role="button"]')
      .evaluateAll((buttons) =>
        buttons
          .filter(
            (button) =>
              button.checkVisibility({ visibilityProperty: true }) &&
              !((button as HTMLButtonElement).type === 'submit' && button.closest('form')),
          )
          .map((button) => button.outerHTML),
      )
  }

  /** How many pixels of the page lie beside the window. */
  pixelsAside(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }

  /** Makes every word of the page as long as two of it; numbers stay as they are. */
  async readsEveryWordTwice(): Promise<void> {
    await this.main.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement!.closest('script, noscript, style, svg')) continue
        text.nodeValue = text.nodeValue!.replace(/\S*\p{L}\S*/gu, (word) => word + word)
      }
    })
  }

  /** Links and buttons whose words are cut off or leave their frame. */
  clippedTargets(): Promise<string[]> {
    return this.page.evaluate(() => {
      const isCut = (box: Element) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible'
      const isTooFull = (box: Element) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1
      const parentsOf = (target: Element) => {
        const boxes: Element[] = []
        for (let box = target.parentElement; box && box !== document.documentElement; box = box.parentElement) boxes.push(box)
        return boxes
      }
      return [...document.querySelectorAll('a[href], button, summary, select')]
        .filter((target) => target.checkVisibility() && !target.closest('.visually-hidden'))
        .filter((target) => isTooFull(target) || parentsOf(target).some(isCut))
        .map((target) => target.outerHTML.slice(0, 200))
    })
  }

  /** Words on buttons of the page that are divided between two lines. */
  dividedWords(): Promise<string[]> {
    return this.page.evaluate(() => {
      const isDivided = (text: Text, { index, 0: word }: RegExpExecArray) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
      }
      const texts = [...document.querySelectorAll('main button')]
        .filter((button) => button.checkVisibility())
        .flatMap((button) => [...button.childNodes].filter((node) => node instanceof Text))
      // Chinese has no spaces and breaks anywhere.
      const words = /(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu
      return texts.flatMap((text) => [...text.data.matchAll(words)].filter((found) => isDivided(text, found)).map(([word]) => word))
    })
  }
}
