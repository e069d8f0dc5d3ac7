import { directionOf, type LanguageCode } from '#i18n/languages.ts'
import { loadedLanguage } from '#i18n/setup.ts'

interface Props {
  /** The language whose turn it is. */
  language: LanguageCode | undefined
  /** What screen readers hear, whatever is shown. */
  words: string
  /** The words that turn. */
  text: 'app:welcome.language' | 'desk:welcome.other' | 'desk:welcome.forgets'
}

/** Words that are shown in one language after the other, and heard in one only. */
export function Turning({ language, words, text }: Props) {
  if (!language) return words
  return (
    <span>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true" lang={language} dir={directionOf(language)}>
        {loadedLanguage(language).t(text)}
      </span>
    </span>
  )
}
