/** The languages of the interface. To add one: a row here, a folder in locales/. */
export const languages = [
  { code: 'en', name: 'English', dir: 'ltr', welcome: 'Welcome' },
  { code: 'ro', name: 'Română', dir: 'ltr', welcome: 'Bine ați venit' },
  { code: 'uk', name: 'Українська', dir: 'ltr', welcome: 'Ласкаво просимо' },
  { code: 'ar', name: 'العربية', dir: 'rtl', welcome: 'أهلًا وسهلًا' },
] as const

export type LanguageCode = (typeof languages)[number]['code']

/** The language in which content is written first, and the last resort of the interface. */
export const SOURCE_LANGUAGE: LanguageCode = 'en'

export function isLanguage(code: string | undefined): code is LanguageCode {
  return languages.some((language) => language.code === code)
}

/** The first of the reader's preferred languages that we speak: `['ar-EG', 'fr']` gives `ar`. */
export function bestLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const code = tag.split('-')[0]!.toLowerCase()
    if (isLanguage(code)) return code
  }
  return SOURCE_LANGUAGE
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb', 'ug', 'yi'])

/** The direction of a language, also of one the interface does not speak. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}
