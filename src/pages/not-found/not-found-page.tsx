import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useNavigate } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import type { Trouble } from '#sync/status.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Band, Main, Shell, SkipLink } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { SiteTop } from '../frame/site-top.tsx'
import { paths } from '../paths.ts'
import styles from './not-found-page.module.css'

/** An address that leads nowhere: offers search, the topics and 112. */
export function NotFoundPage({ city }: { city: City | undefined }) {
  const { t } = useTranslation()
  if (!city) return <Lost />
  return (
    <CityFrame city={city} tab={undefined}>
      <Main>
        <h1 className={styles['title']}>{t('notFound.title')}</h1>
        <p>{t('notFound.text')}</p>
        <FindInCity city={city.id} />
      </Main>
    </CityFrame>
  )
}

function FindInCity({ city }: { city: string }) {
  const { t, i18n } = useTranslation()
  const place = { language: i18n.language, city }
  const navigate = useNavigate()
  const address = useHref(paths.search(place))
  return (
    <>
      <Section title={t('notFound.search')}>
        <label className="visually-hidden" htmlFor="q">
          {t('home.question')}
        </label>
        <SearchField
          id="q"
          action={address}
          buttonLabel={t('search.button')}
          clearLabel={t('search.clear')}
          onSubmit={(query) => void navigate(paths.search(place, query))}
        />
        <p className={styles['links']}>
          <Link className="alone" to={paths.home(place)}>
            {t('topic.all')}
          </Link>
        </p>
      </Section>
      <EmergencyCard city={city} />
    </>
  )
}

function Lost() {
  const { t, i18n } = useTranslation()
  return (
    <Plain>
      <h1 className={styles['title']}>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p className={styles['links']}>
        <Link className="alone" to={paths.welcome(i18n.language)}>
          {t('notFound.cities')}
        </Link>
      </p>
    </Plain>
  )
}

/** A page that could not be opened: without a network and without a saved copy, or because something broke. */
export function TroublePage({ trouble }: { trouble: Trouble | undefined }) {
  const { t, i18n } = useTranslation()
  const desk = useDeskFrame()
  return (
    <Plain>
      <h1 className={styles['title']}>{t(trouble === 'no-network' ? 'opening.offlineTitle' : 'opening.brokenTitle')}</h1>
      <Note icon={trouble === 'no-network' ? 'wifi-off' : 'circle-alert'}>
        <p>{trouble === 'no-network' ? t('opening.offlineText') : trouble ? t(`trouble.${trouble}`) : t('opening.brokenText')}</p>
      </Note>
      <p className={styles['links']}>
        <Button onClick={() => window.location.reload()}>{t('device.tryAgain')}</Button>
      </p>
      {!desk && (
        <p className={styles['links']}>
          <Link className="alone" to={paths.welcome(i18n.language)}>
            {t('notFound.cities')}
          </Link>
        </p>
      )}
      <Section title={t('emergency.title')}>
        <ButtonLink look="danger" wide href="tel:112">
          {t('emergency.call', { number: '112' })}
        </ButtonLink>
      </Section>
    </Plain>
  )
}

function Plain({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Shell>
      <SkipLink>{t('frame.skip')}</SkipLink>
      <Band>
        <SiteTop />
      </Band>
      <Main>{children}</Main>
    </Shell>
  )
}
