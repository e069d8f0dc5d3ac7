import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { weekdayOf } from '#content/calendar.ts'
import type { Occurrence } from '#content/event-times.ts'
import type { NoticeView } from '#content/views.ts'
import { code, formatDay } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { IconLine } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { paths } from '../paths.ts'

/** When an event takes place next, how often, where, and who holds it. */
export function EventFacts({ notice, next, city }: { notice: NoticeView; next: Occurrence; city: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { event } = notice.facts
  return (
    <>
      <p>
        <b>{timesOf(next, t)}</b>
      </p>
      {event?.repeat && <p>{t('notice.repeat', { context: event.repeat })}</p>}
      {event?.place && (
        <IconLine icon={<Icon name="map-pin" small />}>
          <bdi>{event.place}</bdi>
        </IconLine>
      )}
      {notice.host && (
        <p>
          <Link className="alone" to={paths.service({ language: i18n.language, city }, notice.host.id)}>
            <Words text={notice.host.name.text} language={notice.host.name.language} />
          </Link>
        </p>
      )}
    </>
  )
}

type T = ReturnType<typeof useTranslation<['app', 'codes']>>['t']

/** "Saturday, 5 December 2026, 18:30 to 21:00", or from one day to another. */
function timesOf({ start, end }: Occurrence, t: T): string {
  const [first, from] = start.split('T') as [string, string]
  const [last, until] = end.split('T') as [string, string]
  const day = formatDay(t, first)
  if (first !== last) return t('notice.eventDays', { first: day, from, last: formatDay(t, last), until })
  return t('notice.event', { day: t('hours.day', { weekday: code(t, `weekday.${weekdayOf(first)}`), day }), from, until })
}
