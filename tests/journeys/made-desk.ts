/** Makes a desk of a browser past the questions of its setup: settings and PIN lie there as the setup keeps them. */
import { expect, type Page } from '@playwright/test'
import { type DeskSettings, firstSettings, SETTINGS } from '#kiosk/desk-settings.ts'
import { hashPin } from '#kiosk/pin/pin.ts'
import { sentence } from './visitor.ts'

const PIN = '271828'
/** The hash is slow on purpose; journeys have no time for that. */
const ITERATIONS = 1000

/** A desk of Cluj-Napoca without any directory, as its page stands then. */
export async function makeDesk(page: Page, changes: Partial<DeskSettings> = {}): Promise<void> {
  const settings: DeskSettings = { ...firstSettings('cluj-napoca', ['ro', 'en', 'uk', 'ar']), staffLanguage: 'en', ...changes }
  const { salt, iterations, hash } = await hashPin(PIN, ITERATIONS)
  await page.goto('./desk')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(
    async ({ name, value, pin }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('first-door')
        opening.onsuccess = () => resolve(opening.result)
      })
      await new Promise<void>((resolve) => {
        const writing = database.transaction('desk', 'readwrite')
        writing.oncomplete = () => resolve()
        const table = writing.objectStore('desk')
        table.put({ name, value })
        table.put({ name: 'pin', value: { ...pin, salt: new Uint8Array(pin.salt), hash: new Uint8Array(pin.hash) } })
      })
      database.close()
      localStorage.setItem('first-door.desk', 'yes')
    },
    { name: SETTINGS, value: settings, pin: { iterations, salt: [...salt], hash: [...hash] } },
  )
  await page.reload()
}

/** The directory has come, and the desk waits for its first visitor. */
export async function startsToServe(page: Page, staffLanguage: DeskSettings['staffLanguage'] = 'en'): Promise<void> {
  await page.getByRole('button', { name: sentence(staffLanguage, 'setup.welcome'), exact: true }).click()
  await expect(staffButton(page, staffLanguage)).toBeVisible()
}

/** From the welcome screen, by the PIN. */
export async function entersStaffRoom(page: Page, staffLanguage: DeskSettings['staffLanguage'] = 'en'): Promise<void> {
  await staffButton(page, staffLanguage).click()
  await page.getByLabel(sentence(staffLanguage, 'pin.title'), { exact: true }).fill(PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: sentence(staffLanguage, 'room.title'), level: 1 })).toBeVisible()
}

function staffButton(page: Page, language: DeskSettings['staffLanguage']) {
  return page.getByRole('button', { name: sentence(language, 'welcome.staff'), exact: true })
}
