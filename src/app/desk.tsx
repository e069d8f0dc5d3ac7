/** The app on a desk: one address, one visitor after the other, and no history of any of them. */
import { StrictMode, useCallback, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { CityEntry } from '#content/city-entry.ts'
import type { ContentReader } from '#content/reader.ts'
import { loadDeskWords, loadStaffWords } from '#i18n/desk-words.ts'
import { loadedLanguage, loadLanguage, loadPersonalWords } from '#i18n/setup.ts'
import { type DeskWork, DeskWorkContext } from '#kiosk/desk.ts'
import { deskDay } from '#kiosk/desk-day.ts'
import { type DeskSettings, parseDeskSettings, SETTINGS } from '#kiosk/desk-settings.ts'
import { pinLock } from '#kiosk/pin/pin-lock.ts'
import { Prepare } from '#kiosk/setup/prepare.tsx'
import { Setup } from '#kiosk/setup/setup.tsx'
import { StaffRoom } from '#kiosk/staff-room.tsx'
import { TakeAlong } from '#kiosk/take-along/take-along.tsx'
import { createVisitorsList } from '#kiosk/take-along/visitors-list.ts'
import { KioskFrame } from '#kiosk/visitor/kiosk-frame.tsx'
import { VisitorScreen } from '#kiosk/visitor/visitor-screen.tsx'
import { Welcome } from '#kiosk/welcome/welcome.tsx'
import { setClock } from '#pages/directory/use-now.ts'
import { ContentOfContext } from '#pages/frame/content-of.ts'
import { type DeskFrame, DeskFrameContext } from '#pages/frame/desk.ts'
import { DeviceContext } from '#pages/frame/device.ts'
import { inLanguage, paths } from '#pages/paths.ts'
import { markDesk } from '#store/desk-mark.ts'
import { forgetVisitor, forgetWhenThePageGoes } from '#store/forget-visitor.ts'
import { keepNothingOfVisitors } from '#store/leave-nothing.ts'
import { countMissed, countTopics } from './desk-counts.ts'
import { deskFiles } from './desk-files.ts'
import { keepDeskFresh } from './desk-fresh.ts'
import { keepMissingWord } from './desk-missing-words.ts'
import { takeWhenUntouched } from './desk-new-version.ts'
import { receptionWork } from './desk-reception.tsx'
import { keepDeskReport } from './desk-reports.ts'
import { deskRoutes } from './desk-routes.ts'
import { deskSetup } from './desk-setup.ts'
import { deskStatus, noteDayOfUse } from './desk-status.ts'
import { keepAllLanguages } from './desk-words.ts'
import type { AppDevice } from './open-device.ts'
import { spokenLanguage, staffLanguageOf } from './staff-language.ts'
import { trustedKeys } from './trusted-keys.ts'
import { useDeskPlace } from './use-desk-place.ts'

type Router = ReturnType<typeof createMemoryRouter>

interface DeskSources {
  base: string
  routes: RouteObject[]
  openDevice: () => Promise<AppDevice>
  cities: () => Promise<CityEntry[]>
  content: (city: string, language: string) => Promise<ContentReader | undefined>
  /** Hears which router shows the pages. */
  serve: (router: Router) => void
}

export async function startDesk(sources: DeskSources): Promise<void> {
  keepNothingOfVisitors()
  // The one before may have gone by a reload, or with the power.
  forgetVisitor()
  setClock()
  document.documentElement.dataset['theme'] = 'light'
  const opened = await sources.openDevice()
  const [settings, cities] = await Promise.all([
    opened.desk.read(SETTINGS).then(parseDeskSettings, () => undefined),
    sources.cities().catch((): CityEntry[] => []),
  ])
  if (settings) {
    void keepAllLanguages(opened, settings.cities)
    void noteDayOfUse(opened.desk).catch(() => undefined)
  }
  const wanted = settings?.staffLanguage ?? staffLanguageOf(navigator.languages)
  const [hasDirectory, language] = await Promise.all([settings && opened.has(settings.cities[0]!), spokenLanguage(wanted, loadWords)])
  document.title = loadedLanguage(language).t('frame.name')
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <DeskApp
        sources={sources}
        opened={opened}
        first={settings}
        screen={firstScreen(settings, hasDirectory)}
        cities={cities}
        spoken={language}
      />
    </StrictMode>,
  )
}

/** The words of the desk itself, for visitors and for those who work there. */
async function loadWords(language: string): Promise<void> {
  await Promise.all([loadDeskWords(language), loadStaffWords(language), loadPersonalWords(language)])
}

/** A desk whose own city is not here cannot welcome anybody: its setup broke off, or the browser has deleted it. */
function firstScreen(settings: DeskSettings | undefined, hasDirectory: boolean | undefined): Screen {
  if (!settings) return { is: 'setup' }
  return hasDirectory ? { is: 'welcome' } : { is: 'prepare' }
}

type Screen = { is: 'setup' } | { is: 'prepare' } | { is: 'welcome' } | { is: 'staff' } | { is: 'visitor'; router: Router; city: string }

