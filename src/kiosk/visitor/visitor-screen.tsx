import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { createMemoryRouter } from 'react-router'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { useDeskWork } from '../desk.ts'
import { ScreenKeyboard } from '../keyboard/screen-keyboard.tsx'
import { ListStrip } from '../take-along/list-strip.tsx'
import { useWords } from '../use-words.ts'
import { IdleWatch } from './idle-watch.tsx'
import { languageOfVisit } from './language-of-visit.ts'
import { LanguagePanel } from './language-panel.tsx'
import { LowestRow } from './lowest-row.tsx'
import { NoWayOut } from './no-way-out.tsx'
import styles from './visitor-screen.module.css'

interface Props {
  router: ReturnType<typeof createMemoryRouter>
  city: string
  list: { all: () => readonly string[]; watch: (listener: () => void) => () => void }
  children: ReactNode
}

/** The pages that a visitor sees, whatever they are, over the row that never goes away. */
export function VisitorScreen({ router, city, list, children }: Props) {
  const { ways, settings } = useDeskWork()
  const { location, matches } = useSyncExternalStore(
    useCallback((listener: () => void) => router.subscribe(listener), [router]),
    () => router.state,
  )
  const [choosing, setChoosing] = useState(false)
  const spoken = useMemo(() => languageOfVisit(router, ways.inLanguage), [router, ways.inLanguage])
  const language = useSyncExternalStore(spoken.watch, spoken.current) ?? SOURCE_LANGUAGE
  const { city: here = city } = matches.at(-1)?.params ?? {}
  const words = useWords(language)
  const place = { language, city: here }
  const go = (address: string) => void router.navigate(address)
  const onList = location.pathname === ways.list(place, [])
  return (
    <div className={styles['screen']}>
      {children}
      <I18nextProvider i18n={words}>
        <footer className={styles['foot']}>
          {settings.screenKeyboard && <ScreenKeyboard key={language} language={language} />}
          {!onList && <ListStrip list={list} onShow={(keys) => go(ways.list(place, keys))} />}
          <LowestRow
            canGoBack={location.key !== 'default'}
            at={location.pathname === ways.home(place) ? 'home' : location.pathname === ways.emergency(place) ? 'emergency' : undefined}
            onBack={() => void router.navigate(-1)}
            onHome={() => go(ways.home(place))}
            onLanguage={() => setChoosing(true)}
            onEmergency={() => go(ways.emergency(place))}
          />
        </footer>
        {choosing && (
          <LanguagePanel
            onClose={() => setChoosing(false)}
            onChoose={(chosen) => {
              setChoosing(false)
              spoken.choose(chosen)
            }}
          />
        )}
        <NoWayOut go={go} />
        <IdleWatch />
      </I18nextProvider>
    </div>
  )
}
