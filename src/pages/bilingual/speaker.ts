/** Somebody who reads a language: all words of the interface in it, whatever the language of the page. */
import type { Own, T } from '#i18n/format.ts'
import { loadLanguage, loadPersonalWords } from '#i18n/setup.ts'

export interface Speaker {
  language: string
  t: T
  own: Own
}

/** Throws when the words of the language cannot be fetched. */
export async function speakerOf(language: string): Promise<Speaker> {
  const words = await loadLanguage(language)
  await loadPersonalWords(language)
  return { language, t: words.getFixedT(language, ['app', 'codes']) as T, own: words.getFixedT(language, 'personal') }
}
