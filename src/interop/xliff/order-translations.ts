/** What of a city is to be translated, as a file for translators. docs/translating.md is its page. */
import { compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import type { Problem } from '#content/result.ts'
import { meaningsIn, officeLanguageOf, pagesOfCity } from '#content/texts/pages-of-city.ts'
import { toXliff } from './to-xliff.ts'
import { writeXliff } from './write-xliff.ts'

export interface TranslationWish {
  city: string
  /** The language to translate into. */
  to: string
  /** Everything, with the translation there is; else what is missing or stale only. */
  all: boolean
}

export type TranslationOrder =
  | { is: 'made'; text: string; pages: number; texts: number }
  /** Everything is there in this language. */
  | { is: 'complete' }
  /** The city does not compile as it is. */
  | { is: 'broken'; problems: Problem[] }

/** The file, in XLIFF 2.0. `today` is a day as `2026-11-21`: messages that are over by then are left out. */
export async function orderTranslations(
  { city: id, to, all }: TranslationWish,
  files: ContentFiles,
  today: string,
): Promise<TranslationOrder> {
  const { value: city, problems } = await compileCity(id, files, today)
  if (!city) return { is: 'broken', problems }
  const pages = pagesOfCity(city, files, to, today)
  const wish = { sourceLanguage: SOURCE_LANGUAGE, targetLanguage: to, all, officeLanguage: officeLanguageOf(city) }
  const document = toXliff(pages, wish, meaningsIn(city))
  const texts = document.files.flatMap((file) => file.units).length
  return texts === 0 ? { is: 'complete' } : { is: 'made', text: writeXliff(document), pages: document.files.length, texts }
}

/** What the file is called. */
export function nameOfOrder(city: string, to: string): string {
  return `${city}-${to}.xlf`
}
