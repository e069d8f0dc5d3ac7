import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { useLoaded } from '../use-loaded.ts'
import { isKnownIndicator, partPrefix } from './indicator-groups.ts'
import { type QualityData, readTrend, type TrendData } from './quality-data.ts'
import { TrendChart } from './trend-chart.tsx'
import { choiceName, trendChoices } from './trend-lines.ts'
import { TrendTable } from './trend-table.tsx'

interface Props {
  data: QualityData
  files: StaffFiles
  city?: string
}

/** How a figure of the cities has come along, if the site was built with a trend. */
export function Trend(props: Props) {
  const { t } = useTranslation('staff')
  return props.data.trend ? <Read {...props} /> : <p>{t('quality.noTrend')}</p>
}

function Read({ data, files, city }: Props) {
  const { t } = useTranslation('staff')
  const trend = useLoaded(useCallback(() => readTrend(files), [files]))
  if (trend.is === 'loading') return <p role="status">{t('quality.loading')}</p>
  if (trend.is === 'missing' || trend.value.points.length === 0) return <p>{t('quality.noTrend')}</p>
  return <Chosen data={data} trend={trend.value} {...(city && { city })} />
}

function Chosen({ data, trend, city }: { data: QualityData; trend: TrendData; city?: string }) {
  const { t } = useTranslation('staff')
  const nameOf = useIndicatorName()
  const choices = trendChoices(trend).filter(({ id }) => isKnownIndicator(id))
  const [choice, setChoice] = useState('with-hours')
  const isShare = trend.points.some(({ cities }) =>
    cities.some(({ indicators = [] }) =>
      indicators.some((one) => one.kind === 'share' && choice === choiceName(one as { id: string; part?: string })),
    ),
  )
  const shown = { trend, choice, isShare, cities: data.cities }
  return (
    <>
      <Field label={t('quality.indicator')}>
        {(control) => (
          <select {...control} value={choice} onChange={({ target }) => setChoice(target.value)}>
            {choices.map((one) => (
              <option key={choiceName(one)} value={choiceName(one)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {trend.points.length > 1 ? <TrendChart {...shown} {...(city && { city })} /> : <p>{t('quality.oneDay')}</p>}
      <Disclosure summary={t('quality.asTable')}>
        <TrendTable {...shown} />
      </Disclosure>
    </>
  )
}

function useIndicatorName(): (indicator: { id: string; part?: string }) => string {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  return ({ id, part }) => {
    const name = isKnownIndicator(id) ? t('indicator.name', { context: id }) : id
    return part === undefined ? name : `${name}: ${code(codes, `${partPrefix(id)}.${part}`)}`
  }
}
