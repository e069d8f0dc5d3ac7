/** Which address shows which page, with what data. The browser and the prerenderer share it. */

import { I18nextProvider } from 'react-i18next'
import {
  isRouteErrorResponse,
  Outlet,
  type RouteObject,
  redirect,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import type { ContentReader } from '#content/reader.ts'
import { topics } from '#content/schema/codes.ts'
import type { CityFrame } from '#content/views.ts'
import { isLanguage, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { loadedLanguage, loadLanguage, loadOfficeLanguage, nearestLanguage } from '#i18n/setup.ts'
import { type AboutData, AboutPage, loadAbout } from '#pages/about/about-page.tsx'
import { type EmergencyData, EmergencyPage, loadEmergency } from '#pages/emergency/emergency-page.tsx'
import { type GuideData, GuidePage, loadGuide } from '#pages/guide/guide-page.tsx'
import { type HomeData, HomePage, loadHome } from '#pages/home/home-page.tsx'
import { loadMap, type MapData, MapPage } from '#pages/map/map-page.tsx'
import { NotFoundPage, TroublePage } from '#pages/not-found/not-found-page.tsx'
import { OpeningPage } from '#pages/opening/opening-page.tsx'
import { paths, patterns } from '#pages/paths.ts'
import { loadSearch, type Search, type SearchData, SearchPage } from '#pages/search/search-page.tsx'
import { loadService, type ServiceData, ServicePage } from '#pages/service/service-page.tsx'
import { loadTopic, type TopicData, TopicPage } from '#pages/topic/topic-page.tsx'
import { WelcomePage } from '#pages/welcome/welcome-page.tsx'
import type { Trouble } from '#sync/status.ts'
import { PageSettings } from './page-settings.tsx'

/** Where the routes get what they show. */
export interface RouteSources {
  cities: () => Promise<CityEntry[]>
  /** `undefined` when there is no such city. Throws when it cannot be opened now. */
  content: (city: string, language: string) => Promise<ContentReader | undefined>
  /** Where a former page has gone. */
  moved: (city: string, key: string) => Promise<string | undefined>
  search: (city: string, language: string) => Search
}

type Params = Record<string, string | undefined>

export function createRoutes(sources: RouteSources): RouteObject[] {
  /** The loader of a page of a city; a page that is not there is "not found". */
  const page =
    <T,>(load: (content: ContentReader, params: Params) => Promise<T | undefined>) =>
    async ({ params }: { params: Params }) => {
      const content = await sources.content(params['city']!, params['lang']!)
      const data = content && (await load(content, params))
      if (!data) throw notFound()
      return data
    }

  const moving =
    (kind: 'service' | 'guide', load: (args: { params: Params }) => Promise<unknown>) =>
    async (args: { params: Params }): Promise<unknown> => {
      try {
        return await load(args)
      } catch (error) {
        const { lang, city, id } = args.params
        const target = isResponse404(error) && (await sources.moved(city!, `${kind}/${id}`))
        if (!target) throw error
        return redirect(paths.home({ language: lang!, city: city! }) + `/${target}`)
      }
    }

  const loadWelcome = async () => ({ cities: await sources.cities() })
  return [
    {
      id: 'root',
      Component: Root,
      ErrorBoundary: RootError,
      HydrateFallback: Opening,
      loader: ({ params }) => languageOrNotFound(params['lang']),
      shouldRevalidate: ({ currentParams, nextParams }) => currentParams['lang'] !== nextParams['lang'],
      children: [
        { id: 'welcome', path: patterns.welcome, loader: loadWelcome, Component: Welcome },
        { id: 'welcome-in', path: patterns.welcomeIn, loader: loadWelcome, Component: Welcome },
        {
          id: 'city',
          path: patterns.city,
          loader: page<CityFrame>(loadFrame),
          ErrorBoundary: CityError,
          shouldRevalidate: notForWords,
          children: [
            {
              ErrorBoundary: PageError,
              children: [
                { id: 'home', index: true, loader: page(loadHome), Component: Home },
                { id: 'emergency', path: patterns.emergency, loader: page(loadEmergency), Component: Emergency },
                { id: 'about', path: patterns.about, loader: page(loadAbout), Component: About },
                {
                  id: 'search',
                  path: patterns.search,
                  loader: page(loadSearch),
                  Component: () => <SearchIn search={sources.search} />,
                  shouldRevalidate: notForWords,
                },
                {
                  id: 'map',
                  path: patterns.map,
                  loader: page(loadMap),
                  Component: () => <MapIn search={sources.search} />,
                  shouldRevalidate: notForWords,
                },
                {
                  id: 'service',
                  path: patterns.service,
                  loader: moving(
                    'service',
                    page((content, { id }) => loadService(content, id!)),
                  ),
                  Component: Service,
                },
                {
                  id: 'guide',
                  path: patterns.guide,
                  loader: moving(
                    'guide',
                    page((content, { id }) => loadGuide(content, id!)),
                  ),
                  Component: Guide,
                },
                { id: 'topic', path: patterns.topic, loader: page(loadKnownTopic), Component: Topic, shouldRevalidate: notForWords },
                { id: 'lost', path: '*', loader: () => Promise.reject(notFound()), Component: () => null },
              ],
            },
          ],
        },
        { id: 'nowhere', path: '*', loader: () => Promise.reject(notFound()), Component: () => null },
      ],
    },
  ]
}

async function languageOrNotFound(language: string | undefined): Promise<null> {
  await loadLanguage(isLanguage(language) ? language : SOURCE_LANGUAGE)
  if (language !== undefined && !isLanguage(language)) throw notFound()
  return null
}

async function loadFrame(content: ContentReader): Promise<CityFrame | undefined> {
  const frame = await content.frame()
  await loadOfficeLanguage(frame?.languages[0])
  return frame
}

async function loadKnownTopic(content: ContentReader, { topic }: Params): Promise<TopicData | undefined> {
  return topics.some((known) => known === topic) ? loadTopic(content, topic!) : undefined
}

/** Words and filters in the address change what is shown, not what is loaded. */
function notForWords({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: {
  currentUrl: URL
  nextUrl: URL
  defaultShouldRevalidate: boolean
}): boolean {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}

function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

function isResponse404(error: unknown): boolean {
  return error instanceof Response && error.status === 404
}

function usePageLanguage(): string {
  const language = useParams()['lang']
  return isLanguage(language) ? language : SOURCE_LANGUAGE
}

function Root() {
  return (
    <I18nextProvider i18n={loadedLanguage(usePageLanguage())}>
      <PageSettings />
      <ScrollRestoration />
      <Outlet />
    </I18nextProvider>
  )
}

/** Until the first data is there. The router knows the address already, not yet its page. */
function Opening() {
  const [, language, city = ''] = useLocation().pathname.split('/')
  return (
    <I18nextProvider i18n={loadedLanguage(isLanguage(language) ? language : SOURCE_LANGUAGE)}>
      <OpeningPage city={city} />
    </I18nextProvider>
  )
}

/** The city of the page; every page below the route `city` has one. */
function useCity(): CityFrame {
  return useRouteLoaderData<CityFrame>('city')!
}

function Welcome() {
  return <WelcomePage {...useLoaderData<{ cities: CityEntry[] }>()} />
}

function Home() {
  return <HomePage city={useCity()} {...useLoaderData<HomeData>()} />
}

function Topic() {
  const data = useLoaderData<TopicData>()
  return <TopicPage key={data.topic} city={useCity()} {...data} />
}

function Service() {
  return <ServicePage city={useCity()} {...useLoaderData<ServiceData>()} />
}

function Guide() {
  return <GuidePage city={useCity()} {...useLoaderData<GuideData>()} />
}

function Emergency() {
  return <EmergencyPage city={useCity()} {...useLoaderData<EmergencyData>()} />
}

function About() {
  return <AboutPage city={useCity()} {...useLoaderData<AboutData>()} />
}

function SearchIn({ search }: { search: RouteSources['search'] }) {
  const city = useCity()
  return <SearchPage city={city} search={search(city.id, usePageLanguage())} {...useLoaderData<SearchData>()} />
}

function MapIn({ search }: { search: RouteSources['search'] }) {
  const city = useCity()
  return <MapPage city={city} search={search(city.id, usePageLanguage())} {...useLoaderData<MapData>()} />
}

function RootError() {
  const error = useRouteError()
  return (
    <I18nextProvider i18n={nearestLanguage(usePageLanguage())}>
      <PageSettings />
      <ErrorPage error={error} />
    </I18nextProvider>
  )
}

function CityError() {
  return <ErrorPage error={useRouteError()} />
}

function PageError() {
  return <ErrorPage error={useRouteError()} city={useCity()} />
}

function ErrorPage({ error, city }: { error: unknown; city?: CityFrame }) {
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage city={city} />
  return <TroublePage trouble={troubleOf(error)} />
}

/** The name that errors of packs, networks and storage carry; nothing for a mistake of ours. */
function troubleOf(error: unknown): Trouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { refusal, trouble } = error as { refusal?: Trouble; trouble?: Trouble }
  return refusal ?? trouble
}
