import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { Answer } from '#content/report.ts'
import { waitingFor } from '#content/report.ts'
import type { CityFrame } from '#content/views.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import styles from './report.module.css'
import { ReportForm } from './report-form.tsx'
import { ReportList } from './report-list.tsx'
import { openMail, reportText } from './report-text.ts'
import type { ReportedPage } from './reported-page.ts'

interface Props {
  page: ReportedPage
  city: CityFrame
  open: boolean
  close: () => void
}

/** Given on the reader's own device; or at a desk, which keeps it or cannot. */
type Outcome = 'done' | 'kept-by-desk' | 'not-kept'

/** The form, and below it what the reader has said about this page and what became of it. */
export function ReportPanel({ page, city, open, close }: Props) {
  const { t: own, i18n } = useTranslation('personal')
  const device = useDevice()
  const said = useLive(device?.reports.all)?.reports.filter(({ body }) => body.city === city.id && body.page === page.key) ?? []
  const desk = useDeskFrame()
  const { t: onDesk } = useTranslation('desk')
  const [outcome, setOutcome] = useState<Outcome>()
  const status = useRef<HTMLParagraphElement>(null)
  const { url, email } = city.feedback

  const leave = () => {
    close()
    status.current?.focus()
  }
  const isOver = (as: Outcome) => {
    setOutcome(as)
    leave()
  }
  const give = async (answer: Answer, words: string) => {
    const day = cityTime(new Date(), city.timezone).day
    const draft = { city: city.id, page: page.key, answer, words, language: i18n.language, day }
    if (desk) return isOver((await desk.keepReport(draft, page.language)) ? 'kept-by-desk' : 'not-kept')
    const state = url ? waitingFor(url) : { is: email ? ('mail' as const) : ('kept' as const) }
    const text = !url && email ? await reportText(draft, page.title, city.languages[0]) : undefined
    await device?.reports.add({ draft, wordsLanguage: page.language, title: page.title, state })
    isOver('done')
    if (text) openMail(email!, text)
  }
  return (
    <>
      {open && <ReportForm page={page} city={city} onGive={give} onClose={leave} />}
      <p role="status" tabIndex={-1} ref={status} className={styles['done']}>
        {outcome === 'done' && !open && said.length > 0 && own('report.done')}
        {outcome === 'kept-by-desk' && !open && onDesk('report.thanks')}
        {outcome === 'not-kept' && !open && onDesk('report.notKept')}
      </p>
      {said.length > 0 && <ReportList heading={own('report.yours')} reports={said} city={city} />}
    </>
  )
}
