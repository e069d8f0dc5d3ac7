import { useTranslation } from 'react-i18next'
import type { Draft } from '#content/quality/round.ts'
import { checkMethods } from '#content/schema/codes.ts'
import { Button } from '#ui/button.tsx'
import { Tick } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './rounds.module.css'

interface Props {
  draft: Draft
  /** Who would have confirmed it. */
  office: string
  /** What pressing on would mean. */
  state: 'nothing' | 'untaken' | 'checked' | 'stays-due'
  isLast: boolean
  onChange: (change: (before: Draft) => Draft) => void
  onFinish: () => void
  onNobody: () => void
  onLater: () => void
}

/** How it was asked, by whom, and on to the next. */
export function CallEnd({ draft, office, state, isLast, onChange, onFinish, onNobody, onLater }: Props) {
  const { t } = useTranslation('staff')
  const { how = 'phone', by = '', confirmedBy } = draft
  const say = (field: 'by' | 'confirmedBy', words: string | undefined) =>
    onChange((before) => {
      const after = { ...before }
      if (words === undefined) delete after[field]
      else after[field] = words
      return after
    })
  const sayBy = (words: string) => say('by', words === '' ? undefined : words)
  const sayConfirmed = (words: string | undefined) => say('confirmedBy', words)
  return (
    <section className={styles['end']} aria-label={t('rounds.end')}>
      <h2>{t('rounds.end')}</h2>
      <Field label={t('rounds.how')}>
        {(control) => (
          <select
            {...control}
            value={how}
            onChange={({ target }) => {
              const chosen = checkMethods.find((one) => one === target.value)!
              onChange((before) => ({ ...before, how: chosen }))
            }}
          >
            {checkMethods.map((one) => (
              <option key={one} value={one}>
                {t(`rounds.how.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('rounds.by')} hint={t('rounds.byHint')}>
        {(control) => <input {...control} autoComplete="organization" value={by} onChange={({ target }) => sayBy(target.value)} />}
      </Field>
      <Tick checked={confirmedBy !== undefined} onChange={({ target }) => sayConfirmed(target.checked ? office : undefined)}>
        {t('rounds.confirmed')}
      </Tick>
      {confirmedBy !== undefined && (
        <Field label={t('rounds.confirmedBy')} hint={t('rounds.confirmedByHint')}>
          {(control) => <input {...control} autoComplete="off" value={confirmedBy} onChange={({ target }) => sayConfirmed(target.value)} />}
        </Field>
      )}
      <p className={styles['state']} role="status">
        <Icon name={state === 'checked' ? 'circle-check' : 'info'} small />
        <span>{t(`rounds.state.${state}`)}</span>
      </p>
      <div className={styles['buttons']}>
        <Button onClick={onFinish} disabled={state === 'nothing' || state === 'untaken'}>
          {isLast ? t('rounds.finish') : t('rounds.next')}
        </Button>
        <Button look="second" onClick={onNobody}>
          {t('rounds.nobody')}
        </Button>
        {!isLast && (
          <Button look="second" onClick={onLater}>
            {t('rounds.later')}
          </Button>
        )}
      </div>
    </section>
  )
}
