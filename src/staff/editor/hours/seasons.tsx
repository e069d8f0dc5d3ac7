import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { FaultLine } from './fault-line.tsx'
import styles from './hours.module.css'
import type { DraftFault } from './hours-draft.ts'
import { OtherWeek } from './other-week.tsx'
import { replaced } from './replaced.ts'
import { closedDay } from './typed-day.ts'
import { newSeason, type TypedSeason } from './typed-season.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface Props {
  seasons: readonly TypedSeason[]
  onChange: (seasons: readonly TypedSeason[]) => void
  faults: readonly DraftFault[]
}

/** Times of every year with hours of their own. */
export function Seasons({ seasons, onChange, faults }: Props) {
  const { t: staff } = useTranslation('staff')
  const addId = useId()
  return (
    <div>
      {seasons.map((season, index) => (
        <SeasonHours
          key={index}
          number={index + 1}
          season={season}
          onChange={(changed) => onChange(replaced(seasons, index, changed))}
          onRemove={() => {
            onChange(seasons.filter((_, other) => other !== index))
            document.getElementById(addId)?.focus()
          }}
          faults={faults.filter(({ part }) => part === index)}
        />
      ))}
      <Button id={addId} look="quiet" onClick={() => onChange([...seasons, newSeason])}>
        <Icon name="plus" small />
        {staff('hours.addSeason')}
      </Button>
    </div>
  )
}

interface SeasonProps {
  number: number
  season: TypedSeason
  onChange: (season: TypedSeason) => void
  onRemove: () => void
  faults: readonly DraftFault[]
}

function SeasonHours({ number, season, onChange, onRemove, faults }: SeasonProps) {
  const { t: staff } = useTranslation('staff')
  const id = useId()
  const fault = faults.find(({ weekday }) => weekday === undefined)?.is
  return (
    <fieldset className={styles['season']} aria-describedby={fault && `${id}-fault`}>
      <legend>{staff('hours.season.name', { number })}</legend>
      <div className={styles['dates']}>
        <DateParts season={season} onChange={onChange} end="from" />
        <DateParts season={season} onChange={onChange} end="until" />
      </div>
      <p className={styles['hint']}>{staff('hours.season.hint')}</p>
      <FaultLine id={`${id}-fault`} is={fault} />
      <div className={styles['actions']}>
        <Button look="quiet" onClick={() => onChange({ ...season, week: season.week.map(() => closedDay) })}>
          <Icon name="door-closed" small />
          {staff('hours.season.closed')}
        </Button>
        <Button look="quiet" aria-label={staff('hours.season.removeOf', { number })} onClick={onRemove}>
          <Icon name="trash-2" small />
          {staff('hours.remove')}
        </Button>
      </div>
      <OtherWeek week={season.week} onChange={(week) => onChange({ ...season, week })} faults={faults} />
    </fieldset>
  )
}

function DateParts({ season, onChange, end }: Pick<SeasonProps, 'season' | 'onChange'> & { end: 'from' | 'until' }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const id = useId()
  return (
    <div className={styles['date']}>
      <div>
        <label htmlFor={`${id}-day`}>{staff(`hours.season.${end}Day`)}</label>
        <input
          id={`${id}-day`}
          className={styles['time']}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          size={2}
          value={season[`${end}Day`]}
          onChange={({ currentTarget: { value } }) => onChange({ ...season, [`${end}Day`]: value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-month`}>{staff(`hours.season.${end}Month`)}</label>
        <select
          id={`${id}-month`}
          className={styles['control']}
          value={season[`${end}Month`]}
          onChange={({ currentTarget: { value } }) => onChange({ ...season, [`${end}Month`]: Number(value) })}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {code(t, `monthAlone.${month}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
