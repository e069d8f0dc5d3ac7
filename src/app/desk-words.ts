/** So that what lies on a desk does not tell who has been there: all of it lies there before the first visitor. */
import { messageSW } from 'workbox-window'
import { languages } from '#i18n/languages.ts'
import type { AppDevice } from './open-device.ts'

/** Keeps the words of these languages, all letters and the code of the map. Answers whether all lies here. */
export async function keepWords(codes: readonly string[]): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration) return false
  const { active } = await navigator.serviceWorker.ready
  const kept: unknown = await messageSW(active!, { type: 'keep-groups', groups: [...codes, 'letters', 'map'] })
  return kept === true
}

/** Keeps all words of the app and all languages of these cities. What cannot come now is asked for when the desk starts again. */
export async function keepAllLanguages(opened: Pick<AppDevice, 'content'>, cities: readonly string[]): Promise<void> {
  const codes = languages.map(({ code }) => code)
  await keepWords(codes).catch(() => false)
  for (const city of cities) {
    for (const code of codes) await opened.content(city, code).catch(() => undefined)
  }
}
