import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holidays } from '#content/compile/name-holidays.ts'
import { readWeek } from '#content/hours-grid/read-week.ts'
import { Note } from '#ui/note.tsx'
import { Segments } from '#ui/segments.tsx'
import { useReading } from '../use-reading.ts'
import { FaultLine, WrongLine } from './fault-line.tsx'
import { HolidayHours } from './holidays.tsx'
import styles from './hours.module.css'
import { draftOf, type HoursDraft, readDraft, showAs, type View, views } from './hours-draft.ts'
import { HoursPreview } from './hours-preview.tsx'
import { HoursText } from './hours-text.tsx'
import { Seasons } from './seasons.tsx'
import { useHoursCompiler } from './use-hours-compiler.ts'
import { WeekTable } from './week-table.tsx'

const icons = { unknown: 'circle-question-mark', week: 'clock', always: 'door-open', text: 'pencil' } as const satisfies Record<
  View,
  string
>

interface Props {
  /** Of the whole field; its parts have ids that begin so. */
  id: string
  label: string
  /** OpenStreetMap's opening_hours; empty: not known. */
  value: string
  /** Called with values that compile, and with an empty one for "not known"; never with anything else. */
  onChange: (value: string) => void
  /** Hears whether the field says hours now; while it does not, the last value that did stays. */
  onReading?: (isGood: boolean) => void
  /** The day of the city: `2026-11-22`. */
  today: string
  /** Public and school holidays of the city. Without its school holidays, hours cannot name them. */
  holidays?: Holidays
}

interface State {
  draft: HoursDraft
  /** The value the draft was opened with: it stays byte for byte while the table says the same. */
  opened: string
  /** The last value without mistakes. */
  said: string
  /** The value that was last handed in. */
  given: string
}

function stateOf(value: string): State {
  return { draft: draftOf(value), opened: value, said: value, given: value }
}

/** Opening hours: a week with its breaks, holidays and times of the year, or text; and what readers will see. */
export function HoursField({ id, label, value, onChange, onReading, today, holidays }: Props) {
  const { t: staff } = useTranslation('staff')
  const { expand, calendar } = useHoursCompiler(today, holidays)
  const [state, setState] = useState(() => stateOf(value))
  // Another program may hand in another value at any time; its own echo is no news.
  if (value !== state.given) setState(value === state.said ? { ...state, given: value } : stateOf(value))

  const { draft, opened, said } = state
  const reading = readDraft(draft, opened, expand)
  useReading(reading.is === 'good', onReading)
  const change = (changed: HoursDraft) => {
    const now = readDraft(changed, opened, expand)
    const next = now.is === 'good' ? now.value : said
    setState({ ...state, draft: changed, said: next })
    if (next !== said) onChange(next)
  }
  const faults = reading.is === 'faulty' ? reading.faults : []
  const ofWeek = faults.filter(({ part }) => part === 'week')
  const saidHours = expand(said)
  const wrongId = reading.is === 'wrong' ? `${id}-wrong` : undefined
  return (
    <fieldset id={id} className={styles['field']}>
      <legend>{label}</legend>
      <Segments
        label={staff('hours.view')}
        value={draft.view}
        onChange={(view) => change(showAs(draft, view, said))}
        options={views.map((view) => ({ value: view, icon: icons[view], label: staff(`hours.view.${view}`) }))}
      />
      {wrongId && reading.is === 'wrong' && <WrongLine id={wrongId} wrong={reading} />}
      {draft.view === 'week' && (
        <>
          {said.trim() !== '' && !readWeek(said) && (
            <Note icon="info">
              <p>{staff('hours.newTable')}</p>
            </Note>
          )}
          <p className={styles['hint']}>{staff('hours.weekHint')}</p>
          <FaultLine id={`${id}-week`} is={ofWeek.find(({ weekday }) => weekday === undefined)?.is} />
          <WeekTable week={draft.week} onChange={(week) => change({ ...draft, week })} faults={ofWeek} />
          <HolidayHours draft={draft} onChange={change} faults={faults} knowsSchool={holidays?.school !== undefined} />
          <Seasons seasons={draft.seasons} onChange={(seasons) => change({ ...draft, seasons })} faults={faults} />
        </>
      )}
      {draft.view === 'text' && (
        <HoursText id={`${id}-text`} text={draft.text} onChange={(text) => change({ ...draft, text })} wrongId={wrongId} />
      )}
      <div className={styles['preview']} role="group" aria-label={staff('hours.preview')}>
        <b>{staff('hours.preview')}</b>
        {reading.is !== 'good' && <p className={styles['hint']}>{staff(said === '' ? 'hours.stillNothing' : 'hours.stillBefore')}</p>}
        <HoursPreview hours={said.trim() === '' || 'wrong' in saidHours ? undefined : saidHours} today={today} calendar={calendar} />
        {said !== '' && (
          <p className={styles['hint']}>
            {staff('hours.inFile')} <code dir="ltr">{said}</code>
          </p>
        )}
      </div>
    </fieldset>
  )
}
