/** A desk as those who work there see it. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import { entersStaffRoom, makeDesk, startsToServe } from './made-desk.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

export class StatusDesk {
  readonly page: Page
  readonly visitor: Visitor

  constructor(page: Page) {
    this.page = page
    this.visitor = new Visitor(page)
  }

  words(key: Key, values: Record<string, string> = {}): string {
    return sentence('en', key, values)
  }

  button(key: Key): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true })
  }

  /** Makes a desk of this browser, as the setup does. */
  async isSetUp(changes: Partial<DeskSettings> = {}): Promise<void> {
    await makeDesk(this.page, changes)
    await startsToServe(this.page)
  }

  /** The screen without a visitor: what was before is gone. */
  async stands(): Promise<void> {
    await this.page.goto('./desk')
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  async clockShows(time: Date): Promise<void> {
    await this.page.clock.setFixedTime(time)
    await this.stands()
  }

  async visitorChooses(language: string): Promise<void> {
    await this.page.getByRole('button', { name: language, exact: true }).click()
    await expect(this.page.getByRole('searchbox')).toBeVisible()
  }

  async visitorOpens(link: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).first().click()
  }

  async visitorOpensTheFirstService(): Promise<void> {
    await this.page.locator('main a[href*="/service/"]').first().click()
    await expect(this.visitor.button('report.ask')).toBeVisible()
  }

  async visitorSaysOfTheFirstService(answer: 'changed', words: string): Promise<void> {
    await this.visitorOpensTheFirstService()
    await this.visitor.asksWhetherItIsRight()
    await this.sees(this.words('report.stays'))
    await this.visitor.meetsNoBarrier()
    await this.visitor.answersTheReport(answer, words)
    await this.button('report.send').click()
    await this.sees(this.words('report.thanks'))
    await this.seesNot(words)
  }

  async takesTheReports(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('status.reportsSave').click()])
    return readFile(await download.path(), 'utf8')
  }

  async visitorSearches(query: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(query)
    await this.page.getByRole('searchbox').press('Enter')
  }

  /** Waits until this has been counted so often, over all days. */
  async hasCounted(what: string, times: number): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(async (wanted) => {
          const database = await new Promise<IDBDatabase>((resolve) => {
            const opening = indexedDB.open('first-door')
            opening.onsuccess = () => resolve(opening.result)
          })
          const all = await new Promise<{ what: string; times: number }[]>((resolve) => {
            const reading = database.transaction('counts').objectStore('counts').getAll()
            reading.onsuccess = () => resolve(reading.result as { what: string; times: number }[])
          })
          database.close()
          return all.reduce((sum, count) => sum + (count.what === wanted ? count.times : 0), 0)
        }, what),
      )
      .toBe(times)
  }

  async opensStatus(): Promise<void> {
    await this.stands()
    await entersStaffRoom(this.page)
    await this.button('room.status').click()
    await expect(this.page.getByRole('heading', { name: this.words('status.clock') })).toBeVisible()
  }

  /** What the table says of a thing. */
  times(name: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
  }

  async savesTheTable(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('status.csv').click()])
    return readFile(await download.path(), 'utf8')
  }

  /** In the dialog that is on top. */
  async answers(question: Key, answer: Key): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: this.words(question) })
    await dialog.getByRole('button', { name: this.words(answer), exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  async sees(words: string): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible()
  }

  async seesNot(words: string): Promise<void> {
    await expect(this.page.getByText(words)).toBeHidden()
  }
}
