import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Band, PlainHeader, Shell, SkipLink, TabBar, TopBar, topBrand } from '#ui/frame.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { paths } from '../paths.ts'
import { DeviceBanners } from './device-banners.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface Props {
  city: City
  /** The way that is open now. */
  tab: 'home' | 'search' | 'map' | 'emergency' | undefined
  reading?: boolean
  /** What stands in the painted band, under the header. */
  band?: ReactNode
  children: ReactNode
}

/** Header, page, tab bar: the same around every page of a city. */
export function CityFrame({ city, tab, reading, band, children }: Props) {
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
        <Tab to={paths.search(place)} icon="search" current={tab === 'search'} label={t('frame.search')} />
        {city.map && <Tab to={paths.map(place)} icon="map" current={tab === 'map'} label={t('frame.map')} />}
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
