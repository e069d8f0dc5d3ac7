import { useTranslation } from 'react-i18next'
import { type IndicatorRow, indicatorRows } from '#content/quality/indicator-table.ts'
import { code } from '#i18n/format.ts'
import styles from './all-indicators.module.css'
import { type IndicatorId, indicatorGroups, partPrefix } from './indicator-groups.ts'
import type { QualityData } from './quality-data.ts'
import { TableFrame } from './table-frame.tsx'
import { useTellIndicator } from './tell-indicator.ts'

/** Every figure of every city, each with what it means. */
export function AllIndicators({ data }: { data: QualityData }) {
  const { t } = useTranslation('staff')
  const rows = indicatorRows(data.indicators)
  const names = new Map(data.cities.map(({ id, name }) => [id, name]))
  return (
    <TableFrame label={t('quality.allIndicators')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.indicator')}</th>
          {data.indicators.map(({ city }) => (
            <th key={city} scope="col">
              {names.get(city) ?? city}
            </th>
          ))}
        </tr>
      </thead>
      {Object.entries(indicatorGroups).map(([group, ids]) => (
        <tbody key={group}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={data.indicators.length + 1}>
              <span>{t('quality.group', { context: group as keyof typeof indicatorGroups })}</span>
            </th>
          </tr>
          {ids.map((id) => (
            <RowsOf key={id} id={id} rows={rows.filter((row) => row.id === id)} cities={data.indicators.length} />
          ))}
        </tbody>
      ))}
    </TableFrame>
  )
}

/** One row, or one for each part under a row with the name. */
function RowsOf({ id, rows, cities }: { id: IndicatorId; rows: readonly IndicatorRow[]; cities: number }) {
  const tell = useTellIndicator()
  const { t: codes } = useTranslation(['app', 'codes'])
  const hasParts = rows.some(({ part }) => part !== undefined)
  const cells = (row: IndicatorRow) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
    row.cells.map((cell, column) => <td key={column}>{tell(cell)}</td>)
  if (!hasParts) {
    return rows.map((row) => (
      <tr key={id}>
        <th scope="row">
          <Meaning id={id} />
        </th>
        {cells(row)}
      </tr>
    ))
  }
  return (
    <>
      <tr>
        <th scope="row" colSpan={cities + 1}>
          <Meaning id={id} />
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.part}>
          <th scope="row" className={styles['part']}>
            {code(codes, `${partPrefix(id)}.${row.part}`)}
          </th>
          {cells(row)}
        </tr>
      ))}
    </>
  )
}

function Meaning({ id }: { id: IndicatorId }) {
  const { t } = useTranslation('staff')
  return (
    <details className={styles['meaning']}>
      <summary>{t('indicator.name', { context: id })}</summary>
      <p>{t('indicator.meaning', { context: id })}</p>
    </details>
  )
}
