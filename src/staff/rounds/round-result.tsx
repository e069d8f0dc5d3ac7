import { useTranslation } from 'react-i18next'
import { askAgain, type Round, type RoundEntry, resultOf } from '#content/quality/round.ts'
import type { RoundCity } from '#content/quality/round-city.ts'
import { formatDay } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { TakeAlong } from '../take-along/take-along.tsx'
import { ChangeWords } from './corrections/change-words.tsx'
import { inText } from './corrections/first-correction.ts'
import { DeleteRound } from './delete-round.tsx'
import styles from './rounds.module.css'
import type { ChangeRound } from './use-city.ts'

type Answered = RoundEntry & { is: 'answered' }

interface Props {
  city: RoundCity
  round: Round
  today: string
  change: ChangeRound
  onAgain: () => void
}

/** What came of the round, and how its corrections reach the directory. */
export function RoundResult({ city, round, today, change, onAgain }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const { answered, nobody, edits } = resultOf(round)
  return (
    <>
      <h1 tabIndex={-1}>{staff('rounds.result')}</h1>
      {answered.length > 0 && (
        <Rows>
          {answered.map((entry) => (
            <Row key={entry.key}>
              <Name city={city} of={entry.key} />
              <State of={entry} />
              {entry.draft.answers.map(
                (answer) =>
                  answer.is === 'no' &&
                  answer.correction &&
                  entry.edits[0] && (
                    <div key={answer.field} className={styles['corrected']}>
                      <p className="small">{staff(`rounds.fact.${answer.correction.fact}`)}</p>
                      <ChangeWords
                        correction={answer.correction}
                        now={inText(entry.edits[0].path, entry.edits[0].before, answer.field, answer.correction.fact)}
                      />
                    </div>
                  ),
              )}
            </Row>
          ))}
        </Rows>
      )}
      {nobody.length > 0 && (
        <Section title={staff('rounds.nobodyTitle')}>
          <Rows look="dashed">
            {nobody.map(({ key, on }) => (
              <Row key={key}>
                <Name city={city} of={key} />
                <p className="small soft">{staff('rounds.nobodyOn', { day: formatDay(t, on) })}</p>
              </Row>
            ))}
          </Rows>
          <p className={styles['below']}>
            <Button
              look="second"
              onClick={() => {
                onAgain()
                void change((kept) => kept && askAgain(kept))
              }}
            >
              <Icon name="refresh-cw" />
              {staff('rounds.again')}
            </Button>
          </p>
        </Section>
      )}
      <TakeAlong name={`still-correct-${city.city}-${today}.patch`} folder={city.folder} edits={edits} />
      <Section title={staff('rounds.after.title')}>
        <p>{staff('rounds.after.text')}</p>
        <p className={styles['below']}>
          <DeleteRound onDelete={() => void change(() => undefined)} />
        </p>
      </Section>
    </>
  )
}

function Name({ city, of }: { city: RoundCity; of: string }) {
  const inWords = useInWords()
  const service = city.services.find(({ key }) => key === of)
  return (
    <p>
      <b>{service ? <Words {...inWords(service.names)} /> : of}</b>
    </p>
  )
}

function State({ of: { checked, edits } }: { of: Answered }) {
  const { t } = useTranslation('staff')
  const [icon, words]: [IconName, string] = checked
    ? ['circle-check', t('rounds.wasChecked')]
    : ['calendar-clock', edits.length > 0 ? t('rounds.wasCorrected') : t('rounds.staysDue')]
  return (
    <p className={styles['said']}>
      <Icon name={icon} small />
      <span>{words}</span>
    </p>
  )
}
