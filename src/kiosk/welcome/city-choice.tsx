import { useTranslation } from 'react-i18next'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import { IdleWatch } from '../visitor/idle-watch.tsx'
import { LowestRow } from '../visitor/lowest-row.tsx'
import { NoWayOut } from '../visitor/no-way-out.tsx'
import styles from './city-choice.module.css'

const noPages = () => {}

/** Which of the cities of this desk; the visitor's language is known. */
export function CityChoice() {
  const { t, i18n } = useTranslation('app')
  const { settings, cities, begin, finish } = useDeskWork()
  const inWords = useInWords()
  const offered = settings.cities.flatMap((wanted) => cities.find(({ id }) => id === wanted) ?? [])
  return (
    <div className={styles['screen']}>
      <Shell>
        <Main>
          <h1 className={styles['title']}>
            <Icon name="map-pin" />
            {t('welcome.city')}
          </h1>
          <ul className={styles['cities']}>
            {offered.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => begin(i18n.language, id)}>
                  <Words as="bdi" {...inWords(name)} />
                </button>
              </li>
            ))}
          </ul>
        </Main>
      </Shell>
      <footer className={styles['foot']}>
        <LowestRow
          canGoBack
          at={undefined}
          onBack={finish}
          onHome={finish}
          onLanguage={finish}
          onEmergency={() => begin(i18n.language, undefined, 'emergency')}
        />
      </footer>
      <NoWayOut go={noPages} />
      <IdleWatch />
    </div>
  )
}
