import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { describeProblem } from '#content/result.ts'
import type { TableForm } from '#interop/services-table.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { saveFile } from '../save-file.ts'
import styles from './exchange.module.css'
import { ProblemList } from './problem-list.tsx'

type Outcome = { is: 'none' } | { is: 'saved'; name: string; services: number } | { is: 'broken'; problems: string[] } | { is: 'failed' }

/** The services of a city as a table, for Excel or for other programs. */
export function TableOut({ city, files }: { city: string; files: ContentFiles }) {
  const { t } = useTranslation('staff')
  const [outcome, setOutcome] = useState<Outcome>({ is: 'none' })
  const save = async (form: TableForm): Promise<Outcome> => {
    const { writeServicesTable } = await import('#interop/services-table.ts')
    const table = writeServicesTable(city, files, form)
    if (!table.ok) return { is: 'broken', problems: table.problems.map(describeProblem) }
    const name = form === 'excel' ? `${city}-services-excel.csv` : `${city}-services.csv`
    saveFile(name, table.value.text, 'text/csv')
    return { is: 'saved', name, services: table.value.services }
  }
  const saveAs = (form: TableForm) => save(form).then(setOutcome, () => setOutcome({ is: 'failed' }))
  return (
    <>
      <p>{t('exchange.tableText')}</p>
      <p className={styles['buttons']}>
        <Button look="second" onClick={() => void saveAs('excel')}>
          <Icon name="download" />
          {t('exchange.tableExcel')}
        </Button>
        <Button look="second" onClick={() => void saveAs('plain')}>
          <Icon name="download" />
          {t('exchange.tablePlain')}
        </Button>
      </p>
      <p className="small soft">{t('exchange.tableHint')}</p>
      <div role="status">
        {outcome.is === 'saved' && (
          <Note icon="circle-check">{t('exchange.tableSaved', { count: outcome.services, file: outcome.name })}</Note>
        )}
        {outcome.is === 'failed' && <Note icon="circle-alert">{t('exchange.failed')}</Note>}
      </div>
      {outcome.is === 'broken' && <ProblemList title={t('exchange.cityBroken')} problems={outcome.problems} />}
    </>
  )
}
