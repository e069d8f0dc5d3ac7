/** The app in the browser: takes a prerendered page over, or builds the page in the empty shell. */
import '#ui/tokens.css'
import '#ui/topics.css'
import '#ui/base.css'
import { StrictMode, startTransition, useEffect, useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { CityEntry } from '#content/city-entry.ts'
import type { CityFrame } from '#content/views.ts'
import { bestLanguage, isLanguage, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { loadLanguage, loadOfficeLanguage } from '#i18n/setup.ts'
import { setClock } from '#pages/directory/use-now.ts'
import { type Device, DeviceContext } from '#pages/frame/device.ts'
import { paths } from '#pages/paths.ts'
import type { Search } from '#pages/search/search-page.tsx'
import { rememberChoice, rememberedChoice } from '#store/choices.ts'
import type { AppDevice } from './device.ts'
import { readPageData } from './page-data.ts'
import { createRoutes } from './routes.tsx'

const base = import.meta.env.BASE_URL
const basename = base.replace(/\/$/, '')

let opening: Promise<AppDevice> | undefined
/** The device; its code comes when it is first needed. */
function openDevice(): Promise<AppDevice> {
  opening ??= import('./device.ts').then((module) => {
    const opened = module.openDevice(() => void router?.revalidate())
    showDevice(opened.device)
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

const routes = createRoutes({
  cities,
  content: async (city, language) => {
    const opened = await openDevice()
    return (await opened.has(city)) || (await knowsCity(city)) ? opened.content(city, language) : undefined
  },
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
        <RouterProvider router={of} />
      </DeviceContext>
    </StrictMode>
  )
}

/** The parts of the address after the base: language and city. */
function placeOf(pathname: string): { language: string | undefined; city: string | undefined } {
  const [language, city] = pathname.slice(basename.length).split('/').filter(Boolean)
  return { language, city }
}

/** On the bare address: back to where the reader was, or to the welcome in a language of the browser. */
function bareAddressTarget(): string | undefined {
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
  const target = bareAddressTarget()
  if (target) {
    window.location.replace(basename + target)
    return
  }
  const data = readPageData(document)
  const { language } = placeOf(window.location.pathname)
  const frame = data?.['city'] as CityFrame | undefined
  if (!data) void openDevice()
  await Promise.all([loadWords(isLanguage(language) ? language : SOURCE_LANGUAGE), loadOfficeLanguage(frame?.languages[0])])
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
  whenIdle(() => void openDevice().then(afterNavigation))
}

let lastCity = ''
/** Remembers the place, saves the city, and asks for its news. */
function afterNavigation(): void {
  const { language, city } = placeOf(window.location.pathname)
  if (!device || !language || !city || !router?.state.initialized || router.state.errors || router.state.navigation.state !== 'idle') return
  rememberChoice({ language, city })
  if (lastCity === `${language}/${city}`) return
  lastCity = `${language}/${city}`
  void openDevice().then(async (opened) => {
    await opened.content(city, language).catch(() => undefined)
    opened.keepFresh(city)
  })
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}

void start()
