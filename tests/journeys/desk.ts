/** What can be done at the screen of a desk, by one visitor after the other. */
import { expect, type Page } from '@playwright/test'
import { type LanguageCode, languages } from '#i18n/languages.ts'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import { makeDesk, startsToServe } from './made-desk.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

const SECONDS = 1000

export class Desk {
  readonly page: Page
  /** Who stands before it. */
  readonly visitor: Visitor

  constructor(page: Page) {
    this.page = page
    this.visitor = new Visitor(page)
  }

  /** Sets the desk up past its screens, and opens it. */
  async isSetUp(changes: Partial<DeskSettings> = {}): Promise<void> {
    await makeDesk(this.page, changes)
    await startsToServe(this.page)
    await this.waitsForAVisitor()
  }

  /** All that a visitor could need lies on the device. */
  async hasEverything(): Promise<void> {
    const missing = () =>
      this.page.evaluate(
        async (codes) => {
          const { active } = await navigator.serviceWorker.ready
          const missing = await new Promise<string[]>((resolve) => {
            const channel = new MessageChannel()
            channel.port1.onmessage = ({ data }) => resolve(data as string[])
            active!.postMessage({ type: 'missing', groups: [...codes, 'letters', 'map'] }, [channel.port2])
          })
          const database = await new Promise<IDBDatabase>((resolve) => {
            const opening = indexedDB.open('first-door')
            opening.onsuccess = () => resolve(opening.result)
          })
          const asking = database.transaction('cities').objectStore('cities').getAll()
          await new Promise((resolve) => {
            asking.onsuccess = resolve
          })
          database.close()
          const cities: { manifest: { bundles: object }; parts: string[] }[] = asking.result
          return [
            ...missing,
            ...(cities.length === 0 ? ['city'] : []),
            ...cities.flatMap(({ manifest, parts }) => Object.keys(manifest.bundles).filter((part) => !parts.includes(part))),
          ]
        },
        languages.map(({ code }) => code),
      )
    // The code of the map is large, and a busy machine takes its time to pack it.
    await expect.poll(missing, { timeout: 90_000 }).toEqual([])
  }

  /** The words of a desk in English, in which it is set up. */
  words(key: Key, values: Record<string, string> = {}): string {
    return sentence('en', key, values)
  }

  async waitsForAVisitor(): Promise<void> {
    await expect(this.languageButton('en')).toBeVisible()
    await expect(this.page.getByRole('button', { name: this.words('welcome.staff'), exact: true })).toBeVisible()
  }

  languageButton(language: LanguageCode) {
    const { name } = languages.find(({ code }) => code === language)!
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Presses a language of the welcome screen. */
  async isAskedIn(language: LanguageCode): Promise<void> {
    await this.languageButton(language).click()
    await this.visitor.readsIn(language)
    await expect(this.visitor.searchField).toBeVisible()
  }

  /** The row that never goes away: back, start, language, 112, finish. */
  pressesInTheRow(button: 'back' | 'home' | 'language' | 'emergency' | 'finish'): Promise<void> {
    return this.row.nth(['back', 'home', 'language', 'emergency', 'finish'].indexOf(button)).click()
  }

  get row() {
    return this.page.locator('footer nav button')
  }

  /** Types into the search field and waits for the answer. */
  async looksFor(words: string): Promise<void> {
    await this.visitor.searchField.fill(words)
    await this.visitor.searchField.press('Enter')
    await expect(this.visitor.main.getByRole('status')).not.toBeEmpty()
  }

  async opensTopic(topic: string): Promise<void> {
    await this.page.locator(`main a[href$="/${topic}"]`).first().click()
    await expect(this.page.locator('main a[href*="/service/"]').first()).toBeVisible()
  }

  async opensTheFirstService(): Promise<void> {
    await this.page.locator('main a[href*="/service/"]').first().click()
    await expect(this.visitor.heading).toBeVisible()
    await expect(this.page.locator('main a[href^="tel:"]').first()).toBeVisible()
  }

  /** Puts the page that is open on the list of this visit. */
  async putsOnTheList(language: LanguageCode): Promise<void> {
    const button = (key: Key) => this.page.getByRole('button', { name: sentence(language, key), exact: true })
    await button('take.add').click()
    await expect(button('take.added')).toBeVisible()
  }

  /** From the first page of the city. */
  async makesAPlan(): Promise<void> {
    const { visitor } = this
    await visitor.link(visitor.words('plan.make')).click()
    await visitor.button('plan.start').click()
    await visitor.answers('plan.purpose', 'plan.purpose.family')
    await visitor.givesDays('plan.arrival', { 'plan.day.arrival': '2026-11-15' })
    await visitor.givesDays('plan.papers', {})
    await visitor.answers('plan.children', 'plan.children.yes')
    await visitor.answers('plan.work', 'plan.work.looking')
    await visitor.answers('plan.home', 'plan.home.looking')
    await expect(visitor.main.getByRole('progressbar')).toBeVisible()
  }

  async finishes(): Promise<void> {
    await this.pressesInTheRow('finish')
    await this.waitsForAVisitor()
  }

  /** Whether the page keeps the browser from doing its own at such an event on its first link. */
  isWithheld({ name, ctrlKey = false }: { name: string; ctrlKey?: boolean }): Promise<boolean> {
    return this.page.evaluate(
      (event) =>
        !document.querySelector('main a[href]')!.dispatchEvent(new MouseEvent(event.name, { ...event, bubbles: true, cancelable: true })),
      { name, ctrlKey },
    )
  }

  /** The same for so many fingers that move on it. */
  isWithheldFromFingers(fingers: number): Promise<boolean> {
    return this.page.evaluate((count) => {
      const target = document.querySelector('main a[href]')!
      const touches = Array.from({ length: count }, (_, identifier) => new Touch({ identifier, target }))
      return !target.dispatchEvent(new TouchEvent('touchmove', { touches, bubbles: true, cancelable: true }))
    }, fingers)
  }

  /** Nobody touches the screen; its clock has to be a made-up one. */
  async isLeftAlone(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * SECONDS)
  }

  get question() {
    return this.page.getByRole('alertdialog')
  }

  /** Everything that this browser keeps for this site and this tab, to be compared; not what is counted. */
  async everythingKept(): Promise<unknown> {
    const kept = await this.page.evaluate(async () => {
      // A method: the page does not know the helper by which names are given to functions.
      const reading = {
        answer<T>(request: IDBRequest<T>): Promise<T> {
          return new Promise<T>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result))
            request.addEventListener('error', () => reject(request.error))
          })
        },
        text(_: string, value: unknown): unknown {
          if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value)
          return value
        },
      }
      const tables: Record<string, unknown> = {}
      for (const { name } of await indexedDB.databases()) {
        const database = await reading.answer(indexedDB.open(name!))
        for (const table of database.objectStoreNames) {
          if (table === 'counts') continue
          const store = database.transaction(table).objectStore(table)
          tables[`${name}/${table}`] = [await reading.answer(store.getAllKeys()), await reading.answer(store.getAll())]
        }
        database.close()
      }
      const files: Record<string, number> = {}
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) files[`${name} ${request.url}`] = (await (await cache.match(request))!.text()).length
      }
      return JSON.stringify(
        {
          tables,
          files: Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)),
          local: { ...localStorage },
          tab: { ...sessionStorage },
          cookies: document.cookie,
          window: window.name,
          history: [history.length, history.state],
          address: location.href,
          title: document.title,
        },
        reading.text,
      )
    })
    return JSON.parse(kept)
  }
}
