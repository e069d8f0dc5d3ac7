/** Loads the words of a language when it is first needed, and gives them to pages. One instance a language, none is switched. */
import { createInstance, type i18n as Instance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, SOURCE_LANGUAGE } from './languages.ts'

type Texts = Record<string, string>

const files = import.meta.glob<Texts>('../../locales/*/{app,codes}.json', { import: 'default' })
const instances = new Map<string, Instance>()
const loading = new Map<string, Promise<Instance>>()

/** The words of a language, ready to use. Throws when they cannot be fetched; a later call tries again. */
export function loadLanguage(language: string): Promise<Instance> {
  const known = loading.get(language)
  if (known) return known
  const attempt = createLanguage(language)
  loading.set(language, attempt)
  attempt.catch(() => loading.delete(language))
  return attempt
}

/** The words of a language that has been loaded. */
export function loadedLanguage(language: string): Instance {
  const instance = instances.get(language)
  if (!instance) throw new Error(`The words of "${language}" have not been loaded.`)
  return instance
}

/** The words of this language if they are here, else of the one that came last: trouble must be told in words that are here. */
export function nearestLanguage(language: string): Instance {
  return instances.get(language) ?? [...instances.values()].at(-1)!
}

/** The words of a language could not be fetched. */
class WordsError extends Error {
  override readonly name = 'WordsError'
  readonly trouble = 'no-network'
}

/** Loads the names of codes in an office's language, if the interface speaks it. */
export async function loadOfficeLanguage(language: string | undefined): Promise<void> {
  if (!isLanguage(language) || instances.has(language)) return
  await loadCodes(language)
}

const officeCodes = new Map<string, Texts>()

/** What the office calls a code (`document.passport`), if its language is known here. */
export function officeWord(language: string, code: string): string | undefined {
  return officeCodes.get(language)?.[code]
}

async function createLanguage(language: string): Promise<Instance> {
  const [app, codes] = await Promise.all([textsOf(language, 'app'), loadCodes(language)])
  const instance = createInstance().use(initReactI18next)
  await instance.init({
    lng: language,
    fallbackLng: SOURCE_LANGUAGE,
    resources: { [language]: { app, codes } },
    defaultNS: 'app',
    ns: ['app', 'codes'],
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  instances.set(language, instance)
  return instance
}

async function loadCodes(language: string): Promise<Texts> {
  const codes = await textsOf(language, 'codes')
  officeCodes.set(language, codes)
  return codes
}

async function textsOf(language: string, namespace: 'app' | 'codes'): Promise<Texts> {
  const load = files[`../../locales/${language}/${namespace}.json`]
  if (!load) throw new Error(`There is no locales/${language}/${namespace}.json.`)
  return load().catch((error: unknown) => {
    throw new WordsError(`locales/${language}/${namespace}.json did not come.`, { cause: error })
  })
}
