import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useDevice } from '../frame/device.ts'
import { paths } from '../paths.ts'

/** Where in the page of the plan the reader is. The history knows it, so that "back" works; the address does not. */
export interface PlanPlace {
  /** The number of the question that is asked, from 0. */
  question?: number
  /** Only this one is asked, then the list of answers comes again. */
  single?: boolean
  /** The answers; the plan of somebody who has just made it; its end. */
  view?: 'answers' | 'plan' | 'deleted'
}

export function usePlanPlace(city: string): {
  place: PlanPlace
  go: (place: PlanPlace) => void
  back: () => void
} {
  const { i18n } = useTranslation()
  const { state } = useLocation()
  const navigate = useNavigate()
  const device = useDevice()
  const address = paths.plan({ language: i18n.language, city })
  return {
    // A page as it was built has no history.
    place: device ? ((state ?? {}) as PlanPlace) : {},
    go: (place) => void navigate(address, { state: place }),
    back: () => void navigate(-1),
  }
}
