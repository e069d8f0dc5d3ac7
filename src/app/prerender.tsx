/** The second way into the app: pages as HTML, for the first visit, for search engines and for browsers without JavaScript. */
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { cityEntryOf } from '#content/city-entry.ts'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { topics } from '#content/schema/codes.ts'
import type { CityFrame } from '#content/views.ts'
import { directionOf, isLanguage, languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import { guideToSchemaOrg, serviceToSchemaOrg } from '#interop/schema-org.ts'
import type { GuideData } from '#pages/guide/guide-page.tsx'
import { inLanguage, paths } from '#pages/paths.ts'
import type { ServiceData } from '#pages/service/service-page.tsx'
import { PAGE_DATA_ID, writePageData } from './page-data.ts'
import { describePage, pageTitle } from './page-head.ts'
import { createRoutes, PERSONAL_PAGES } from './routes.tsx'

const ALL_LANGUAGES: string[] = languages.map(({ code }) => code)

/** A city to be written as pages. */
export interface PrerenderCity {
  id: string
  records: readonly DirectoryRecord[]
}

export interface Site {
  /** The address of the site without its base path: `https://example.org`. */
  origin: string
  /** `/` or `/sub/`. */
  base: string
  cities: readonly PrerenderCity[]
}

/** An address to prerender, and the languages the same page exists in. */
export interface PageAddress {
  path: string
  languages: string[]
}

export interface RenderedPage {
  language: string
  direction: string
  head: string
  app: string
  data: string
  /** The words this page needs: `locale-en-app`. */
  words: string[]
}

/** Every page to prerender: frame pages in all languages of the interface, content pages where there are words. */
export function pagesOf({ cities }: Site): PageAddress[] {
  const pages: PageAddress[] = [
    { path: paths.welcome(), languages: ALL_LANGUAGES },
    ...ALL_LANGUAGES.flatMap((language) =>
      [paths.welcome(language), paths.cities(language)].map((path) => ({ path, languages: ALL_LANGUAGES })),
    ),
  ]
  for (const { id: city, records } of cities) {
    for (const language of ALL_LANGUAGES) {
      const place = { language, city }
      const frame = [
        paths.home(place),
        paths.emergency(place),
        paths.about(place),
        paths.search(place),
        paths.map(place),
        paths.saved(place),
        paths.plan(place),
        paths.list(place),
        paths.storage(place),
        ...topics.map((topic) => paths.topic(place, topic)),
      ]
      pages.push(...frame.map((path) => ({ path, languages: ALL_LANGUAGES })))
    }
    for (const { key, words } of records) {
      if (!key.startsWith('service/') && !key.startsWith('guide/')) continue
      const spoken = ALL_LANGUAGES.filter((language) => language in words)
      pages.push(...spoken.map((language) => ({ path: `${paths.home({ language, city })}/${key}`, languages: spoken })))
    }
  }
  return pages
}

/** Renders pages of a site, one after another. */
export function pageRenderer(site: Site): (page: PageAddress) => Promise<RenderedPage> {
  const basename = site.base.replace(/\/$/, '')
  const entries = site.cities.map(({ records }) => cityEntryOf(records, ALL_LANGUAGES))
  const sources = new Map(site.cities.map(({ id, records }) => [id, memorySource(records)]))
  const routes = createRoutes({
    cities: async () => entries,
    content: async (city, language) => {
      const source = sources.get(city)
      return source && contentReader(source, city, [language], SOURCE_LANGUAGE)
    },
    moved: async () => undefined,
    search: () => async () => [],
  })
  const handler = createStaticHandler(routes, { ...(basename && { basename }) })

  return async (page) => {
    const context = await handler.query(new Request(`http://prerender${basename}${page.path}`))
    if (context instanceof Response) throw new Error(`${page.path} answered with status ${context.status}.`)
    const error = Object.values(context.errors ?? {})[0]
    if (error) throw new Error(`${page.path} cannot be rendered.`, { cause: error })
    const router = createStaticRouter(handler.dataRoutes, context)
    const app = renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />)
    const language = languages.find(({ code }) => page.path.split('/')[1] === code)?.code ?? SOURCE_LANGUAGE
    const matches = context.matches.map(({ route }) => ({ id: route.id ?? '', loaderData: context.loaderData[route.id ?? ''] }))
    const city = context.loaderData['city'] as CityFrame | undefined
    return {
      language,
      direction: directionOf(language),
      head: headOf(site, page, language, matches),
      app,
      data: `<script type="application/json" id="${PAGE_DATA_ID}">${writePageData(context.loaderData)}</script>`,
      words: [
        `locale-${language}-app`,
        `locale-${language}-papers`,
        ...(context.matches.some(({ route }) => PERSONAL_PAGES.includes(route.id ?? '')) ? [`locale-${language}-personal`] : []),
        ...(city && isLanguage(city.languages[0]) && city.languages[0] !== language ? [`locale-${city.languages[0]}-papers`] : []),
      ],
    }
  }
}

type Match = { id: string; loaderData?: unknown }

/** The page for those whose language it does not have. The first page is for all: it lets them choose. */
function forAnyLanguage(path: string): string {
  const isFirstPage = path.split('/').length === 2
  return isFirstPage ? '/' : inLanguage(path, SOURCE_LANGUAGE)
}

function headOf(site: Site, page: PageAddress, language: string, matches: Match[]): string {
  const t = loadedLanguage(language).getFixedT(language, ['app', 'codes'])
  const address = (path: string) => site.origin + site.base.replace(/\/$/, '') + path
  const url = address(page.path)
  const { description } = describePage(matches, t as never)
  const title = pageTitle(matches, t as never)
  const alternates = page.languages.map(
    (code) => `<link rel="alternate" hreflang="${code}" href="${escape(address(inLanguage(page.path, code)))}">`,
  )
  const structured = structuredData(matches, url)
  return [
    `<title>${escape(title)}</title>`,
    description && `<meta name="description" content="${escape(description)}">`,
    `<link rel="canonical" href="${escape(url)}">`,
    ...alternates,
    page.languages.includes(SOURCE_LANGUAGE) &&
      `<link rel="alternate" hreflang="x-default" href="${escape(address(forAnyLanguage(page.path)))}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:site_name" content="${escape(t('frame.name'))}">`,
    `<meta property="og:title" content="${escape(title)}">`,
    description && `<meta property="og:description" content="${escape(description)}">`,
    `<meta property="og:url" content="${escape(url)}">`,
    `<meta property="og:locale" content="${language}">`,
    `<meta property="og:image" content="${escape(site.origin + site.base)}icons/app-512.png">`,
    `<meta name="twitter:card" content="summary">`,
    structured && `<script type="application/ld+json">${JSON.stringify(structured).replaceAll('<', '\\u003c')}</script>`,
  ]
    .filter(Boolean)
    .join('\n    ')
}

function structuredData(matches: Match[], url: string): object | undefined {
  const city = matches.find(({ id }) => id === 'city')?.loaderData as CityFrame | undefined
  const page = matches.at(-1)
  if (!city || !page) return undefined
  if (page.id === 'service') return serviceToSchemaOrg((page.loaderData as ServiceData).service, url)
  if (page.id === 'guide') return guideToSchemaOrg((page.loaderData as GuideData).guide, city, url)
  return undefined
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
