import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source, Translation, Trust as TrustFacts } from '#content/records/parts.ts'
import type { CityFrame } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { useLanguageOf } from '#i18n/words.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Section } from '#ui/section.tsx'
import { ReportButton } from './report-button.tsx'
import type { ReportedPage } from './reported-page.ts'
import styles from './trust.module.css'
import { useNow } from './use-now.ts'

interface Props {
  trust: TrustFacts
  /** There is a number to call. */
  canCall?: boolean
  doubts: readonly string[]
  doubtsLanguage: string
  translation: Translation | undefined
  city: CityFrame
  /** What a report is about. */
  page: ReportedPage
}

/** Can I trust this page? Always last, always there. */
export function Trust({ trust, canCall = true, doubts, doubtsLanguage, translation, city, page }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const now = useNow()
  const overdue = now && now.toISOString().slice(0, 10) > trust.reviewBy
  const date = formatDay(t, trust.checked.on)
  const doubtsIn = useLanguageOf(doubtsLanguage)
  return (
    <Section title={t('trust.title')}>
      <div className={styles['trust']}>
        {trust.confirmedBy ? (
          <Line icon="check">{t('trust.confirmed', { by: trust.confirmedBy })}</Line>
        ) : (
          <Line icon="circle-alert" warn>
            <b>{t('trust.unconfirmed')}</b> {t(canCall ? 'service.callBefore' : 'service.askBefore')}
          </Line>
        )}
        {trust.confidence === 'low' && (
          <Line icon="circle-alert" warn>
            {t('trust.lowConfidence')}
          </Line>
        )}
        {translation && translation.by !== 'reviewed' && translation.by !== 'person' && <Line icon="bot">{t('trust.machine')}</Line>}
        {translation?.stale && (
          <Line icon="languages" warn>
            {t('trust.staleTranslation')}
          </Line>
        )}
        <Line icon="search-check">{t(`trust.checked_${trust.checked.how}`, { date, count: trust.sources.length })}</Line>
        {overdue && (
          <Line icon="circle-alert" warn>
            {t('trust.overdue', { date: formatDay(t, trust.reviewBy) })}
          </Line>
        )}
        {doubts.map((doubt) => (
          <Line key={doubt} icon="circle-question-mark">
            <span {...doubtsIn}>{doubt}</span>
          </Line>
        ))}
        {trust.sources.length > 0 && <Sources sources={trust.sources} />}
        <ReportButton page={page} city={city} />
      </div>
    </Section>
  )
}

function Line({ icon, warn, children }: { icon: IconName; warn?: boolean; children: ReactNode }) {
  return (
    <p className={warn ? styles['warn'] : undefined}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** Where each fact comes from, with the date each page shows. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation(['app', 'codes'])
  const inSourceLanguage = useLanguageOf(SOURCE_LANGUAGE)
  return (
    <Disclosure summary={t('trust.sources')}>
      <ol className={styles['sources']}>
        {sources.map(({ url, date, supports }) => (
          <li key={`${url} ${supports}`}>
            <div>
              <a className="ltr" href={url} rel="noreferrer">
                {new URL(url).hostname.replace(/^www\./, '')}
              </a>
              {' · '}
              {date ? formatDay(t, date) : t('trust.noDate')}
              <br />
              <span {...inSourceLanguage}>{supports}</span>
            </div>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
