import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Progress } from '#ui/progress.tsx'
import { Section } from '#ui/section.tsx'
import { useCityName } from '../use-city-name.ts'
import { CityChanges } from './city-changes.tsx'
import { type DeskFiles, type FileRefusal, FileRefused, type ReadFile } from './desk-files.ts'
import styles from './directory.module.css'

type State =
  | { is: 'waiting' }
  | { is: 'checking'; share: number }
  | { is: 'read'; file: ReadFile; installing: boolean }
  | { is: 'installed'; cities: readonly string[] }
  | { is: 'refused'; why: FileRefusal }

/** Takes a file: shows what it would change, and changes it when told to. */
export function TakeFile({ files, onInstalled }: { files: DeskFiles; onInstalled: () => void }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const nameOf = useCityName()
  const [state, setState] = useState<State>({ is: 'waiting' })
  const input = useRef<HTMLInputElement>(null)

  const refuse = (error: unknown) => {
    if (!(error instanceof FileRefused)) throw error
    setState({ is: 'refused', why: error.refusal })
  }
  const take = (file: Blob) => {
    setState({ is: 'checking', share: 0 })
    files
      .read(file, (share) => setState({ is: 'checking', share }))
      .then((read) => setState({ is: 'read', file: read, installing: false }), refuse)
  }
  const install = (file: ReadFile) => {
    setState({ is: 'read', file, installing: true })
    file.install().then(() => {
      setState({ is: 'installed', cities: file.cities.map(({ city }) => city) })
      onInstalled()
    }, refuse)
  }
  useDroppedFile(take)

  const isBusy = state.is === 'checking' || (state.is === 'read' && state.installing)
  return (
    <Section title={staff('files.read')}>
      <div className={styles['drop']}>
        <input
          ref={input}
          type="file"
          accept=".firstdoor"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) take(file)
            // The same file can be chosen again.
            target.value = ''
          }}
        />
        <Button look="second" disabled={isBusy} onClick={() => input.current?.click()}>
          {staff('files.choose')}
        </Button>
        <p className="small soft">{staff('files.chooseHint')}</p>
      </div>
      <div role="status" className={styles['answer']}>
        {state.is === 'checking' && <Progress done={state.share} label={staff('files.checking')} />}
        {state.is === 'installed' && (
          <Note icon="circle-check">{staff('files.installed', { cities: formatList(t, state.cities.map(nameOf)) })}</Note>
        )}
        {state.is === 'refused' && (
          <Note icon="circle-alert" tone="danger">
            <p>
              <b>{staff('files.notInstalled')}</b>
            </p>
            <p>{staff(`files.refused.${state.why}`)}</p>
          </Note>
        )}
      </div>
      {state.is === 'read' && (
        <div className={styles['changes']}>
          <h3>{staff('files.changes')}</h3>
          {state.file.cities.map((city) => (
            <CityChanges key={city.city} of={city} />
          ))}
          <div className={styles['choice']}>
            {state.file.cities.every(({ isHere }) => isHere) ? (
              <p>{staff('files.nothingNew')}</p>
            ) : (
              <Button disabled={state.installing} onClick={() => install(state.file)}>
                {staff('files.install')}
              </Button>
            )}
            <Button look="quiet" disabled={state.installing} onClick={() => setState({ is: 'waiting' })}>
              {staff('files.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  )
}

/** A file may be dropped anywhere; a browser would otherwise leave the page for it. */
function useDroppedFile(take: (file: Blob) => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
