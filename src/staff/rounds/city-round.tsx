import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueRound } from '#content/quality/due-round.ts'
import { type Round, startRound, stillToAsk, withoutLast } from '#content/quality/round.ts'
import { type RoundCity, recordsOf } from '#content/quality/round-city.ts'
import { formatDay } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Progress } from '#ui/progress.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { DeleteRound } from './delete-round.tsx'
import { RoundResult } from './round-result.tsx'
import styles from './rounds.module.css'
import { ServiceCall } from './service-call.tsx'
import { StartRound } from './start-round.tsx'
import { type ChangeRound, useCity } from './use-city.ts'

interface Props {
  city: string
  files: StaffFiles
  /** The address of the editor; left out where there is no way to it. */
  editor?: string
}

/** The round of one city: begin it, go on with it, take its corrections along. */
export function CityRound({ city: id, files, editor }: Props) {
  const { t } = useTranslation('staff')
  const { here, change, keepDraft } = useCity(id, files)
  const inWords = useInWords()
  if (here.is === 'loading') return <h1>{t('office.rounds')}</h1>
  if (here.is === 'failed') {
    return (
      <>
        <h1>{t('office.rounds')}</h1>
        <Note icon="wifi-off" tone="lamp">
          {t('rounds.notHere')}
        </Note>
      </>
    )
  }
  const { city, kept, today } = here
  const name = inWords(city.names)
  return (
    <div className={styles['round']}>
      <p className={styles['place']}>
        <b>{t('office.rounds')}</b> <Words {...name} />
      </p>
      {kept.fleeting && (
        <Note icon="triangle-alert" tone="danger">
          {t('rounds.fleeting')}
        </Note>
      )}
      {kept.unreadable && (
        <>
          <h1>{t('office.rounds')}</h1>
          <Note icon="triangle-alert" tone="danger">
            {t('rounds.unreadable')}
          </Note>
          <DeleteRound onDelete={() => void change(() => undefined)} />
        </>
      )}
      {!kept.unreadable && !kept.round && (
        <StartRound
          services={dueRound(recordsOf(city), today, city.calendar)}
          onStart={(keys) => void change(() => startRound(id, keys, today))}
        />
      )}
      {kept.round && (
        <RoundAtWork
          city={city}
          round={kept.round}
          draft={kept.draft}
          today={today}
          change={change}
          keepDraft={keepDraft}
          editor={editor}
        />
      )}
    </div>
  )
}

interface AtWorkProps {
  city: RoundCity
  round: Round
  draft: Parameters<typeof ServiceCall>[0]['draft']
  today: string
  change: ChangeRound
  keepDraft: Parameters<typeof ServiceCall>[0]['onKeep']
  editor: string | undefined
}

function RoundAtWork({ city, round, draft, today, change, keepDraft, editor }: AtWorkProps) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const due = dueRound(recordsOf(city), today, city.calendar)
  const left = stillToAsk(round).filter((key) => due.some((service) => service.key === key))
  const [ended, setEnded] = useState(false)
  // Whoever went on with a service goes on with it.
  const key = draft && left.includes(draft.key) ? draft.key : left[0]
  const service = due.find((one) => one.key === key)
  const done = round.keys.length - left.length
  const shown = ended || !service ? 'result' : key
  useEffect(() => {
    window.scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
  }, [shown])
  const last = round.entries.at(-1)
  const undo = () => {
    setEnded(false)
    void change((kept) => kept && withoutLast(kept), last?.is === 'answered' ? last.draft : undefined)
  }
  return (
    <>
      <div className={styles['progress']}>
        <p>{staff('rounds.progress', { done, of: round.keys.length })}</p>
        <Progress done={done / Math.max(1, round.keys.length)} label={staff('rounds.progressName')} />
        <p className="small soft">{staff('rounds.since', { day: formatDay(t, round.startedOn) })}</p>
      </div>
      <div className={styles['ways']}>
        {last && (
          <Button look="quiet" onClick={undo}>
            <Icon name="undo-2" small />
            {staff('rounds.undo')}
          </Button>
        )}
        {service && round.entries.length > 0 && (
          <Button look="quiet" onClick={() => setEnded(!ended)}>
            <Icon name={ended ? 'phone' : 'list-checks'} small />
            {ended ? staff('rounds.goOn') : staff('rounds.toResult')}
          </Button>
        )}
      </div>
      {service && !ended ? (
        <ServiceCall
          key={service.key}
          city={city}
          due={service}
          draft={draft?.key === service.key ? draft : undefined}
          by={round.by}
          today={today}
          editor={editor}
          isLast={left.length === 1}
          onKeep={keepDraft}
          onDone={(entry, by) =>
            void change((kept) => {
              if (!kept) return undefined
              const { by: _, ...rest } = kept
              return { ...rest, ...(by !== undefined && { by }), entries: [...kept.entries, entry] }
            })
          }
        />
      ) : (
        <RoundResult city={city} round={round} today={today} change={change} onAgain={() => setEnded(false)} />
      )}
    </>
  )
}
