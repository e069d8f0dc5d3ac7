/** Keeps a desk up to date by itself, when there is a network; without one it goes on with what is here. */
import { deskDay } from '#kiosk/desk-day.ts'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import { firstKeptDay } from '#kiosk/status/counts.ts'
import type { AppDevice } from './open-device.ts'

/** Asks for news of all cities of the desk and for a newer version of the app, now and hourly. Old counts go. */
export function keepDeskFresh(opened: AppDevice, { cities, languages }: DeskSettings): void {
  opened.keepFresh(cities, () => {
    void opened.lookForApp()
    void fetchLanguages(opened, cities, languages)
    void opened.desk.dropCountsBefore(firstKeptDay(deskDay(new Date()))).catch(() => undefined)
  })
}

/** A language that a directory has gained is here before the first visitor reads it. */
async function fetchLanguages(opened: AppDevice, cities: readonly string[], languages: readonly string[]): Promise<void> {
  for (const city of cities) {
    for (const language of languages) if (await opened.has(city)) await opened.content(city, language).catch(() => undefined)
  }
}
