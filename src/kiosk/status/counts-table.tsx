import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { topics } from '#content/schema/codes.ts'
import { code, formatDay, formatNumber } from '#i18n/format.ts'
import type { DayCount } from '#store/desk.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { PillSelect } from '#ui/pill-select.tsx'
import { Segments } from '#ui/segments.tsx'
import { useDeskWork } from '../desk.ts'
import { deskDay } from '../desk-day.ts'
import { MISSING_WORDS } from '../missing-words.ts'
import { type Cell, type CountRow, countsAsCsv, isFew, type Period, periodsOf, rowsOf, sumOf, visitorsOf } from './counts.ts'
import { Part } from './part.tsx'
import { ResetCounts } from './reset-counts.tsx'
import styles from './status.module.css'

/** How often what was used, by week or month. */
export function Counts({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('staff')
  const { store, status } = useDeskWork()
  const [counts, setCounts] = useState<DayCount[]>()
  const [isDeleted, setDeleted] = useState(false)
  useEffect(() => {
    void store.counts().then(setCounts, () => setCounts([]))
  }, [store])
  const reset = async () => {
    await store.clearCounts()
    await store.remove(MISSING_WORDS)
    setCounts([])
    setDeleted(true)
    onReset()
  }
  const save = () => status.saveFile(`first-door-counts-${deskDay(new Date())}.csv`, 'text/csv', countsAsCsv(counts ?? []))
  return (
    <Part title={t('status.counts')}>
      <p className="soft">
        {t('status.countsWhy')} {t('status.countsSum')} {t('status.countsKept')}
      </p>
      <div role="status">
        {isDeleted && <p>{t('status.resetDone')}</p>}
        {counts?.length === 0 && <p>{t('status.countsNone')}</p>}
      </div>
      {counts && counts.length > 0 && (
        <>
          <Table counts={counts} />
          <div className={styles['choices']}>
            <Button look="second" onClick={save}>
              <Icon name="download" />
              {t('status.csv')}
            </Button>
            <ResetCounts onReset={() => void reset()} />
          </div>
        </>
      )}
    </Part>
  )
}

function Table({ counts }: { counts: readonly DayCount[] }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const [by, setBy] = useState<Period>('week')
  const [chosen, setChosen] = useState<string>()
  const periods = periodsOf(counts, by)
  const period = periods.find((one) => one === chosen) ?? periods[0]!
  const rows = rowsOf(counts, by, period)
  const nameOf = (one: string) => (by === 'week' ? t('status.week', { date: formatDay(app, one) }) : formatDay(app, one))
  return (
    <>
      <div className={styles['choices']}>
        <Segments
          label={t('status.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'week', icon: 'calendar-clock', label: t('status.byWeek') },
            { value: 'month', icon: 'calendar-check', label: t('status.byMonth') },
          ]}
        />
        <PillSelect
          label={by === 'week' ? t('status.byWeek') : t('status.byMonth')}
          value={period}
          onChange={setChosen}
          options={periods.map((one) => ({ value: one, label: nameOf(one) }))}
        />
      </div>
      <table className={styles['counts']}>
        <caption className="visually-hidden">{nameOf(period)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('status.what')}</th>
            <th scope="col">{t('status.times')}</th>
          </tr>
        </thead>
        <tbody>
          <Line name={t('status.visitors')} cell={visitorsOf(rows)} />
        </tbody>
        <Group title={t('status.topics')} lines={topics.flatMap((topic) => linesOf(rows, `topic.${topic}`, code(app, `topic.${topic}`)))} />
        <Group
          title={t('status.languages')}
          lines={rows.flatMap(({ what }) => (what.startsWith('language.') ? linesOf(rows, what, code(app, what)) : []))}
        />
        <Group
          title={t('status.others')}
          lines={[
            ...linesOf(rows, 'missed', t('status.missed')),
            ...linesOf(rows, 'print', t('status.prints')),
            ...linesOf(rows, 'code', t('status.codes')),
          ]}
        />
      </table>
    </>
  )
}

interface Named {
  name: string
  cell: Cell
}

/** The line of one thing, all its kinds (`code.phone`) together; none when nothing was counted. */
function linesOf(rows: readonly CountRow[], what: string, name: string): Named[] {
  const kinds = rows.filter((row) => row.what === what || row.what.startsWith(`${what}.`))
  return kinds.length > 0 ? [{ name, cell: sumOf(kinds.map(({ cell }) => cell)) }] : []
}

function Group({ title, lines }: { title: string; lines: readonly Named[] }) {
  if (lines.length === 0) return null
  return (
    <tbody>
      <tr className={styles['group']}>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {lines.map(({ name, cell }) => (
        <Line key={name} name={name} cell={cell} />
      ))}
    </tbody>
  )
}

function Line({ name, cell }: Named) {
  const { t, i18n } = useTranslation('staff')
  const { least, most } = cell
  const number = (value: number) => formatNumber(i18n.language, value)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{isFew(cell) ? '<5' : least === most ? number(least) : t('status.span', { least: number(least), most: number(most) })}</td>
    </tr>
  )
}
