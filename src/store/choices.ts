/** What the reader has chosen: language and city, so that the next visit begins there, and a second language. */
import { keepText, keptText } from './device-text.ts'

export interface Choice {
  language: string
  city: string
}

const CHOICE = 'first-door.choice'
const SECOND = 'first-door.also-reads'
const LANGUAGE = /^[a-z]{2,3}$/

/** The remembered choice; `undefined` when there is none or the browser keeps nothing. */
export function rememberedChoice(): Choice | undefined {
  const [language, city] = (keptText(CHOICE) ?? '').split('/')
  return language && city && LANGUAGE.test(language) && /^[a-z0-9-]+$/.test(city) ? { language, city } : undefined
}

/** For a city that is removed from the device. */
export function forgetChoiceOf(city: string): void {
  if (rememberedChoice()?.city === city) keepText(CHOICE, undefined)
}

export function rememberChoice({ language, city }: Choice): void {
  keepText(CHOICE, `${language}/${city}`)
}

/** A second language that the reader understands; `undefined` when there is none or the browser keeps nothing. */
export function secondLanguage(): string | undefined {
  const language = keptText(SECOND)
  return language && LANGUAGE.test(language) ? language : undefined
}

export function rememberSecondLanguage(language: string | undefined): void {
  keepText(SECOND, language || undefined)
}
