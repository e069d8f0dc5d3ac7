/** In which language those who work on the directory or at a desk are spoken to. */
import { bestLanguage, staffLanguages } from '#i18n/languages.ts'

export type StaffLanguageCode = (typeof staffLanguages)[number]

/** The first of the preferred languages that staff are spoken to in; English if there is none. */
export function staffLanguageOf(preferred: readonly string[]): StaffLanguageCode {
  const best = bestLanguage(preferred)
  return staffLanguages.find((code) => code === best) ?? 'en'
}

/** The language that is wanted, or English where its words cannot come now. */
export async function spokenLanguage(
  wanted: StaffLanguageCode,
  loadWords: (language: string) => Promise<unknown>,
): Promise<StaffLanguageCode> {
  try {
    await loadWords(wanted)
    return wanted
  } catch {
    await loadWords('en')
    return 'en'
  }
}
