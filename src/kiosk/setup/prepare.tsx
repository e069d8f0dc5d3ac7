import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { DirectoryFiles } from '../directory/directory.tsx'
import { askForPromise } from './browser-storage.ts'
import { Preparation, useHasDirectory } from './preparation.tsx'
import styles from './setup.module.css'

/** Between the settings and the first visitor: the directories come. Stands here again while the desk's own city is missing. */
export function Prepare({ onReady }: { onReady: () => void }) {
  const { t } = useTranslation('staff')
  const isReady = useHasDirectory()
  const mayForget = useMayForget()
  return (
    <Shell>
      <Main>
        <div className={styles['page']}>
          <h1>{t(isReady ? 'setup.isReady' : 'setup.fetching')}</h1>
          <Preparation />
          {mayForget && (
            <Note icon="hard-drive" tone="lamp">
              {t('setup.mayForget')}
            </Note>
          )}
          {isReady ? (
            <Button onClick={onReady}>{t('setup.welcome')}</Button>
          ) : (
            <>
              <p>{t('setup.fromFile')}</p>
              <DirectoryFiles />
            </>
          )}
        </div>
      </Main>
    </Shell>
  )
}

function useMayForget(): boolean {
  const [promised, setPromised] = useState(true)
  useEffect(() => {
    void askForPromise().then(setPromised)
  }, [])
  return !promised
}
