/** What a member of staff can do at the reception desk. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { entersStaffRoom, makeDesk, startsToServe } from './made-desk.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

export class Receptionist extends Visitor {
  constructor(page: Page) {
    super(page, 'ro')
  }

  says(key: Key, values: Record<string, string> = {}): string {
    return sentence('ro', key, values)
  }

  /** The words of the desk for visitors. */
  desk(language: LanguageCode, key: Key): string {
    return sentence(language, key)
  }

  /** Makes a desk of this browser, as if somebody had set it up, and goes to the reception. */
  async begins(): Promise<void> {
    await makeDesk(this.page, { languages: ['en', 'ro', 'uk', 'ar'], staffLanguage: 'ro', publicAddress: 'https://first-door.example/' })
    await startsToServe(this.page, 'ro')
    await this.goesToTheReception()
  }

  async goesToTheReception(): Promise<void> {
    await entersStaffRoom(this.page, 'ro')
    await expect(this.search).toBeFocused()
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.says('reception.question'), exact: true })
  }

  get visitorsLanguage(): Locator {
    return this.page.getByRole('combobox', { name: this.says('reception.language'), exact: true })
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: this.says('reception.visitorsList'), exact: true })
  }

  get ownLine(): Locator {
    return this.page.getByRole('textbox', { name: this.says('reception.line'), exact: true })
  }

  press(key: Key): Locator {
    return this.page.getByRole('button', { name: this.says(key), exact: true })
  }

  result(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first()
  }

  async takes(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.says('reception.addThing', { thing: name }), exact: true }).click()
  }

  async writes(line: string): Promise<void> {
    await this.ownLine.fill(line)
    await this.page.keyboard.press('Enter')
  }

  override get sheet(): Locator {
    return this.page.locator('main [data-sheet]')
  }

  /** The sheet that the printer gets. */
  get printedSheet(): Locator {
    return this.page.locator('body > div > [data-sheet]')
  }

  /** How often something was counted on this desk. */
  async counted(what: string): Promise<number> {
    return this.page.evaluate(async (wanted) => {
      const opening = indexedDB.open('first-door')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const reading = opening.result.transaction('counts').objectStore('counts').getAll()
      await new Promise((resolve) => reading.addEventListener('success', resolve))
      opening.result.close()
      const counts = reading.result as { what: string; times: number }[]
      return counts.filter((count) => count.what === wanted).reduce((sum, { times }) => sum + times, 0)
    }, what)
  }

  /** All words of the page, in sight or not, and all that fields hold. */
  async everything(): Promise<string> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, select, textarea')].map((field) => (field as HTMLInputElement).value)
      return [document.documentElement.outerHTML, ...fields].join('\n')
    })
  }
}
