/** What a visitor of a desk takes along: codes, paper, a list. */
import { expect, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { languages } from '#i18n/languages.ts'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import { makeDesk, startsToServe } from './made-desk.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

export class TakesAlong {
  readonly page: Page
  readonly visitor: Visitor

  constructor(page: Page) {
    this.page = page
    this.visitor = new Visitor(page)
  }

  /** Opens a desk that was set up with these settings, in a language. */
  async standsAtDesk(changes: Partial<DeskSettings>, language: LanguageCode): Promise<void> {
    await makeDesk(this.page, changes)
    await startsToServe(this.page)
    const { name } = languages.find(({ code }) => code === language)!
    await this.page.getByRole('button', { name, exact: true }).click()
    await this.visitor.readsIn(language)
  }

  /** From a page that leads there. */
  async goesTo(address: string): Promise<void> {
    const link = this.page.locator(`main a[href="/${this.visitor.language}/cluj-napoca${address}"]`)
    await link.first().click()
    await expect(link).toHaveCount(0)
    await expect(this.visitor.heading.first()).toBeVisible()
  }

  async adds(): Promise<void> {
    await this.button('take.add').click()
    await expect(this.button('take.added')).toHaveAttribute('aria-pressed', 'true')
  }

  async opensTheList(): Promise<void> {
    await this.visitor.main.getByRole('link', { name: this.visitor.words('sheet.list'), exact: true }).click()
    await this.visitor.seesHeading(this.visitor.words('sheet.list'))
  }

  /** What stands under the codes, each with what it needs. */
  codes(): Promise<string[]> {
    return this.visitor.main.locator('li', { has: this.page.getByRole('img') }).allInnerTexts()
  }

  words(key: Key): string {
    return sentence('en', key)
  }

  button(key: Key) {
    return this.visitor.main.getByRole('button', { name: this.words(key), exact: true })
  }

  /** How often each thing was used on this desk. */
  counts(): Promise<Record<string, number>> {
    return this.page.evaluate(
      () =>
        new Promise<Record<string, number>>((resolve) => {
          const opening = indexedDB.open('first-door')
          opening.onsuccess = () => {
            const asking = opening.result.transaction('counts').objectStore('counts').getAll()
            asking.onsuccess = () => {
              opening.result.close()
              resolve(Object.fromEntries(asking.result.map(({ what, times }: { what: string; times: number }) => [what, times])))
            }
          }
        }),
    )
  }
}
