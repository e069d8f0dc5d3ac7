import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { Tick } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { TakeAlong } from '../take-along/take-along.tsx'
import { afterPaint } from './after-paint.ts'
import type { Brought } from './brought-file.ts'
import { BroughtSummary, BroughtView } from './brought-view.tsx'
import styles from './exchange.module.css'

interface Props {
  city: string
  files: ContentFiles
  /** The content folder, from the root of its repository. */
  folder: string
}

type State = { is: 'none' } | { is: 'working' | 'failed'; file: File } | { is: 'done'; file: File; on: string; brought: Brought }

/** Takes in a corrected spreadsheet or a translation: shows first what would change, and hands out the corrections. */
export function BringIn({ city, files, folder }: Props) {
  const { t } = useTranslation('staff')
  const [state, setState] = useState<State>({ is: 'none' })
  const [drafts, setDrafts] = useState({ offered: false, taken: false })
  const turn = useRef(0)
  const read = async (file: File, withDrafts: boolean) => {
    const own = ++turn.current
    setState({ is: 'working', file })
    // Whoever has chosen again meanwhile waits for that.
    const tell = (next: State) => own === turn.current && setState(next)
    try {
      await afterPaint()
      const { readBrought } = await import('./brought-file.ts')
      const on = new Date().toISOString().slice(0, 10)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const brought = await readBrought(file.name, bytes, { city, files, today: on }, withDrafts)
      tell({ is: 'done', file, on, brought })
      if (own === turn.current && brought.is === 'read' && brought.drafts > 0) setDrafts({ offered: true, taken: withDrafts })
    } catch {
      tell({ is: 'failed', file })
    }
  }
  const brought = state.is === 'done' && state.brought.is === 'read' ? state.brought : undefined
  return (
    <Section title={t('exchange.in')}>
      <div className={styles['in']}>
        <Field label={t('exchange.file')} hint={t('exchange.fileHint')}>
          {(control) => (
            <input
              {...control}
              type="file"
              // The same file, corrected meanwhile, may be chosen again.
              onClick={({ currentTarget }) => {
                currentTarget.value = ''
              }}
              accept=".csv,.tsv,.txt,.xlf,.xliff"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (!file) return
                setDrafts({ offered: false, taken: false })
                void read(file, false)
              }}
            />
          )}
        </Field>
        <div role="status">
          {state.is === 'working' && t('exchange.working')}
          {state.is === 'done' && <BroughtSummary brought={state.brought} />}
          {state.is === 'failed' && <Note icon="circle-alert">{t('exchange.failed')}</Note>}
        </div>
        {state.is === 'done' && <BroughtView brought={state.brought} />}
        {state.is !== 'none' && drafts.offered && (
          <Tick
            checked={drafts.taken}
            onChange={({ target }) => {
              setDrafts({ offered: true, taken: target.checked })
              void read(state.file, target.checked)
            }}
          >
            {t('exchange.takeDrafts')}
          </Tick>
        )}
        {state.is === 'done' && brought && brought.problems.length === 0 && brought.files.size > 0 && (
          <TakeAlong
            name={`corrections-${city}-${state.on}.patch`}
            folder={folder}
            edits={[...brought.files].map(([path, after]) => ({ path, before: files.get(path), after }))}
          />
        )}
      </div>
    </Section>
  )
}