interface DeskAppProps {
  sources: DeskSources
  opened: AppDevice
  first: DeskSettings | undefined
  screen: Screen
  cities: readonly CityEntry[]
  /** The language of those who work here. */
  spoken: string
}

function DeskApp({ sources, opened, first, screen: firstShown, cities, spoken }: DeskAppProps) {
  const [settings, setSettings] = useState(first)
  const [screen, setScreen] = useState(firstShown)
  const [language, setLanguage] = useState(spoken)
  useDeskPlace(screen.is === 'welcome' || screen.is === 'visitor' ? 'visitors' : 'staff', language)
  const { base, routes, content, serve } = sources
  const { desk: store, device } = opened
  // The whole page goes, and with it whatever it remembered.
  const finish = useCallback(() => {
    forgetVisitor()
    forgetWhenThePageGoes()
    window.location.replace(`${base}desk`)
  }, [base])
  const count = useCallback((what: string) => void store.count(deskDay(new Date()), what), [store])
  const begin = useCallback(
    async (chosen: string, city = settings?.cities[0], page: 'home' | 'emergency' = 'home') => {
      if (!city) return
      await Promise.all([loadLanguage(chosen), loadPersonalWords(chosen), loadDeskWords(chosen)])
      const place = { language: chosen, city }
      const initialEntries = page === 'home' ? [paths.home(place)] : [paths.home(place), paths[page](place)]
      const router = createMemoryRouter(deskRoutes(routes, place), { initialEntries })
      serve(router)
      count(`language.${chosen}`)
      countTopics(router, count)
      setScreen({ is: 'visitor', router, city })
    },
    [routes, serve, count, settings],
  )
  const speak = useCallback(async (next: string) => {
    await loadWords(next)
    setLanguage(next)
  }, [])
  const change = useCallback(
    async (next: DeskSettings) => {
      await store.write(SETTINGS, next)
      markDesk(true)
      setSettings(next)
      await speak(next.staffLanguage).catch(() => undefined)
    },
    [store, speak],
  )
  const site = settings?.publicAddress
  const publicAddress = useCallback((path: string) => site && new URL(path.replace(/^\//, ''), site).href, [site])
  const frame = useMemo((): DeskFrame | undefined => {
    if (!settings) return undefined
    const list = createVisitorsList()
    return {
      Frame: KioskFrame,
      TakeAlong,
      paper: settings.paper,
      publicAddress,
      list,
      count,
      missed: countMissed(count, settings.keepMissingWords ? (words) => void keepMissingWord(store, words) : undefined),
      keepReport: (draft, wordsLanguage) => keepDeskReport(opened, draft, wordsLanguage),
      finish,
    }
  }, [settings, store, opened, count, finish, publicAddress])
  const reception = useMemo(() => receptionWork({ opened, content, publicAddress }), [opened, content, publicAddress])
  const status = useMemo(() => deskStatus(opened), [opened])
  useEffect(() => {
    if (settings) keepDeskFresh(opened, settings)
  }, [opened, settings])
  const waits = screen.is === 'welcome'
  useEffect(() => (waits ? takeWhenUntouched(device.newVersion, document) : undefined), [waits, device])
  const work = useMemo((): DeskWork | undefined => {
    if (!settings) return undefined
    return {
      settings,
      change,
      store,
      cities,
      content,
      files: deskFiles({
        database: opened.database,
        trusted: [...trustedKeys, ...settings.keys],
        languages: settings.languages,
        staffLanguage: settings.staffLanguage,
        now: () => new Date(),
        onNews: (changed) => opened.renewed(changed),
      }),
      statusOf: device.board.get,
      watchStatus: device.board.watch,
      ...deskSetup(opened, settings, base),
      status,
      count,
      finish,
      begin: (chosen, city, page) => void begin(chosen, city, page),
      ways: { ...paths, inLanguage },
      reception,
    }
  }, [settings, change, store, cities, content, device, opened, base, status, count, finish, begin, reception])

  return (
    <I18nextProvider i18n={loadedLanguage(language)}>
      {!work && (
        <Setup
          cities={cities}
          store={store}
          site={new URL(base, window.location.href).href}
          speak={(next) => void speak(next).catch(() => undefined)}
          onDone={async (done, pin) => {
            await pinLock(store, Date.now).set(pin)
            setScreen({ is: 'prepare' })
            await change(done)
          }}
        />
      )}
      {work && (
        <DeskWorkContext value={work}>
          {screen.is === 'prepare' && <Prepare onReady={() => setScreen({ is: 'welcome' })} />}
          {screen.is === 'welcome' && <Welcome onStaff={() => setScreen({ is: 'staff' })} />}
          {screen.is === 'staff' && <StaffRoom onLeave={finish} />}
          {screen.is === 'visitor' && (
            <DeviceContext value={device}>
              <ContentOfContext value={content}>
                <DeskFrameContext value={frame}>
                  <VisitorScreen router={screen.router} city={screen.city} list={frame!.list}>
                    <RouterProvider router={screen.router} />
                  </VisitorScreen>
                </DeskFrameContext>
              </ContentOfContext>
            </DeviceContext>
          )}
        </DeskWorkContext>
      )}
    </I18nextProvider>
  )
}
