import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { useDevice, useDeviceWord } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import { ReportList } from './report-list.tsx'

/** Where to say that a page is wrong, and all that the reader has said about pages of this city. */
export function AllReports({ city }: { city: CityFrame }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  const given = useLive(useDevice()?.reports.all)?.reports.filter(({ body }) => body.city === city.id) ?? []
  return (
    <>
      {city.feedback.url && <p>{own('report.onEachPage', { button: t('report.ask') })}</p>}
      {given.length > 0 && (
        <>
          <ReportList heading={own('report.all')} hint={own('report.allText', { context: word })} reports={given} city={city} titles />
        </>
      )}
    </>
  )
}
