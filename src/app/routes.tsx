/** Which address shows which page, with what data. The browser and the prerenderer share it. */

import { I18nextProvider } from 'react-i18next'
import {
  isRouteErrorResponse,
  matchRoutes,
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
import { loadedLanguage, loadLanguage, loadOfficeLanguage, loadPersonalWords, nearestLanguage } from '#i18n/setup.ts'
import type { AboutData } from '#pages/about/about-page.tsx'
import { type EmergencyData, EmergencyPage, loadEmergency } from '#pages/emergency/emergency-page.tsx'
import { type GuideData, GuidePage, loadGuide } from '#pages/guide/guide-page.tsx'
import { type HomeData, HomePage, loadHome } from '#pages/home/home-page.tsx'
import type { MapData } from '#pages/map/map-page.tsx'
import { NotFoundPage, TroublePage } from '#pages/not-found/not-found-page.tsx'
import { OpeningPage } from '#pages/opening/opening-page.tsx'
import { paths, patterns } from '#pages/paths.ts'
import type { SavedData } from '#pages/saved/saved-page.tsx'
import type { Search, SearchData } from '#pages/search/search-page.tsx'
import { loadService, type ServiceData, ServicePage } from '#pages/service/service-page.tsx'
import { loadTopic, type TopicData, TopicPage } from '#pages/topic/topic-page.tsx'
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

/** Pages beside the directory, by the ids of their routes; they need the words of `personal.json` before they are drawn. */
export const PERSONAL_PAGES = ['about', 'saved', 'plan', 'list', 'storage']

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

  const loadCities = async () => ({ cities: await sources.cities() })
  // Home, topics, services, guides and the numbers to call come with the app at once; what follows here when it is opened.
  const welcome = async () => {
    const { WelcomePage } = await import('#pages/welcome/welcome-page.tsx')
    return {
      loader: loadCities,
      Component: () => <WelcomePage {...useLoaderData<{ cities: CityEntry[] }>()} />,
    }
  }
  const cities = async () => {
    const { CitiesPage } = await import('#pages/cities/cities-page.tsx')
    return {
      loader: loadCities,
      Component: () => <CitiesPage {...useLoaderData<{ cities: CityEntry[] }>()} />,
    }
  }
  const search = async () => {
    const { loadSearch, SearchPage } = await import('#pages/search/search-page.tsx')
    return {
      loader: page(loadSearch),
      Component: () => <SearchPage city={useCity()} search={useSearch(sources)} {...useLoaderData<SearchData>()} />,
    }
  }
  const map = async () => {
    const { loadMap, MapPage } = await import('#pages/map/map-page.tsx')
    return {
      loader: page(loadMap),
      Component: () => <MapPage city={useCity()} search={useSearch(sources)} {...useLoaderData<MapData>()} />,
    }
  }
  /** Pages beside the directory; their words come with them. */
  const withPersonalWords = (load: (args: { params: Params }) => Promise<unknown>) => async (args: { params: Params }) => {
    await loadPersonalWords(args.params['lang']!)
    return load(args)
  }
  const about = async () => {
    const { AboutPage, loadAbout } = await import('#pages/about/about-page.tsx')
    return { loader: withPersonalWords(page(loadAbout)), Component: () => <AboutPage city={useCity()} {...useLoaderData<AboutData>()} /> }
  }
  const saved = async () => {
    const { loadSaved, SavedPage } = await import('#pages/saved/saved-page.tsx')
    const load = async (content: ContentReader) => loadSaved(content, await sources.cities())
    return { loader: withPersonalWords(page(load)), Component: () => <SavedPage city={useCity()} {...useLoaderData<SavedData>()} /> }
  }
  const list = async () => {
    const { ListPage, loadList } = await import('#pages/list/list-page.tsx')
    return { loader: withPersonalWords(page(loadList)), Component: () => <ListPage city={useCity()} /> }
  }
  const plan = async () => {
    const { loadPlan, PlanPage } = await import('#pages/plan/plan-page.tsx')
    return { loader: withPersonalWords(page(loadPlan)), Component: () => <PlanPage city={useCity()} /> }
  }
  const storage = async () => {
    const { loadStorage, StoragePage } = await import('#pages/storage/storage-page.tsx')
    return { loader: withPersonalWords(page(loadStorage)), Component: () => <StoragePage city={useCity()} /> }
  }
  return [
    {
      id: 'root',
      Component: Root,
      ErrorBoundary: RootError,
      HydrateFallback: Opening,
      loader: ({ params }) => languageOrNotFound(params['lang']),
      shouldRevalidate: ({ currentParams, nextParams }) => currentParams['lang'] !== nextParams['lang'],
      children: [
        { id: 'welcome', path: patterns.welcome, lazy: welcome },
        { id: 'welcome-in', path: patterns.welcomeIn, lazy: welcome },
        { id: 'cities', path: patterns.cities, lazy: cities },
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
                { id: 'about', path: patterns.about, lazy: about },
                { id: 'search', path: patterns.search, lazy: search, shouldRevalidate: notForWords },
                { id: 'saved', path: patterns.saved, lazy: saved },
                { id: 'plan', path: patterns.plan, lazy: plan },
                { id: 'list', path: patterns.list, lazy: list, shouldRevalidate: notForWords },
                { id: 'storage', path: patterns.storage, lazy: storage },
                { id: 'map', path: patterns.map, lazy: map, shouldRevalidate: notForWords },
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

/** Takes the pages of this address out of their own files now; the router would show nothing of a built page before. */
export async function loadPagesOf(routes: RouteObject[], location: { pathname: string }, basename: string): Promise<void> {
  for (const { route } of matchRoutes(routes, location, basename || '/') ?? []) {
    if (typeof route.lazy !== 'function') continue
    Object.assign(route, await route.lazy(), { lazy: undefined })
  }
}

function usePageLanguage(): string {
  const language = useParams()['lang']
  return isLanguage(language) ? language : SOURCE_LANGUAGE
}

function Root() {
  return (
    <I18nextProvider i18n={loadedLanguage(usePageLanguage())}>
      <PageSettings />
      <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
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

/** Looks through the directory of this page, in its language. */
function useSearch({ search }: RouteSources): Search {
  return search(useCity().id, usePageLanguage())
}

/** The city of the page; every page below the route `city` has one. */
function useCity(): CityFrame {
  return useRouteLoaderData<CityFrame>('city')!
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
