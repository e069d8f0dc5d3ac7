import { useEffect, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useInWords } from '#i18n/in-words.ts'
import { directionOf, type LanguageCode } from '#i18n/languages.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import { AgeLine } from '../age-line.tsx'
import { useDeskWork } from '../desk.ts'
import { LanguageButtons } from '../language-buttons.tsx'
import { loadVisitorsWords } from '../use-words.ts'
import { NoWayOut } from '../visitor/no-way-out.tsx'
import { CityChoice } from './city-choice.tsx'
import { Greetings } from './greetings.tsx'
import { Turning } from './turning.tsx'
import { useTurn } from './use-turn.ts'
import styles from './welcome.module.css'

const noPages = () => {}

/** The screen that waits for a visitor: which language? Then, where a desk serves several, which city? */
export function Welcome({ onStaff }: { onStaff: () => void }) {
  const { t, i18n } = useTranslation('desk')
  const { t: app } = useTranslation('app')
  const { settings, cities, begin } = useDeskWork()
  const inWords = useInWords()
  const spoken = useTurn(settings.languages)
  const [chosen, setChosen] = useState<LanguageCode>()
  const city = cities.find(({ id }) => id === settings.cities[0])

  const shown = chosen ?? i18n.language
  useEffect(() => {
    document.documentElement.lang = shown
    document.documentElement.dir = directionOf(shown)
  }, [shown])

  const choose = (language: LanguageCode) => {
    if (settings.cities.length === 1) begin(language)
    else
      void loadVisitorsWords(language).then(
        () => setChosen(language),
        () => begin(language),
      )
  }
  if (chosen) {
    return (
      <I18nextProvider i18n={loadedLanguage(chosen)}>
        <CityChoice />
      </I18nextProvider>
    )
  }
  return (
    <div className={styles['welcome']}>
      <Shell>
        <header className={styles['band']}>
          <div className={styles['greeting']}>
            {city && settings.cities.length === 1 && (
              <p className={styles['city']}>
                <Words as="bdi" {...inWords(city.name)} />
              </p>
            )}
            <Greetings languages={settings.languages} spoken={spoken} />
          </div>
          <span className={styles['door']}>
            <Mark />
          </span>
        </header>
        <Main>
          <div className={styles['languages']}>
            <h2>
              <Icon name="languages" />
              <Turning language={spoken} words={app('welcome.language')} text="app:welcome.language" />
            </h2>
            <LanguageButtons
              languages={settings.languages}
              onChoose={choose}
              last={
                <p className={styles['other']}>
                  <Icon name="circle-question-mark" />
                  <Turning language={spoken} words={t('welcome.other')} text="desk:welcome.other" />
                </p>
              }
            />
          </div>
        </Main>
        <AgeLine />
        <footer className={styles['foot']}>
          <Button
            look="danger"
            onClick={() => begin(settings.languages.includes('en') ? 'en' : settings.languages[0]!, undefined, 'emergency')}
          >
            <Icon name="siren" />
            {app('frame.emergency')}
          </Button>
          <p>
            <Icon name="eye-off" />
            <Turning language={spoken} words={t('welcome.forgets')} text="desk:welcome.forgets" />
          </p>
          <button type="button" className={styles['staff']} onClick={onStaff}>
            <Icon name="lock" />
            {t('welcome.staff')}
          </button>
        </footer>
      </Shell>
      <NoWayOut go={noPages} />
    </div>
  )
}
