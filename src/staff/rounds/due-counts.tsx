import { useTranslation } from 'react-i18next'

/** How many services are past their review, and how many will be within a month. */
export function DueCounts({ overdue, soon }: { overdue: number; soon: number }) {
  const { t } = useTranslation('staff')
  if (overdue + soon === 0) return <p className="small soft">{t('rounds.nothingDue')}</p>
  return (
    <p className="small">
      {overdue > 0 && <b>{t('rounds.overdue', { count: overdue })}</b>}
      {overdue > 0 && soon > 0 && ' · '}
      {soon > 0 && t('rounds.soon', { count: soon })}
    </p>
  )
}
