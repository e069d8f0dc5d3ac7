/** What a visitor can do and see. The only file of the journeys that knows markup. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import type app from '../../locales/en/app.json'
import type codes from '../../locales/en/codes.json'

type Texts = typeof app & typeof codes
type Key = keyof Texts

/** A sentence of the interface, as its language says it. */
export function sentence(language: LanguageCode, key: Key, values: Record<string, string> = {}): string {
  const textsIn = (file: string) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Texts
  const texts = { ...textsIn('app'), ...textsIn('codes') }
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
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

  async unfolds(key: Key): Promise<void> {
    await this.page.locator('summary', { hasText: this.words(key) }).click()
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
    await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
  }

  /** "Saved: works without internet". */
  async waitsUntilSaved(): Promise<void> {
    await expect(this.page.getByText(this.words('device.saved'))).toBeVisible({ timeout: 20_000 })
  }

  /** "A new version of this app is ready." */
  async waitsForTheOffer(): Promise<void> {
    await expect(this.page.getByText(this.words('device.newVersion'))).toBeVisible({ timeout: 20_000 })
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
      // Exempt are links between other words of a line, and all links in the text of the directory.
      // https://www.w3.org/TR/WCAG22/#target-size-minimum
      const isInRunningText = (target: Element) => {
        if (!target.matches('a')) return false
        if (target.closest('[class$="_prose"]')) return true
        if (!getComputedStyle(target).display.startsWith('inline')) return false
        let block = target.parentElement!
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!
        return (block.textContent ?? '').trim().length > (target.textContent ?? '').trim().length
      }
      const heightOf = (target: HTMLElement) => {
        const covers = getComputedStyle(target, '::after').position === 'absolute'
        return (covers ? target.offsetParent! : target).getBoundingClientRect().height
      }
      return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
        .filter((target) => target.checkVisibility() && !isInRunningText(target) && heightOf(target) < height - 0.5)
        .map((target) => `${Math.round(heightOf(target))} px: ${target.outerHTML.slice(0, 160)}`)
    }, TARGET)
  }

  /** Buttons that need the app: outside a form they do nothing without JavaScript. */
  buttonsThatDoNothing(): Promise<string[]> {
    return this.page
      .locator('button')
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
}
