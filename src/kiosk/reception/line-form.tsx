import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { type Item, LONGEST_LINE, lineOf } from './basket.ts'
import styles from './reception.module.css'

/** A line as it comes from the hand: a day, a room, the name of nobody. */
export function LineForm({ onAdd }: { onAdd: (line: Item) => void }) {
  const { t } = useTranslation('staff')
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const line = lineOf(typed)
    if (!line) return
    onAdd(line)
    setTyped('')
  }
  return (
    <form className={styles['line']} onSubmit={submit} autoComplete="off">
      <Field label={t('reception.line')} hint={t('reception.lineHint')}>
        {(control) => (
          <input
            {...control}
            value={typed}
            maxLength={LONGEST_LINE}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" look="second">
        {t('reception.addLine')}
      </Button>
    </form>
  )
}
