/** The app in the browser: takes a prerendered page over, or builds the page in the empty shell. */
import '#ui/tokens.css'
import '#ui/topics.css'
import '#ui/base.css'
import '#ui/ethiopic.css'
import { StrictMode, startTransition, useEffect, useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { CityEntry } from '#content/city-entry.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame } from '#content/views.ts'
import { bestLanguage, isLanguage, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { loadLanguage, loadOfficeLanguage, loadPersonalWords } from '#i18n/setup.ts'
import { setClock } from '#pages/directory/use-now.ts'
import { ContentOfContext } from '#pages/frame/content-of.ts'
import { type Device, DeviceContext } from '#pages/frame/device.ts'
import { paths } from '#pages/paths.ts'
import type { Search } from '#pages/search/search-page.tsx'
import { rememberChoice, rememberedChoice } from '#store/choices.ts'
import { isDesk } from '#store/desk-mark.ts'
import { holdInstallation } from './installing.ts'
import type { AppDevice } from './open-device.ts'
import { type PageData, readPageData } from './page-data.ts'
import { createRoutes, loadPagesOf, PERSONAL_PAGES } from './routes.tsx'

const base = import.meta.env.BASE_URL
const basename = base.replace(/\/$/, '')

const installing = holdInstallation()

let opening: Promise<AppDevice> | undefined
/** The device; its code comes when it is first needed. */
function openDevice(): Promise<AppDevice> {
  opening ??= import('./open-device.ts').then((module) => {
    const opened = module.openDevice(() => void router?.revalidate(), installing, atDesk() ? 'desk' : 'own')
    showDevice(opened.device)
    // The page as it was built knows one language of its reader.
    if (opened.device.secondLanguage.get()) void router?.revalidate()
    return opened
  })
  return opening
}

const deviceListeners = new Set<() => void>()
let device: Device | undefined
function showDevice(opened: Device): void {
  device = opened
  for (const listener of deviceListeners) listener()
}

const searches = new Map<string, Search>()
function search(city: string, language: string): Search {
  const name = `${city} ${language}`
  const known = searches.get(name) ?? (async (query: string) => (await openDevice()).find(city, language, query))
  searches.set(name, known)
  return known
}

let citiesOfSite: Promise<CityEntry[]> | undefined
/** The cities of this site, asked once; a later call tries again when there was no answer. */
function cities(): Promise<CityEntry[]> {
  citiesOfSite ??= Promise.all([import('#content/city-entry.ts'), fetch(`${base}packs/cities.json`)]).then(
    async ([{ parseCityEntries }, response]) => parseCityEntries(await response.json()),
  )
  citiesOfSite.catch(() => {
    citiesOfSite = undefined
  })
  return citiesOfSite
}

/** Whether this site has such a city; when its list cannot be had, the device decides. */
function knowsCity(city: string): Promise<boolean> {
  return cities().then(
    (all) => all.some(({ id }) => id === city),
    () => true,
  )
}

async function content(city: string, language: string): Promise<ContentReader | undefined> {
  const opened = await openDevice()
  return (await opened.has(city)) || (await knowsCity(city)) ? opened.content(city, language) : undefined
}

const routes = createRoutes({
  cities,
  content,
  moved: async (city, key) => (await openDevice()).moved(city, key),
  search,
})

let router: ReturnType<typeof createBrowserRouter> | undefined

/** Hands the device to the page when it is there; as a transition, so that a finger never waits for it. */
function useDevice(): Device | undefined {
  const [shown, setShown] = useState(device)
  useEffect(() => {
    const show = () => startTransition(() => setShown(device))
    deviceListeners.add(show)
    show()
    return () => void deviceListeners.delete(show)
  }, [])
  return shown
}

function App({ of }: { of: ReturnType<typeof createBrowserRouter> }) {
  return (
    <StrictMode>
      <DeviceContext value={useDevice()}>
        <ContentOfContext value={content}>
          <RouterProvider router={of} />
        </ContentOfContext>
      </DeviceContext>
    </StrictMode>
  )
}

/** The language that the address begins with. */
function languageOf(pathname: string): string {
  const [language] = pathname.slice(basename.length).split('/').filter(Boolean)
  return isLanguage(language) ? language : SOURCE_LANGUAGE
}

/** The address of a desk; no other page is opened where one is set up. */
function atDesk(): boolean {
  return /^\/desk\/?$/.test(window.location.pathname.slice(basename.length))
}

/** On the bare address: back to where the reader was, or to the welcome in a language of the browser. */
function bareAddressTarget(): string | undefined {
  if (isDesk()) return '/desk'
  if (window.location.pathname.slice(basename.length).replace(/^\//, '') !== '') return undefined
  const choice = rememberedChoice()
  if (choice) return paths.home(choice)
  const language = bestLanguage(navigator.languages)
  return language === SOURCE_LANGUAGE ? undefined : paths.welcome(language)
}

/** The words of the page; when they cannot come, those of the language read last, so that at least this can be said. */
async function loadWords(language: string): Promise<void> {
  await loadLanguage(language).catch(() => loadLanguage(rememberedChoice()?.language ?? SOURCE_LANGUAGE))
}

async function start(): Promise<void> {
  if (atDesk()) {
    const { startDesk } = await import('./desk.tsx')
    return startDesk({ base, routes, openDevice, cities, content, serve: (created) => (router = created) })
  }
  const target = bareAddressTarget()
  if (target) {
    window.location.replace(basename + target)
    return
  }
  const data = readPageData(document)
  const frame = data?.['city'] as CityFrame | undefined
  if (!data) void openDevice()
  await Promise.all([
    loadWords(languageOf(window.location.pathname)),
    loadOfficeLanguage(frame?.languages[0]),
    data && isPersonal(data) && loadPersonalWords(languageOf(window.location.pathname)),
    data && loadPagesOf(routes, window.location, basename),
  ])
  router = createBrowserRouter(routes, { ...(basename && { basename }), ...(data && { hydrationData: { loaderData: data } }) })
  const element = document.getElementById('app')!
  const app = <App of={router} />
  // As a transition the page is taken over in small pieces, and answers a finger in between.
  if (data) startTransition(() => void hydrateRoot(element, app))
  else {
    setClock()
    createRoot(element).render(app)
  }

  router.subscribe(afterNavigation)
  whenIdle(() => void keepPersonalWords(languageOf(window.location.pathname)).then(openDevice).then(afterNavigation))
}

/** The page as it was built is one beside the directory. */
function isPersonal(data: PageData): boolean {
  return PERSONAL_PAGES.some((id) => id in data)
}

/** So that plan and saved pages open without a network too; who needs the words before waits for them. */
async function keepPersonalWords(language: string | undefined): Promise<void> {
  if (isLanguage(language)) await loadPersonalWords(language).catch(() => undefined)
}

let lastCity = ''
/** Remembers the place, saves the city, and asks for its news. */
function afterNavigation(): void {
  const { lang: language, city } = router?.state.matches.at(-1)?.params ?? {}
  if (!device || !language || !city || !router?.state.initialized || router.state.errors || router.state.navigation.state !== 'idle') return
  rememberChoice({ language, city })
  if (lastCity === `${language}/${city}`) return
  lastCity = `${language}/${city}`
  const { city: frame } = router.state.loaderData as { city?: CityFrame }
  void openDevice().then(async (opened) => {
    await opened.content(city, language).catch(() => undefined)
    opened.keepFresh([city])
    await keepPersonalWords(language)
    // What is shown at a desk is said in the office's language too.
    await keepPersonalWords(frame?.languages[0])
  })
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}

void start()
