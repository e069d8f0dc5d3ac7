import { useTranslation } from 'react-i18next'
import { formatDay } from '#i18n/format.ts'
import styles from './trend-chart.module.css'
import { spread, topOf, trendLines } from './trend-lines.ts'
import type { TrendShown } from './trend-table.tsx'

/** The picture: its size, and the room around the lines for numbers, days and names. */
const WIDTH = 760
const HEIGHT = 320
const START = 62
const END = 620
const TOP = 12
const BOTTOM = 284
const LABELS_APART = 18

/** Lines differ without colour. */
const DASHES = ['none', '9 4', '2 4', '12 4 2 4', '5 3', '1 7', '16 5', '9 3 2 3 2 3']

/** A line a city, its name at the end; the city that is looked at is thicker and unbroken. */
export function TrendChart({ trend, choice, isShare, cities, city }: TrendShown & { city?: string }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const lines = trendLines(
    trend,
    choice,
    cities.map(({ id }) => id),
  )
  const top = topOf(lines, isShare)
  const days = trend.points.map(({ day }) => Date.parse(day))
  const [first, last] = [days[0]!, days.at(-1)!]
  const across = (index: number) => START + ((END - START) * (days[index]! - first)) / Math.max(1, last - first)
  const up = (value: number) => BOTTOM - ((BOTTOM - TOP) * value) / top
  const unbroken = Math.max(
    0,
    cities.findIndex(({ id }) => id === city),
  )
  const drawn = lines.flatMap((line, index) => {
    const known = line.values.flatMap((value, day) => (value === undefined ? [] : [{ x: across(day), y: up(value) }]))
    const name = cities.find(({ id }) => id === line.city)!.name
    return known.length > 0 ? [{ ...line, name, known, dash: DASHES.at((index - unbroken) % DASHES.length)! }] : []
  })
  const labels = spread(
    drawn.map(({ known }) => known.at(-1)!.y),
    LABELS_APART,
    BOTTOM,
  )
  return (
    // Who has no mouse needs to get into it to scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- https://www.w3.org/WAI/WCAG22/Understanding/keyboard
    <div role="group" className={styles['frame']} aria-label={t('quality.trend')} tabIndex={0}>
      <svg className={styles['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('quality.trendPicture')}>
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <path d={`M${START} ${up(value)}H${END}`} className={styles['grid']} />
            <text x={START - 8} y={up(value) + 5} className={styles['number']}>
              {isShare ? t('quality.percent', { percent: value }) : value}
            </text>
          </g>
        ))}
        <text x={START} y={HEIGHT - 12}>
          {formatDay(app, trend.points[0]!.day)}
        </text>
        <text x={END} y={HEIGHT - 12} className={styles['number']}>
          {formatDay(app, trend.points.at(-1)!.day)}
        </text>
        {drawn.map(({ city: id, name, known, dash }, index) => (
          <g key={id} className={id === city ? styles['present'] : undefined}>
            <path d={`M${known.map(({ x, y }) => `${x} ${y}`).join('L')}`} strokeDasharray={dash} className={styles['line']} />
            <path
              d={`M${known.at(-1)!.x + 4} ${known.at(-1)!.y}L${END + 14} ${labels[index]!}h16`}
              className={styles['pointer']}
              strokeDasharray={dash}
            />
            <text x={END + 36} y={labels[index]! + 5}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
