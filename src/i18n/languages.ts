/** Who translated the words of the interface: a machine, a machine and then a person who read all of it, or a person. */
export type WordsBy = 'machine' | 'reviewed' | 'person'

/** The languages of the interface. To add one: a row here, a folder in locales/. */
export const languages = [
  { code: 'en', name: 'English', english: 'English', dir: 'ltr', welcome: 'Welcome', by: 'person' },
  { code: 'ro', name: 'Română', english: 'Romanian', dir: 'ltr', welcome: 'Bine ați venit', by: 'machine' },
  { code: 'de', name: 'Deutsch', english: 'German', dir: 'ltr', welcome: 'Willkommen', by: 'machine' },
  { code: 'it', name: 'Italiano', english: 'Italian', dir: 'ltr', welcome: 'Benvenuti', by: 'machine' },
  { code: 'lv', name: 'Latviešu', english: 'Latvian', dir: 'ltr', welcome: 'Laipni lūdzam', by: 'machine' },
  { code: 'pl', name: 'Polski', english: 'Polish', dir: 'ltr', welcome: 'Witamy', by: 'machine' },
  { code: 'es', name: 'Español', english: 'Spanish', dir: 'ltr', welcome: 'Bienvenidos', by: 'machine' },
  { code: 'sv', name: 'Svenska', english: 'Swedish', dir: 'ltr', welcome: 'Välkommen', by: 'machine' },
  { code: 'uk', name: 'Українська', english: 'Ukrainian', dir: 'ltr', welcome: 'Ласкаво просимо', by: 'machine' },
  { code: 'ru', name: 'Русский', english: 'Russian', dir: 'ltr', welcome: 'Добро пожаловать', by: 'machine' },
  { code: 'ar', name: 'العربية', english: 'Arabic', dir: 'rtl', welcome: 'أهلًا وسهلًا', by: 'machine' },
  { code: 'fr', name: 'Français', english: 'French', dir: 'ltr', welcome: 'Bienvenue', by: 'machine' },
  { code: 'tr', name: 'Türkçe', english: 'Turkish', dir: 'ltr', welcome: 'Hoş geldiniz', by: 'machine' },
  { code: 'fa', name: 'فارسی', english: 'Persian', dir: 'rtl', welcome: 'خوش آمدید', by: 'machine' },
  { code: 'so', name: 'Soomaali', english: 'Somali', dir: 'ltr', welcome: 'Soo dhawow', by: 'machine' },
  { code: 'ti', name: 'ትግርኛ', english: 'Tigrinya', dir: 'ltr', welcome: 'እንቋዕ ብደሓን', by: 'machine' },
  { code: 'vi', name: 'Tiếng Việt', english: 'Vietnamese', dir: 'ltr', welcome: 'Chào mừng', by: 'machine' },
  { code: 'ne', name: 'नेपाली', english: 'Nepali', dir: 'ltr', welcome: 'स्वागत छ', by: 'machine' },
  { code: 'hi', name: 'हिन्दी', english: 'Hindi', dir: 'ltr', welcome: 'स्वागत है', by: 'machine' },
  { code: 'bn', name: 'বাংলা', english: 'Bengali', dir: 'ltr', welcome: 'স্বাগতম', by: 'machine' },
  { code: 'ur', name: 'اردو', english: 'Urdu', dir: 'rtl', welcome: 'خوش آمدید', by: 'machine' },
  { code: 'zh', name: '中文', english: 'Chinese', dir: 'ltr', welcome: '欢迎', by: 'machine' },
] as const satisfies { code: string; name: string; english: string; dir: 'ltr' | 'rtl'; welcome: string; by: WordsBy }[]

export type LanguageCode = (typeof languages)[number]['code']

/** The language in which content is written first, and the last resort of the interface. */
export const SOURCE_LANGUAGE: LanguageCode = 'en'

/** The languages in which those who work at a desk or on the content are spoken to: English and the languages of the cities. */
export const staffLanguages = ['en', 'ro', 'de', 'it', 'lv', 'pl', 'es', 'sv'] as const satisfies LanguageCode[]

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
