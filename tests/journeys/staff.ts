/** A member of the city's staff at the pages of quality. The only file of their journey that knows markup. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

export class Clerk {
  readonly page: Page
  readonly visitor: Visitor
  language: LanguageCode = 'en'

  constructor(page: Page) {
    this.page = page
    this.visitor = new Visitor(page)
  }

  words(key: Key, values: Record<string, string | number> = {}): string {
    return sentence(this.language, key, values)
  }

  async opens(hash: string): Promise<void> {
    await this.page.goto(`./staff${hash}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async speaks(language: LanguageCode): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words('frame.language'), exact: true }).selectOption(language)
    this.language = language
    await expect(this.page.locator('html')).toHaveAttribute('lang', language)
  }

  /** A row of "What to do next". */
  task(check: Key): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3, name: this.words(check) }) })
  }

  async opensTask(check: Key): Promise<void> {
    await this.task(check).getByRole('link').click()
    await this.seesHeading(new RegExp(`^${this.words(check)}: \\d+$`))
  }

  async opensTheFirstFile(): Promise<void> {
    await this.page
      .getByRole('link', { name: this.words('quality.showFile') })
      .first()
      .click()
  }

  markedLine(): Locator {
    return this.page.locator('li[aria-current="true"]')
  }

  /** The row of a city in the comparison. */
  city(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  async choosesCity(name: string): Promise<void> {
    await this.city(name).getByRole('link', { name, exact: true }).first().click()
    await this.seesHeading(name)
  }

  async savesTheFile(button: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }

  async unfolds(key: Key): Promise<void> {
    await this.page
      .locator('summary')
      .filter({ hasText: this.words(key) })
      .click()
  }

  async brings(files: Record<string, unknown>): Promise<void> {
    const made = Object.entries(files).map(([name, data]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
    }))
    await this.page.getByLabel(this.words('quality.chooseFiles'), { exact: true }).setInputFiles(made)
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  /** Light on a wide window, dark on a narrow one, and nothing aside on the narrowest. */
  async meetsNoBarrier(): Promise<void> {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      await this.page.emulateMedia({ colorScheme })
      await this.page.setViewportSize({ width, height: 800 })
      await this.visitor.meetsNoBarrier()
    }
    await this.page.setViewportSize({ width: 320, height: 740 })
    expect(await this.visitor.pixelsAside(), this.page.url()).toBe(0)
  }
}
