/** What stands in the head of a page: for the browser's tab, for search engines, and for who gets a link to it. */
import type { TFunction } from 'i18next'
import type { CityFrame } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import type { GuideData } from '#pages/guide/guide-page.tsx'
import type { ServiceData } from '#pages/service/service-page.tsx'
import type { TopicData } from '#pages/topic/topic-page.tsx'

type T = TFunction<['app', 'codes']>
type Match = { id: string; loaderData?: unknown }

/** The name of the page alone, and a sentence about it. */
export function describePage(matches: readonly Match[], t: T): { name: string; description: string } {
  const page = matches.at(-1)
  const city = matches.find(({ id }) => id === 'city')?.loaderData as CityFrame | undefined
  const place = city?.name ?? ''
  switch (page?.loaderData === undefined ? undefined : page.id) {
    case 'service': {
      const { words } = (page!.loaderData as ServiceData).service
      return { name: words.name, description: words.summary }
    }
    case 'guide': {
      const { words } = (page!.loaderData as GuideData).guide
      return { name: words.title, description: words.summary }
    }
    case 'topic': {
      const { topic, services } = page!.loaderData as TopicData
      return { name: code(t, `topic.${topic}`), description: `${place}: ${t('topic.places', { count: services.length })}` }
    }
    case 'emergency':
      return { name: t('emergency.title'), description: `${place}: ${t('home.emergencyHint')}` }
    case 'about':
      return { name: t('about.title'), description: t('about.lead', { city: place }) }
    case 'search':
      return { name: t('frame.search'), description: t('about.lead', { city: place }) }
    case 'map':
      return { name: t('frame.map'), description: t('about.lead', { city: place }) }
    case 'saved':
      return { name: t('frame.saved'), description: t('about.lead', { city: place }) }
    case 'list':
      return { name: t('frame.saved'), description: t('about.lead', { city: place }) }
    case 'plan':
      return { name: t('frame.plan'), description: t('about.lead', { city: place }) }
    case 'storage':
      return { name: t('storage.open'), description: t('about.lead', { city: place }) }
    case 'home':
      return { name: place, description: t('about.lead', { city: place }) }
    case 'welcome':
    case 'welcome-in':
      return { name: t('welcome.title'), description: t('welcome.description') }
    case 'cities':
      return { name: t('cities.title'), description: t('cities.lead') }
    default:
      return { name: t('notFound.title'), description: '' }
  }
}

/** "Immigration Service · Cluj-Napoca · First Door". */
export function pageTitle(matches: readonly Match[], t: T): string {
  const { name } = describePage(matches, t)
  const city = matches.find(({ id }) => id === 'city')?.loaderData as CityFrame | undefined
  return [...new Set([name, city?.name, t('frame.name')].filter(Boolean))].join(' · ')
}
