import type { i18n } from 'i18next'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { staffLanguages } from '#i18n/languages.ts'

type Language = (typeof staffLanguages)[number]

interface Speech {
  language: Language
  /** Stays with the language there is when the words of the next cannot be had. */
  speak: (language: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/** The language of these pages, and how to change it. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)!
}

interface Props {
  first: Language
  words: i18n
  wordsOf: (language: Language) => Promise<i18n>
  children: ReactNode
}

export function StaffLanguage({ first, words, wordsOf, children }: Props) {
  const [spoken, setSpoken] = useState({ language: first, words })
  useEffect(() => {
    document.documentElement.lang = spoken.language
    document.title = spoken.words.t('office.title', { ns: 'staff' })
  }, [spoken])
  const speech = useMemo(
    () => ({
      language: spoken.language,
      speak: (language: Language) =>
        void wordsOf(language).then(
          (next) => setSpoken({ language, words: next }),
          () => undefined,
        ),
    }),
    [spoken, wordsOf],
  )
  return (
    <SpeechContext value={speech}>
      <I18nextProvider i18n={spoken.words}>{children}</I18nextProvider>
    </SpeechContext>
  )
}
