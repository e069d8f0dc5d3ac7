import { useTranslation } from 'react-i18next'
import { type DueNotice, dueNotices } from '#content/due-notices.ts'
import type { Translation } from '#content/records/parts.ts'
import type { CityFrame, NoticeView } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { useLanguageOf } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { DirectoryText } from './directory-text.tsx'
import { EventFacts } from './event-facts.tsx'
import styles from './notices.module.css'
import { SaveEvent } from './save-event.tsx'
import { useNow } from './use-now.ts'

/** The messages and events of the city that are due now. None in a page as it was built: it cannot know the day. */
export function Notices({ notices, city }: { notices: readonly NoticeView[]; city: CityFrame }) {
  const { t } = useTranslation()
  const now = useNow()
  const due = now ? dueNotices(notices, now, city.timezone) : []
  if (due.length === 0) return null
  return (
    <Section title={t('home.notices')}>
      <div className={styles['notices']}>
        {due.map((one) => (
          <Notice key={one.notice.facts.id} {...one} city={city} />
        ))}
      </div>
    </Section>
  )
}

function Notice({ notice, next, city }: DueNotice & { city: CityFrame }) {
  const { t } = useTranslation(['app', 'codes'])
  const { website, from } = notice.facts
  return (
    <Note icon="megaphone" tone="lamp">
      <div className={styles['notice']}>
        <h3 {...useLanguageOf(notice.language)}>{notice.title}</h3>
        {next && <EventFacts notice={notice} next={next} city={city.id} />}
        <DirectoryText html={notice.html} language={notice.language} city={city.id} terms={notice.terms} />
        {website && (
          <p>
            <a className="ltr alone" href={website} rel="noreferrer">
              {new URL(website).hostname}
            </a>
          </p>
        )}
        {next && <SaveEvent notice={notice} city={city} />}
        <p className="small soft">{t('notice.from', { date: formatDay(t, from) })}</p>
        <ByMachine translation={notice.translation} />
      </div>
    </Note>
  )
}

function ByMachine({ translation }: { translation: Translation | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      {translation?.by === 'machine' && <p className="small soft">{t('language.machine')}</p>}
      {translation?.stale && <p className="small soft">{t('trust.staleTranslation')}</p>}
    </>
  )
}
