import { useTranslation } from 'react-i18next'
import { formatDay, formatNumber } from '#i18n/format.ts'
import type { QualityCity, TrendData } from './quality-data.ts'
import { TableFrame } from './table-frame.tsx'
import { trendLines } from './trend-lines.ts'

export interface TrendShown {
  trend: TrendData
  /** As `choiceName` writes it. */
  choice: string
  isShare: boolean
  cities: readonly QualityCity[]
}

/** The same as the picture: one row a day. */
export function TrendTable({ trend, choice, isShare, cities }: TrendShown) {
  const { t, i18n } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const lines = trendLines(
    trend,
    choice,
    cities.map(({ id }) => id),
  )
  const tell = (value: number | undefined) => {
    if (value === undefined) return '–'
    return isShare ? t('quality.percent', { percent: value }) : formatNumber(i18n.language, value)
  }
  return (
    <TableFrame label={t('quality.trend')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.day')}</th>
          {cities.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trend.points.map(({ day }, index) => (
          <tr key={day}>
            <th scope="row">{formatDay(app, day)}</th>
            {lines.map(({ city, values }) => (
              <td key={city}>{tell(values[index])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
