/** What those who set up and keep a desk can do and see. Knows the markup of setup, PIN and settings. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Key, sentence } from './visitor.ts'

const words = (key: Key, values?: Record<string, string | number>) => sentence('en', key, values)

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export class DeskKeeper {
  readonly page: Page
  private readonly requests: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => this.requests.push(request.url()))
  }

  async opensDesk(): Promise<void> {
    await this.page.goto('./desk')
    await this.seesHeading('setup.title')
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  /** As when the network ends behind the door: the site is there, its directories do not come. */
  async losesDirectories(): Promise<void> {
    await this.page.route('**/packs/*/**', (route) => route.abort())
  }

  async hasDirectoriesAgain(): Promise<void> {
    await this.page.unroute('**/packs/*/**')
  }

  // Setting up

  async choosesCity(name: string): Promise<void> {
    await this.field('settings.city').selectOption({ label: name })
  }

  /** Keeps only these languages; the first two are there when the city is chosen. */
  async offersOnly(...names: string[]): Promise<void> {
    const rows = this.page.getByRole('group', { name: words('settings.languages') }).getByRole('listitem')
    for (const name of await rows.locator('bdi').allTextContents()) {
      if (!names.includes(name)) await this.button('settings.leaveOut', { language: name }).click()
    }
  }

  async movesUp(language: string): Promise<void> {
    await this.button('settings.up', { language }).click()
  }

  async writes(field: Key, text: string): Promise<void> {
    await this.field(field).fill(text)
  }

  async writesPinTwice(pin: string, again = pin): Promise<void> {
    await this.writes('settings.pin', pin)
    await this.writes('settings.pinAgain', again)
  }

  async asksForForgottenPin(): Promise<void> {
    await this.page.getByText(words('pin.forgotten'), { exact: true }).click()
  }

  async presses(button: Key): Promise<void> {
    await this.button(button).click()
  }

  /** From nothing to the welcome screen. */
  async setsUp(city: string, pin: string): Promise<void> {
    await this.opensDesk()
    await this.choosesCity(city)
    await this.offersOnly('English', 'Română')
    await this.writesPinTwice(pin)
    await this.presses('setup.make')
    await this.presses('setup.welcome')
    await this.seesWelcome()
  }

  // Behind the PIN

  async goesToStaff(): Promise<void> {
    await this.presses('welcome.staff')
    await this.seesHeading('pin.title')
  }

  async typesPin(pin: string): Promise<void> {
    await this.page.keyboard.type(pin)
    await this.page.keyboard.press('Enter')
  }

  async tapsPin(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByRole('button', { name: digit, exact: true }).click()
    await this.presses('pin.enter')
  }

  async opensStaffRoom(pin: string): Promise<void> {
    await this.goesToStaff()
    await this.typesPin(pin)
    await this.seesHeading('room.title')
  }

  async goesTo(room: Key): Promise<void> {
    await this.presses(room)
  }

  // What is seen

  async seesHeading(key: Key): Promise<void> {
    await expect(this.page.getByRole('heading', { name: words(key), level: 1 })).toBeVisible()
  }

  async seesWelcome(): Promise<void> {
    await expect(this.button('welcome.staff')).toBeVisible()
  }

  /** On the welcome screen, in this order. */
  async isOffered(...languages: string[]): Promise<void> {
    const offered = async () => (await this.page.getByRole('button').allTextContents()).filter((text) => languages.includes(text))
    await expect.poll(offered).toEqual(languages)
  }

  async isTold(key: Key, values?: Record<string, string | number>): Promise<void> {
    await expect(this.page.getByText(words(key, values)).first()).toBeVisible()
  }

  async isToldAt(field: Key, fault: Key, values?: Record<string, string | number>): Promise<void> {
    await expect(this.field(field)).toHaveAccessibleDescription(new RegExp(escaped(words(fault, values))))
  }

  async cannotType(): Promise<void> {
    await expect(this.field('pin.title')).toBeDisabled()
  }

  async canType(): Promise<void> {
    await expect(this.field('pin.title')).toBeEnabled()
    await expect(this.field('pin.title')).toBeFocused()
  }

  async reads(field: Key): Promise<string> {
    return this.field(field).inputValue()
  }

  /** The parts of directories that were fetched. */
  bundlesAskedFor(): string[] {
    return this.requests.filter((url) => url.includes('/bundles/'))
  }

  async canScan(content: string): Promise<void> {
    await expect(this.page.getByRole('img', { name: content, exact: true })).toBeVisible()
  }

  async isAt(path: RegExp): Promise<void> {
    await expect(this.page).toHaveURL(path)
  }

  async meetsNoBarrier(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(WCAG).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }

  /** Letters and targets of those who work here, not of visitors a metre away. */
  async hasOrdinaryLetters(): Promise<void> {
    expect(await this.page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('18px')
  }

  button(key: Key, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: words(key, values), exact: true })
  }

  private field(key: Key): Locator {
    return this.page.getByLabel(words(key), { exact: true })
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
