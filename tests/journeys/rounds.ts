/** Somebody of the city's staff who asks the offices, on a phone. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Key, sentence } from './visitor.ts'

export class RoundCaller {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  button(key: Key): Locator {
    return this.page.getByRole('button', { name: sentence('en', key), exact: true })
  }

  get service(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** One fact of the service, by its heading. */
  fact(key: Key): Locator {
    return this.page.getByRole('region', { name: sentence('en', key), exact: true })
  }

  /** Opens the round of a city, and waits until it would open without a network. */
  async opens(city: string): Promise<void> {
    await this.page.goto(`./staff#/round/${city}`)
    await expect(this.button('rounds.start')).toBeVisible()
    await expect
      .poll(() =>
        this.page.evaluate(async (file) => {
          const all = await Promise.all(
            (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
          )
          const urls = all.flat()
          return [
            /\/staff\.html/,
            /\/locale-en-app-/,
            /\/locale-en-codes-/,
            /\/locale-en-staff-/,
            new RegExp(`/staff/${file}\\.json$`),
          ].every((wanted) => urls.some((url) => wanted.test(url)))
        }, city),
      )
      .toBe(true)
  }

  async startsWithAll(): Promise<void> {
    await this.page.getByRole('radio').last().check()
    await this.button('rounds.start').click()
    await expect(this.button('rounds.allYes')).toBeVisible()
  }

  /** Puts services off until this one comes. */
  async comesTo(name: string): Promise<void> {
    for (;;) {
      const shown = await this.service.innerText()
      if (shown === name) return
      await this.button('rounds.later').click()
      await expect(this.service).not.toHaveText(shown)
    }
  }

  async saysAllIsCorrect(): Promise<void> {
    await this.button('rounds.allYes').click()
    await expect(this.page.getByText(sentence('en', 'rounds.state.checked'))).toBeVisible()
  }

  async goesOn(): Promise<void> {
    const shown = await this.service.innerText()
    await this.button('rounds.next').click()
    await expect(this.service).not.toHaveText(shown)
  }

  async correctsPhone(number: string): Promise<void> {
    const phones = this.fact('rounds.fact.phones')
    await phones.getByRole('button', { name: sentence('en', 'rounds.no'), exact: true }).click()
    await phones.getByRole('textbox').first().fill(number)
    await phones.getByRole('button', { name: sentence('en', 'rounds.take') }).click()
    await expect(phones.getByText(sentence('en', 'rounds.after'), { exact: true })).toBeVisible()
  }

  /** Gives a day other hours in the table; `part`: the name of that part of the day. */
  async correctsHours(part: string, until: string): Promise<void> {
    const hours = this.fact('rounds.fact.hours')
    await hours.getByRole('button', { name: sentence('en', 'rounds.no'), exact: true }).click()
    const closes = hours.getByRole('textbox', { name: `${part}, closes at`, exact: true })
    await closes.fill('25')
    await hours.getByRole('button', { name: sentence('en', 'rounds.take') }).click()
    await expect(hours.getByText(sentence('en', 'rounds.unfinished'))).toBeVisible()
    await this.meetsNoBarrier()
    await closes.fill(until)
    await hours.getByRole('button', { name: sentence('en', 'rounds.take') }).click()
    await expect(hours.getByText(sentence('en', 'rounds.after'), { exact: true })).toBeVisible()
  }

  /** The corrections so far, as the file that goes to whoever looks after the content. */
  async takesPatch(): Promise<string> {
    await this.button('rounds.toResult').click()
    const link = this.page.getByRole('link', { name: sentence('en', 'along.save') })
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()])
    return readFile(await download.path(), 'utf8')
  }

  /** Nothing on the page is a barrier. */
  async meetsNoBarrier(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
}
