import { useTranslation } from 'react-i18next'
import { type Indicator, percentOf } from '#content/quality/indicators.ts'
import { formatNumber } from '#i18n/format.ts'

/** Says a figure in the reader's language; `short` leaves out of how many. A dash where there is nothing to tell. */
export function useTellIndicator(): (indicator: Indicator | undefined, how?: 'short') => string {
  const { t, i18n } = useTranslation('staff')
  const number = (n: number) => formatNumber(i18n.language, n)
  return (indicator, how) => {
    if (indicator?.n === undefined) return '–'
    if (indicator.kind === 'days') return t('quality.days', { count: indicator.n })
    if (indicator.kind === 'count') return number(indicator.n)
    const percent = percentOf(indicator)
    if (percent === undefined) return '–'
    if (how === 'short') return t('quality.percent', { percent })
    return t('quality.share', { percent, n: number(indicator.n), of: number(indicator.of) })
  }
}
