/** Loads the words of a language when it is first needed, and gives them to pages. One instance a language, none is switched. */
import { createInstance, type i18n as Instance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, SOURCE_LANGUAGE } from './languages.ts'

type Texts = Record<string, string>
/** Files with words, by their path from here; each comes when it is asked for. */
export type WordFiles = Record<string, () => Promise<Texts>>

const files: WordFiles = import.meta.glob<Texts>('../../locales/*/{app,codes,papers}.json', { import: 'default' })
const instances = new Map<string, Instance>()
const loading = new Map<string, Promise<Instance>>()
/** Others may be loaded beside it, for an office. */
let lastRead: Instance | undefined

/** The words of a language, ready to use. Throws when they cannot be fetched; a later call tries again. */
export function loadLanguage(language: string): Promise<Instance> {
  const known = loading.get(language)
  if (known) return known
  const attempt = createLanguage(language)
  loading.set(language, attempt)
  attempt.catch(() => loading.delete(language))
  return attempt
}

/**
 * The words around what a reader keeps, plans, shares, prints and hears, and about the site itself. No page of the directory
 * needs them to be read, so they come after it. Throws as `loadLanguage` does.
 */
export async function loadPersonalWords(language: string): Promise<void> {
  const { personalFiles } = await import('./personal-files.ts')
  await addWords(personalFiles, language, 'personal')
}

/** Adds words of one kind to those of a language. Throws as `loadLanguage` does. */
export async function addWords(from: WordFiles, language: string, namespace: string): Promise<void> {
  const instance = await loadLanguage(language)
  if (instance.hasResourceBundle(language, namespace)) return
  instance.addResourceBundle(language, namespace, await textsOf(from, language, namespace))
}

/** The words of a language that has been loaded. */
export function loadedLanguage(language: string): Instance {
  const instance = instances.get(language)
  if (!instance) throw new Error(`The words of "${language}" have not been loaded.`)
  lastRead = instance
  return instance
}

/** The words of this language if they are here, else of the one that was read last: trouble must be told in words that are here. */
export function nearestLanguage(language: string): Instance {
  lastRead = instances.get(language) ?? lastRead ?? [...instances.values()].at(-1)!
  return lastRead
}

/** The words of a language could not be fetched. */
class WordsError extends Error {
  override readonly name = 'WordsError'
  readonly trouble = 'no-network'
}

/** Loads the names of papers and forms in an office's language, if the interface speaks it. */
export async function loadOfficeLanguage(language: string | undefined): Promise<void> {
  if (!isLanguage(language) || instances.has(language)) return
  await loadPapers(language)
}

const officePapers = new Map<string, Texts>()

/** What the office calls a paper or form (`document.passport`), if its language is known here. */
export function officeWord(language: string, code: string): string | undefined {
  return officePapers.get(language)?.[code]
}

async function createLanguage(language: string): Promise<Instance> {
  const [app, codes, papers] = await Promise.all([textsOf(files, language, 'app'), textsOf(files, language, 'codes'), loadPapers(language)])
  const instance = createInstance().use(initReactI18next)
  await instance.init({
    lng: language,
    fallbackLng: SOURCE_LANGUAGE,
    resources: { [language]: { app, codes: { ...codes, ...papers } } },
    defaultNS: 'app',
    ns: ['app', 'codes', 'personal', 'desk', 'staff', 'fields'],
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  instances.set(language, instance)
  return instance
}

async function loadPapers(language: string): Promise<Texts> {
  const papers = await textsOf(files, language, 'papers')
  officePapers.set(language, papers)
  return papers
}

async function textsOf(from: WordFiles, language: string, namespace: string): Promise<Texts> {
  const load = from[`../../locales/${language}/${namespace}.json`]
  if (!load) throw new Error(`There is no locales/${language}/${namespace}.json.`)
  return load().catch((error: unknown) => {
    throw new WordsError(`locales/${language}/${namespace}.json did not come.`, { cause: error })
  })
}
