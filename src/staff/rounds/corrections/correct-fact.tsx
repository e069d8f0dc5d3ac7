import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TakenCorrection, tryCorrection } from '#content/quality/answer-service.ts'
import { type Correction, changesOf } from '#content/quality/correction.ts'
import type { FactAnswer } from '#content/quality/round.ts'
import type { RoundCity, RoundService } from '#content/quality/round-city.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import styles from '../rounds.module.css'
import { AddressInput } from './address-input.tsx'
import { ChangeWords } from './change-words.tsx'
import { AppointmentInput, CostInput } from './code-inputs.tsx'
import { inFile } from './first-correction.ts'
import { HoursInput } from './hours-input.tsx'
import { LanguagesInput } from './languages-input.tsx'
import { PhonesInput } from './phones-input.tsx'

type Wrong = FactAnswer & { is: 'no'; correction: Correction }

interface Props {
  city: RoundCity
  service: RoundService
  answer: Wrong
  today: string
  onAnswer: (answer: Wrong) => void
}

/** The field to correct; then the change, old and new, which counts from that moment. */
export function CorrectFact({ city, service, answer, today, onAnswer }: Props) {
  const { t } = useTranslation('staff')
  const [trouble, setTrouble] = useState<TakenCorrection | 'unfinished'>()
  const [isFinished, setFinished] = useState(true)
  const { field, correction } = answer
  const now = inFile(service, city, field, correction.fact)
  const take = async () => {
    if (!isFinished) return setTrouble('unfinished')
    const tried = await tryCorrection(city, service, answer, today)
    const isGood = 'changes' in tried && tried.changes.length > 0
    setTrouble(isGood ? undefined : tried)
    if (isGood) onAnswer({ ...answer, taken: true })
  }
  if (answer.taken) {
    return (
      <div className={styles['taken']}>
        <ChangeWords correction={correction} now={now} pointGoes={takesPoint(answer, service, now, city.country)} />
        <Button look="quiet" onClick={() => onAnswer({ ...answer, taken: false })}>
          <Icon name="pencil" small />
          {t('rounds.changeAgain')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles['correction']}
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <FactInput
        correction={correction}
        now={now}
        city={city}
        today={today}
        onChange={(next) => onAnswer({ ...answer, correction: next })}
        onReading={setFinished}
      />
      <div role="alert">{trouble && <Trouble of={trouble} />}</div>
      <Button look="second" type="submit">
        {t('rounds.take')}
      </Button>
    </form>
  )
}

/** Whether the place had a point on the map that goes with its old address. */
function takesPoint({ field, correction }: Wrong, { facts }: RoundService, now: unknown, country: string): boolean {
  const place = facts.locations[Number(/^locations\.(\d+)/.exec(field)?.[1])]
  const corrected = changesOf(field, correction, now, country)
  return place?.position !== undefined && 'changes' in corrected && corrected.changes.some(({ path }) => path.at(-1) === 'position')
}

interface InputProps {
  correction: Correction
  now: unknown
  city: RoundCity
  today: string
  onChange: (correction: Correction) => void
  /** Hears whether what is typed can be taken, where it can be half a fact. */
  onReading: (isGood: boolean) => void
}

function FactInput({ correction, now, city, today, onChange, onReading }: InputProps) {
  switch (correction.fact) {
    case 'phones':
      return <PhonesInput value={correction.numbers} now={now} onChange={(numbers) => onChange({ ...correction, numbers })} />
    case 'hours':
      return (
        <HoursInput
          city={city}
          value={correction.value}
          onChange={(value) => onChange({ ...correction, value })}
          onReading={onReading}
          today={today}
        />
      )
    case 'address':
      return <AddressInput value={correction} onChange={onChange} />
    case 'appointment':
      return <AppointmentInput value={correction.value} onChange={(value) => onChange({ ...correction, value })} />
    case 'fees':
      return <CostInput value={correction.cost} onChange={(cost) => onChange({ ...correction, cost })} />
    case 'languages':
      return (
        <LanguagesInput
          value={correction.languages}
          cityLanguages={city.languages}
          onChange={(languages) => onChange({ ...correction, languages })}
        />
      )
  }
}

function Trouble({ of }: { of: TakenCorrection | 'unfinished' }) {
  const { t } = useTranslation('staff')
  if (of === 'unfinished') {
    return (
      <Note icon="triangle-alert" tone="danger">
        {t('rounds.unfinished')}
      </Note>
    )
  }
  if ('changes' in of) return <Note icon="info">{t('rounds.noChange')}</Note>
  return (
    <Note icon="triangle-alert" tone="danger">
      {'problems' in of
        ? of.problems.map(({ message }) => (
            <p key={message} lang="en">
              {message}
            </p>
          ))
        : of.wrong.is === 'phone'
          ? t('rounds.badPhone', { typed: of.wrong.typed })
          : t('rounds.noCity')}
    </Note>
  )
}
