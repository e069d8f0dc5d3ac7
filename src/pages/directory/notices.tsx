import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame, NoticeView } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { useLanguageOf } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import { DirectoryText } from './directory-text.tsx'
import { useNow } from './use-now.ts'

/** The messages of the city that are due today. None in a page as it was built: it cannot know the day. */
export function Notices({ notices, city }: { notices: readonly NoticeView[]; city: CityFrame }) {
  const now = useNow()
  if (!now) return null
  const today = cityTime(now, city.timezone).day
  return notices
    .filter(({ facts }) => facts.from <= today && today <= facts.until)
    .map((notice) => <Notice key={notice.facts.id} notice={notice} city={city} />)
}

function Notice({ notice, city }: { notice: NoticeView; city: CityFrame }) {
  const { t } = useTranslation(['app', 'codes'])
  const { event, website, from } = notice.facts
  return (
    <Note icon="megaphone" tone="lamp">
      <h3 {...useLanguageOf(notice.language)}>{notice.title}</h3>
      {event && (
        <p>
          <b>
            {t('notice.event', { day: formatDay(t, event.start.slice(0, 10)), from: event.start.slice(11), until: event.end.slice(11) })}
          </b>
          {event.place && <bdi>, {event.place}</bdi>}
        </p>
      )}
      <DirectoryText html={notice.html} language={notice.language} city={city.id} />
      {website && (
        <p>
          <a className="ltr alone" href={website} rel="noreferrer">
            {new URL(website).hostname}
          </a>
        </p>
      )}
      <p className="small soft">{t('notice.from', { date: formatDay(t, from) })}</p>
    </Note>
  )
}
