import { useTranslation } from 'react-i18next'
import type { CityFrame, NoticeView } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { saveFile } from './save-file.ts'

/** Puts an event into the reader's calendar, by a file that is made on the device. */
export function SaveEvent({ notice, city }: { notice: NoticeView; city: CityFrame }) {
  const { t } = useTranslation()
  const desk = useDeskFrame()
  if (desk || !notice.facts.event) return null
  const save = async () => {
    const [{ toICalendar }, { noticeToCalendarEvent }] = await Promise.all([import('#interop/ical.ts'), import('#interop/notice-event.ts')])
    const event = noticeToCalendarEvent(notice, city)
    if (event) saveFile(`${notice.facts.id}.ics`, 'text/calendar', toICalendar([event], new Date()))
  }
  return (
    <Button look="second" onClick={() => void save()}>
      <Icon name="calendar-plus" />
      {t('notice.calendar')}
    </Button>
  )
}
