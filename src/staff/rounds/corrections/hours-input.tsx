import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { holidaysOf, type RoundCity } from '#content/quality/round-city.ts'

// Most rounds correct no hours.
const HoursField = lazy(async () => ({ default: (await import('../../editor/hours/hours-field.tsx')).HoursField }))

interface Props {
  city: RoundCity
  /** As OpenStreetMap writes hours. */
  value: string
  onChange: (value: string) => void
  /** Hears whether what stands there now are hours. */
  onReading: (isGood: boolean) => void
  today: string
}

/** Opening hours, as a table of the week. */
export function HoursInput({ city, value, onChange, onReading, today }: Props) {
  const { t } = useTranslation('staff')
  const id = useId()
  return (
    <Suspense fallback={<p>{t('rounds.fact.hours')}</p>}>
      <HoursField
        id={id}
        label={t('rounds.fact.hours')}
        value={value}
        onChange={onChange}
        onReading={onReading}
        today={today}
        holidays={holidaysOf(city)}
      />
    </Suspense>
  )
}
