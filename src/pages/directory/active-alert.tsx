import { cityTime } from '#content/opening-hours.ts'
import type { Said } from '#content/spoken.ts'
import type { CityFrame } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import { useNow } from './use-now.ts'

/** A warning of the office, on the days it is meant for. */
export function ActiveAlert({ alert, city }: { alert: (Said & { from: string; until: string }) | undefined; city: CityFrame }) {
  const now = useNow()
  if (!alert || !now) return null
  const today = cityTime(now, city.timezone).day
  if (today < alert.from || alert.until < today) return null
  return (
    <Note icon="triangle-alert" tone="danger">
      <Words text={alert.text} language={alert.language} />
    </Note>
  )
}
