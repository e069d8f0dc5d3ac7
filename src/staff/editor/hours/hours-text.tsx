import { useTranslation } from 'react-i18next'
import { readWeek } from '#content/hours-grid/read-week.ts'
import { Note } from '#ui/note.tsx'
import styles from './hours.module.css'

interface Props {
  id: string
  text: string
  onChange: (text: string) => void
  /** The id of what is wrong with it, if something is. */
  wrongId: string | undefined
}

/** The hours as OpenStreetMap writes them. */
export function HoursText({ id, text, onChange, wrongId }: Props) {
  const { t: staff } = useTranslation('staff')
  return (
    <div className={styles['text']}>
      {!wrongId && text.trim() !== '' && !readWeek(text) && (
        <Note icon="info">
          <p>{staff('hours.textOnly')}</p>
        </Note>
      )}
      <label htmlFor={id}>{staff('hours.textLabel')}</label>
      <textarea
        id={id}
        className={styles['control']}
        aria-describedby={[wrongId, `${id}-hint`].filter(Boolean).join(' ')}
        aria-invalid={wrongId ? true : undefined}
        rows={2}
        dir="ltr"
        lang="en"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget: { value } }) => onChange(value.replaceAll('\n', ' '))}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {staff('hours.textHint', { example: 'Mo-Th 08:30-16:30; Fr 08:30-14:00' })}
      </p>
    </div>
  )
}
