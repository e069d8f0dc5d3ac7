import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactToAsk } from '#content/quality/due-round.ts'
import type { FactAnswer } from '#content/quality/round.ts'
import type { RoundCity, RoundService } from '#content/quality/round-city.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Note } from '#ui/note.tsx'
import { Segments } from '#ui/segments.tsx'
import { CorrectFact } from './corrections/correct-fact.tsx'
import { firstCorrection } from './corrections/first-correction.ts'
import { FactWords } from './fact-words.tsx'
import styles from './rounds.module.css'

const icons: Record<FactToAsk['fact'], IconName> = {
  phones: 'phone',
  hours: 'clock',
  address: 'map-pin',
  appointment: 'calendar-check',
  fees: 'banknote',
  papers: 'file-text',
  languages: 'languages',
}

interface Props {
  city: RoundCity
  service: RoundService
  fact: FactToAsk
  /** Of which of several places. */
  of?: string | undefined
  answer: FactAnswer | undefined
  today: string
  editor: string | undefined
  onAnswer: (answer: FactAnswer) => void
}

/** One fact: what the directory says, whether it is still so, and what is right instead. */
export function FactQuestion({ city, service, fact, of, answer, today, editor, onAnswer }: Props) {
  const { t } = useTranslation('staff')
  const id = useId()
  const { field, known } = fact
  const title = t(`rounds.fact.${fact.fact}`)
  const question = known ? t('rounds.stillCorrect') : t(`rounds.unknown.${fact.fact}`)
  const [typed] = useState(() => (answer?.is === 'no' ? answer.correction : undefined))
  const say = (is: Said) => {
    if (is === 'yes' || is === 'skipped') onAnswer({ is, field })
    else if (is === 'no' && answer?.is !== 'no') {
      const correction = typed ?? firstCorrection(fact, service, city)
      onAnswer({ is, field, taken: false, ...(correction && { correction }) })
    }
  }
  return (
    <section className={styles['fact']} aria-labelledby={id} data-answer={answer?.is}>
      <h2 id={id}>
        <Icon name={icons[fact.fact]} small />
        <span>
          {title}
          {of && <span className="soft"> · {of}</span>}
        </span>
      </h2>
      {known && (
        <div className={styles['now']}>
          <FactWords fact={fact} />
        </div>
      )}
      <p className={known ? undefined : 'soft'}>{question}</p>
      <Segments<Said>
        label={`${title}: ${question}`}
        value={answer?.is ?? 'open'}
        onChange={say}
        options={
          known
            ? [
                { value: 'yes', icon: 'check', label: t('rounds.yes') },
                { value: 'no', icon: 'x', label: t('rounds.no') },
                { value: 'skipped', icon: 'circle-question-mark', label: t('rounds.skip') },
              ]
            : [
                { value: 'no', icon: 'pencil', label: t('rounds.tell') },
                { value: 'skipped', icon: 'circle-question-mark', label: t('rounds.skip') },
              ]
        }
      />
      {answer?.is === 'no' && answer.correction && (
        <CorrectFact
          city={city}
          service={service}
          answer={{ ...answer, correction: answer.correction }}
          today={today}
          onAnswer={onAnswer}
        />
      )}
      {answer?.is === 'no' && !answer.correction && (
        <Note icon="pencil" tone="lamp">
          <p>{t('rounds.inEditor')}</p>
          <p className="small">
            <bdi dir="ltr">{service.file}</bdi>
          </p>
          {editor && <a href={editor}>{t('rounds.openEditor')}</a>}
        </Note>
      )}
    </section>
  )
}

type Said = FactAnswer['is'] | 'open'
