/** What an author does in the editor, on a folder of their own computer. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const FOLDER = 'first-door'

export class Author {
  readonly page: Page
  /** What the editor, or the browser, says against the configuration or the policy of the site. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', ({ message }) => this.complaints.push(message))
    page.on('console', (message) => {
      if (/\/admin\b/.test(page.url()) && ['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
  }

  /** Puts these files of the content into a folder that the browser can open, as if it lay on the disk. */
  async has(names: RegExp): Promise<void> {
    const all = await readdir('content', { recursive: true })
    const chosen = all.filter((name) => names.test(name))
    const files = await Promise.all(chosen.map(async (name) => [`content/${name}`, await readFile(join('content', name), 'utf8')] as const))
    await this.page.goto('/icons/mark.svg')
    await this.page.evaluate(
      async ([folder, texts]) => {
        const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
        await root.getDirectoryHandle('.git', { create: true })
        for (const [path, text] of texts) {
          const steps = path.split('/')
          const name = steps.pop()!
          let here = root
          for (const step of steps) here = await here.getDirectoryHandle(step, { create: true })
          const writing = await (await here.getFileHandle(name, { create: true })).createWritable()
          await writing.write(text)
          await writing.close()
        }
      },
      [FOLDER, files] as const,
    )
    // The system's own window for choosing a folder cannot be pressed by a test.
    await this.page.addInitScript((folder) => {
      Object.assign(window, {
        showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder),
      })
    }, FOLDER)
  }

  /** From the address to the list of services, by the one button there is. */
  async opensTheFolder(city: string): Promise<void> {
    await this.page.goto(`/admin?city=${city}`)
    await this.page.getByRole('button', { name: 'Work with Local Repository' }).click()
    await expect(this.page.getByRole('searchbox')).toBeVisible()
  }

  async finds(words: string, title: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words)
    const results = this.page.getByRole('main').filter({ hasText: 'Search Results' })
    await results.getByRole('gridcell', { name: title, exact: true }).click()
    await expect(this.field('name')).toBeVisible()
  }

  /** A field of the page, in the language in which it was first written. */
  field(path: string, language = 'en') {
    return this.page.locator(`[data-locale="${language}"] [data-key-path="${path}"]`)
  }

  /** Goes down the page until the field is there: the editor draws what comes into sight. */
  async goesDownTo(path: string): Promise<void> {
    await this.field('name').hover()
    await expect(async () => {
      await this.page.mouse.wheel(0, 300)
      await expect(this.field(path)).toBeInViewport({ timeout: 300 })
    }).toPass()
  }

  /** Unfolds the first entry of a list. */
  async unfolds(list: string): Promise<void> {
    await this.goesDownTo(list)
    await this.field(list).getByRole('button', { name: 'Expand', exact: true }).first().click()
  }

  async keeps(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(this.page.getByText('Entry saved.')).toBeVisible()
  }

  /** Presses Save, and reads why nothing was saved. */
  async isRefused(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(this.page.getByRole('alertdialog')).toHaveText(new RegExp(`^\\s*Error\\s*${reason}\\s*OK\\s*$`))
    await this.page.getByRole('button', { name: 'OK', exact: true }).click()
  }

  /** Begins a service, and lets the list of its mistakes lead to one of them. */
  async isLedToAMistake(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Create New Entry' }).click()
    // The whole form is drawn, also what nobody has scrolled to.
    await expect(this.field('review_every')).toBeAttached()
    await this.field('summary').getByRole('textbox').fill('Free help.')
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
    await this.page.getByRole('button', { name: 'Show Errors' }).click()
    await this.page.getByRole('button', { name }).click()
  }

  /** A file of the folder as it is now. */
  reads(path: string): Promise<string> {
    return this.page.evaluate(
      async ([folder, steps]) => {
        let here = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder)
        for (const step of steps.slice(0, -1)) here = await here.getDirectoryHandle(step)
        return (await (await here.getFileHandle(steps.at(-1)!)).getFile()).text()
      },
      [FOLDER, `content/${path}`.split('/')] as const,
    )
  }

  /** Our own fields; what surrounds them is another program's. */
  async meetsNoBarrier(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).include('.first-door-field').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
}
