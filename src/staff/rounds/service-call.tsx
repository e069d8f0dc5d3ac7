import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerService, isChecked } from '#content/quality/answer-service.ts'
import type { DueService } from '#content/quality/due-round.ts'
import type { Draft, FactAnswer, RoundEntry } from '#content/quality/round.ts'
import type { RoundCity } from '#content/quality/round-city.ts'
import type { Problem } from '#content/result.ts'
import { formatDay } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { CallEnd } from './call-end.tsx'
import { FactQuestion } from './fact-question.tsx'
import { addressLine } from './fact-words.tsx'
import styles from './rounds.module.css'

interface Props {
  city: RoundCity
  due: DueService
  /** What has been said of it before the page was closed. */
  draft: Draft | undefined
  /** Who asked the last service. */
  by: string | undefined
  today: string
  editor: string | undefined
  isLast: boolean
  onKeep: (draft: Draft) => Promise<void>
  onDone: (entry: RoundEntry, by: string | undefined) => void
}

/** One service: whom to call, what to ask, and what came of it. */
export function ServiceCall({ city, due, draft: kept, by, today, editor, isLast, onKeep, onDone }: Props) {
  const { t } = useTranslation('staff')
  const service = city.services.find(({ key }) => key === due.key)!
  const [draft, setDraft] = useState<Draft>(
    () => kept ?? { key: due.key, answers: [], how: due.phones.length > 0 ? 'phone' : 'web', ...(by !== undefined && { by }) },
  )
  const newest = useRef(draft)
  const [problems, setProblems] = useState<Problem[]>([])
  const say = (change: (before: Draft) => Draft) => {
    newest.current = change(newest.current)
    setDraft(newest.current)
    void onKeep(newest.current)
  }
  const answer = (next: FactAnswer) =>
    say((before) => ({ ...before, answers: [...before.answers.filter(({ field }) => field !== next.field), next] }))
  const allYes = () =>
    say((before) => {
      const open = due.facts.filter(({ field, known }) => known && !before.answers.some((one) => one.field === field))
      return { ...before, answers: [...before.answers, ...open.map(({ field }): FactAnswer => ({ is: 'yes', field }))] }
    })
  const finish = async () => {
    const answered = await answerService(city, service, due.facts, newest.current, today)
    if (!answered.ok) setProblems(answered.problems)
    else onDone({ is: 'answered', key: due.key, on: today, draft: newest.current, ...answered.value }, newest.current.by)
  }
  const untaken = draft.answers.some((one) => one.is === 'no' && one.correction && !one.taken)
  return (
    <article className={styles['service']}>
      <Head city={city} due={due} />
      <p className={styles['all']}>
        <Button look="second" onClick={allYes}>
          <Icon name="list-checks" />
          {t('rounds.allYes')}
        </Button>
        <span className="small soft">{t('rounds.allYesHint')}</span>
      </p>
      {due.facts.map((fact) => (
        <FactQuestion
          key={fact.field}
          city={city}
          service={service}
          fact={fact}
          of={placeOf(fact.field)}
          answer={draft.answers.find(({ field }) => field === fact.field)}
          today={today}
          editor={editor}
          onAnswer={answer}
        />
      ))}
      <CallEnd
        draft={draft}
        office={service.facts.provider ?? service.names['en'] ?? ''}
        state={untaken ? 'untaken' : draft.answers.length === 0 ? 'nothing' : isChecked(due.facts, draft.answers) ? 'checked' : 'stays-due'}
        isLast={isLast}
        onChange={(change) => say((before) => change(before))}
        onFinish={() => void finish()}
        onNobody={() => onDone({ is: 'nobody', key: due.key, on: today }, draft.by)}
        onLater={() => onDone({ is: 'later', key: due.key }, draft.by)}
      />
      <div role="alert">
        {problems.length > 0 && (
          <Note icon="triangle-alert" tone="danger">
            {problems.map(({ field, message }) => (
              <p key={message} lang="en">
                {field}: {message}
              </p>
            ))}
          </Note>
        )}
      </div>
    </article>
  )

  /** Which place a fact is about, where there are several. */
  function placeOf(field: string): string | undefined {
    const { locations } = service.facts
    const index = /^locations\.(\d+)/.exec(field)?.[1]
    return index !== undefined && locations.length > 1 && !service.facts.hidden ? addressLine(locations[Number(index)]!.address) : undefined
  }
}

/** Its name, how urgent it is, and the ways to reach it. */
function Head({ city, due }: { city: RoundCity; due: DueService }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const inWords = useInWords()
  const { names } = city.services.find(({ key }) => key === due.key)!
  const name = inWords(names)
  const office = city.languages[0]!
  const officeName = names[office]
  return (
    <header className={styles['head']}>
      <h1 tabIndex={-1}>
        <Words {...name} />
      </h1>
      {officeName && office !== name.language && (
        <p className="soft">
          <Words text={officeName} language={office} />
        </p>
      )}
      <p className={due.due === 'overdue' ? styles['overdue'] : undefined}>
        <Icon name={due.due === 'overdue' ? 'triangle-alert' : 'calendar-clock'} small />
        {due.due === 'overdue'
          ? staff('rounds.overdueSince', { count: -due.days })
          : staff('rounds.dueBy', { day: formatDay(t, due.reviewBy) })}
      </p>
      <p className="small soft">{staff(`rounds.last.${due.checked.how}`, { day: formatDay(t, due.checked.on) })}</p>
      <div className={styles['reach']}>
        {due.phones.map(({ number, display, extension }) => (
          <ButtonLink key={number + extension} href={`tel:${number}`}>
            <Icon name="phone" />
            <span>
              <bdi dir="ltr" className={styles['phone']}>
                {display}
              </bdi>
              {extension && ` ${staff('rounds.extension', { extension })}`}
            </span>
          </ButtonLink>
        ))}
        {due.phones.length === 0 && <p>{staff('rounds.noPhone')}</p>}
        {due.website && (
          <ButtonLink look="second" href={due.website} target="_blank" rel="noreferrer">
            <Icon name="globe" />
            <bdi dir="ltr" className={styles['site']}>
              {new URL(due.website).host}
            </bdi>
          </ButtonLink>
        )}
      </div>
    </header>
  )
}
