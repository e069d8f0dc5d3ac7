/** What those who work at a desk do with files from USB sticks. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import type { PublicKey } from '#pack/seal.ts'
import { entersStaffRoom, makeDesk, startsToServe } from './made-desk.ts'
import { type Key, sentence, Visitor } from './visitor.ts'

/** A sentence of a desk in English, with its values in it. */
export function said(key: Key, values: Record<string, string> = {}): string {
  return sentence('en', key, values)
}

export class DeskWithFiles {
  readonly page: Page
  private readonly visitor: Visitor

  constructor(page: Page) {
    this.page = page
    this.visitor = new Visitor(page)
  }

  /** A desk of Cluj-Napoca that trusts this key. Nothing lies on it yet. */
  async isSetUp(trusted: PublicKey, languages: DeskSettings['languages'] = ['en', 'ro', 'uk']): Promise<void> {
    await makeDesk(this.page, { languages, keys: [trusted] })
    await this.sees(said('setup.fromFile'))
  }

  async opensTheDirectoryRoom(): Promise<void> {
    await startsToServe(this.page)
    await entersStaffRoom(this.page)
    await this.button(said('room.directory')).click()
  }

  async takes(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  }

  /** The app itself lies here. */
  async worksWithoutNetwork(): Promise<void> {
    await this.visitor.waitsForOfflineUse()
  }

  /** With which the desk is ready for visitors. */
  async installsTheFirst(): Promise<void> {
    await this.button(said('files.install')).click()
    await expect(this.button(said('setup.welcome'))).toBeVisible()
  }

  async installs(): Promise<void> {
    await this.button(said('files.install')).click()
    await this.isTold(said('files.installed', { cities: 'Cluj-Napoca' }))
  }

  /** The bytes of the file that this desk writes for another. */
  async writesAFile(): Promise<Uint8Array> {
    await this.button(said('files.writeNow')).click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name: said('files.save'), exact: true }).click()
    return new Uint8Array(await readFile(await (await download).path()))
  }

  async leavesForTheWelcome(): Promise<void> {
    await this.button(said('room.lock')).click()
    await expect(this.button(said('welcome.staff'))).toBeVisible()
  }

  async isTold(sentence: string): Promise<void> {
    await expect(this.page.getByRole('status').getByText(sentence)).toBeVisible()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async meetsNoBarrier(): Promise<void> {
    await this.visitor.meetsNoBarrier()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
