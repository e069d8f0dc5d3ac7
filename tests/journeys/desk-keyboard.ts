/** The keyboard on the screen of a desk, pressed with fingers. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import type desk from '../../locales/en/desk.json'

type Texts = typeof desk

export class Keyboard {
  readonly keys: Locator
  readonly words: Texts

  constructor(page: Page, language: LanguageCode) {
    this.words = JSON.parse(readFileSync(`locales/${language}/desk.json`, 'utf8')) as Texts
    this.keys = page.getByRole('region', { name: this.words['keyboard.title'], exact: true })
  }

  /** Keys by what stands on them; the forms of a letter come before the letters. */
  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.keys.getByRole('button', { name: key, exact: true }).first().tap()
  }

  async writes(text: string): Promise<void> {
    await this.presses(...text)
  }

  /** A key that has a word in place of a letter, or behind letters. */
  async pressesWord(word: keyof Texts, letters = ''): Promise<void> {
    await this.presses(`${letters} ${this.words[word]}`.trim())
  }

  /** No key is smaller than this. */
  async isAsLargeAs(pixels: number): Promise<void> {
    const sizes = await this.keys.getByRole('button').evaluateAll((keys) => keys.map((key) => Math.min(key.clientWidth, key.clientHeight)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(pixels)
  }
}
