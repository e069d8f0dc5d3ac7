import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '#i18n/format.ts'
import { useDeskWork } from '../desk.ts'
import { MISSING_WORDS, parseMissingWords, shownWords } from '../missing-words.ts'
import { Part } from './part.tsx'

/** What was searched in vain again and again, where the desk is set up to keep it. */
export function MissingSearches() {
  const { t } = useTranslation('staff')
  const { settings, store } = useDeskWork()
  const [words, setWords] = useState<ReturnType<typeof shownWords>>([])
  useEffect(() => {
    void store.read(MISSING_WORDS).then(
      (value) => setWords(shownWords(parseMissingWords(value))),
      () => undefined,
    )
  }, [store])
  if (!settings.keepMissingWords) return null
  return (
    <Part title={t('status.words')}>
      <p className="soft">{t('status.wordsWhy')}</p>
      {words.length === 0 && <p>{t('status.noWords')}</p>}
      <ul>
        {words.map(({ word, times }) => (
          <li key={word}>{t('status.wordTimes', { word: isolated(word), times })}</li>
        ))}
      </ul>
    </Part>
  )
}
