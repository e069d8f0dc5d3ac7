import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeptReport, type ReportState, waitingFor } from '#content/report.ts'
import type { CityFrame } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Row, Rows } from '#ui/rows.tsx'
import { useDevice, useDeviceWord } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import styles from './report.module.css'
import { openMail, reportText } from './report-text.ts'

interface Props {
  heading: string
  hint?: string
  reports: readonly KeptReport[]
  city: CityFrame
  /** Names the page of each report, where they are about several. */
  titles?: boolean
}

/** What the reader has said, what became of it, and a way to be rid of it. */
export function ReportList({ heading, hint, reports, city, titles }: Props) {
  const { t: own } = useTranslation('personal')
  const device = useDevice()
  const fleeting = useLive(device?.reports.all)?.fleeting
  const [deleted, setDeleted] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const remove = async (id: string) => {
    await device?.reports.remove(id)
    setDeleted(true)
    title.current?.focus()
  }
  return (
    <div className={`${styles['list']} screen-only`}>
      <h3 ref={title} tabIndex={-1}>
        {heading}
      </h3>
      {hint && <p className="small soft">{hint}</p>}
      <Rows>
        {reports.map((report) => (
          <Row key={report.body.id}>
            {titles && (
              <p>
                <Words text={report.title} language={report.titleLanguage} />
              </p>
            )}
            <OneReport report={report} city={city} fleeting={fleeting?.has(report.body.id) ?? false} onRemove={remove} />
          </Row>
        ))}
      </Rows>
      <p role="status" className="visually-hidden">
        {deleted && own('report.deleted')}
      </p>
    </div>
  )
}

const icons: Record<ReportState['is'], IconName> = {
  waiting: 'hourglass',
  sending: 'send',
  sent: 'circle-check',
  refused: 'circle-alert',
  mail: 'mail',
  kept: 'smartphone',
}

interface OneProps {
  report: KeptReport
  city: CityFrame
  /** No table holds it. */
  fleeting: boolean
  onRemove: (id: string) => Promise<void>
}

function OneReport({ report: { body, state, title }, city, fleeting, onRemove }: OneProps) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const device = useDevice()
  const about = useId()
  const { url, email } = city.feedback
  const canSend = url && (state.is === 'waiting' || state.is === 'refused' || state.is === 'kept')
  const write = async () => openMail(email!, await reportText(body, title, city.languages[0]))
  return (
    <>
      <p id={about}>
        <b>{own(`report.answer_${body.answer}`)}</b> · {formatDay(t, body.day)}
      </p>
      {body.words && (
        <p className={styles['words']} dir="auto" {...(body.language !== i18n.language && { lang: body.language })}>
          {body.words}
        </p>
      )}
      <div className={styles['state']}>
        <Icon name={icons[state.is]} />
        <div>
          <StateWords state={state} />
        </div>
      </div>
      {fleeting && state.is !== 'sent' && <p className="small">{own(state.is === 'kept' ? 'report.notSavedHere' : 'report.notSaved')}</p>}
      <div className={styles['buttons']}>
        {canSend && (
          <Button look="second" aria-describedby={about} onClick={() => void device?.reports.change(body.id, waitingFor(url))}>
            <Icon name="send" />
            {own('report.sendNow')}
          </Button>
        )}
        {!url && email && (state.is === 'mail' || state.is === 'kept') && (
          <Button look="second" aria-describedby={about} onClick={() => void write()}>
            <Icon name="mail" />
            {own('report.mailAgain')}
          </Button>
        )}
        {(state.is === 'kept' || state.is === 'refused') && <CopyText body={body} title={title} city={city} />}
        <Button look="quiet" aria-describedby={about} onClick={() => void onRemove(body.id)}>
          <Icon name="trash-2" />
          {own('report.delete')}
        </Button>
      </div>
    </>
  )
}

function StateWords({ state }: { state: ReportState }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  switch (state.is) {
    case 'waiting':
      return <p>{own(state.unreachable || state.tries === 0 ? 'report.state_waiting' : 'report.state_later')}</p>
    case 'sent':
      return (
        <>
          <p>{own('report.state_sent', { date: formatDay(t, state.day) })}</p>
          <p className="small soft">{own('report.deleteSent')}</p>
        </>
      )
    case 'refused':
      return (
        <>
          <p>{own('report.state_refused')}</p>
          <p className="small" dir="auto">
            {own('report.said', { words: state.said })}
          </p>
        </>
      )
    case 'kept':
      return <p>{own('report.state_kept', { context: word })}</p>
    default:
      return <p>{own(`report.state_${state.is}`)}</p>
  }
}

/** The report as a text for a message or an e-mail of one's own. Where the browser copies nothing, it stands there to be selected. */
function CopyText({ body, title, city }: { body: KeptReport['body']; title: string; city: CityFrame }) {
  const { t: own } = useTranslation('personal')
  const [outcome, setOutcome] = useState<'copied' | { text: string }>()
  const copy = async () => {
    const { subject, body: lines } = await reportText(body, title, city.languages[0])
    const text = `${subject}\n${lines}`
    try {
      // Without HTTPS there is no clipboard at all.
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome({ text })
    }
  }
  return (
    <>
      <Button look="second" onClick={() => void copy()}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {own(outcome === 'copied' ? 'report.copied' : 'report.copy')}
      </Button>
      {typeof outcome === 'object' && (
        <>
          <p role="alert">{own('report.notCopied')}</p>
          <pre className={styles['words']} dir="auto">
            {outcome.text}
          </pre>
        </>
      )}
    </>
  )
}
