import { cityTime } from '#content/opening-hours.ts'
import type { ServiceFacts } from '#content/records/service.ts'
import type { Said } from '#content/spoken.ts'
import type { CityFrame } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import { useNow } from '../directory/use-now.ts'

/** A warning of the office, on the days it is meant for. */
export function ActiveAlert({ facts, alert, city }: { facts: ServiceFacts; alert: Said | undefined; city: CityFrame }) {
  const now = useNow()
  if (!facts.alert || !alert || !now) return null
  const today = cityTime(now, city.timezone).day
  if (today < facts.alert.from || facts.alert.until < today) return null
  return (
    <Note icon="triangle-alert" tone="danger">
      <Words text={alert.text} language={alert.language} />
    </Note>
  )
}
