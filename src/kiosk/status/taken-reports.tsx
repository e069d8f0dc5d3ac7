import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportBody } from '#content/report.ts'
import { formatNumber } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import { deskDay } from '../desk-day.ts'
import { DESK_REPORTS, parseDeskReports, reportsFile, withoutReports } from '../desk-reports.ts'
import { Part } from './part.tsx'

/** What visitors have said about pages, to be taken along as a file; then it can be deleted here. */
export function TakenReports() {
  const { t, i18n } = useTranslation('staff')
  const { store, status } = useDeskWork()
  const [reports, setReports] = useState<readonly ReportBody[]>()
  const [isDeleted, setDeleted] = useState(false)
  const question = useRef<Asking>(null)
  useEffect(() => {
    void store.read(DESK_REPORTS).then(
      (value) => setReports(parseDeskReports(value)),
      () => setReports([]),
    )
  }, [store])
  const take = (taken: readonly ReportBody[]) => {
    status.saveFile(`first-door-reports-${deskDay(new Date())}.json`, 'application/json', reportsFile(taken))
    question.current?.ask()
  }
  const remove = async (taken: readonly ReportBody[]) => {
    const left = withoutReports(parseDeskReports(await store.read(DESK_REPORTS)), taken)
    await store.write(DESK_REPORTS, left)
    setReports(left)
    setDeleted(true)
  }
  return (
    <Part title={t('status.reports')}>
      <p className="soft">{t('status.reportsWhy')}</p>
      <div role="status">{reports?.length === 0 && <p>{t(isDeleted ? 'status.reportsDeleted' : 'status.reportsNone')}</p>}</div>
      {reports && reports.length > 0 && (
        <>
          <p>{t('status.reportsHere', { number: formatNumber(i18n.language, reports.length) })}</p>
          <Button look="second" onClick={() => take(reports)}>
            <Icon name="download" />
            {t('status.reportsSave')}
          </Button>
          <DeleteQuestion
            ref={question}
            title={t('status.reportsQuestion')}
            yes={t('status.resetYes')}
            no={t('status.resetNo')}
            onYes={() => void remove(reports)}
          >
            <p>{t('status.reportsExplain')}</p>
          </DeleteQuestion>
        </>
      )}
    </Part>
  )
}
