import type { CityFrame } from '#content/views.ts'
import { useDevice } from '../frame/device.ts'
import { usePersonalPart } from './use-personal-part.ts'

const loadAllReports = () => import('./all-reports.tsx').then(({ AllReports }) => AllReports)

/** What the reader has said about pages of this city; its code comes after the page. */
export function GivenReports({ city }: { city: CityFrame }) {
  const loaded = usePersonalPart(loadAllReports, useDevice() !== undefined)
  return typeof loaded === 'object' ? <loaded.part city={city} /> : null
}
