import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Band, PlainHeader, Shell, SkipLink, TabBar, TopBar, topBrand } from '#ui/frame.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { paths } from '../paths.ts'
import { useDeskFrame } from './desk.ts'
import { DeviceBanners } from './device-banners.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface Props {
  city: City
  /** The way that is open now. */
  tab: 'home' | 'map' | 'saved' | 'plan' | 'emergency' | undefined
  reading?: boolean
  /** What stands in the painted band, under the header. */
  band?: ReactNode
  children: ReactNode
}

/** Header, page, tab bar: the same around every page of a city. */
export function CityFrame({ city, tab, reading, band, children }: Props) {
  const desk = useDeskFrame()
  if (desk) {
    return (
      <desk.Frame city={city} band={band}>
        {children}
      </desk.Frame>
    )
  }
  return (
    <OwnFrame city={city} tab={tab} {...(reading && { reading })} {...(band !== undefined && { band })}>
      {children}
    </OwnFrame>
  )
}

/** On a reader's own device. */
function OwnFrame({ city, tab, reading, band, children }: Props) {
  const { t, i18n } = useTranslation()
  const place = { language: i18n.language, city: city.id }
  const top = (
    <TopBar>
      <Link className={topBrand} to={paths.home(place)}>
        <Mark />
        <Words as="bdi" text={city.name} language={city.nameLanguage} />
      </Link>
      <LanguageSwitch />
    </TopBar>
  )
  return (
    <Shell {...(reading && { reading })}>
      <SkipLink>{t('frame.skip')}</SkipLink>
      {band ? (
        <Band>
          {top}
          {band}
        </Band>
      ) : (
        <PlainHeader>{top}</PlainHeader>
      )}
      <DeviceBanners city={city} />
      {children}
      <TabBar label={t('frame.main')}>
        <Tab to={paths.home(place)} icon="house" current={tab === 'home'} label={t('frame.home')} />
        {city.map && <Tab to={paths.map(place)} icon="map" current={tab === 'map'} label={t('frame.map')} />}
        <Tab to={paths.saved(place)} icon="bookmark" current={tab === 'saved'} label={t('frame.saved')} />
        <Tab to={paths.plan(place)} icon="list-checks" current={tab === 'plan'} label={t('frame.plan')} />
        <Tab to={paths.emergency(place)} icon="siren" current={tab === 'emergency'} label={t('frame.emergency')} emergency />
      </TabBar>
    </Shell>
  )
}

function Tab({
  to,
  icon,
  current,
  label,
  emergency,
}: {
  to: string
  icon: IconName
  current: boolean
  label: string
  emergency?: boolean
}) {
  return (
    <Link to={to} aria-current={current ? 'page' : undefined} data-emergency={emergency}>
      <Icon name={icon} />
      {label}
    </Link>
  )
}
