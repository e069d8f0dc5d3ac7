import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { hasComeBack, isAskedEnough } from '#store/invitation.ts'
import { type Device, useDevice } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'

const InstallLine = lazy(() => import('./install-line.tsx').then((module) => ({ default: module.InstallLine })))

/** Offers to install the app to who uses it: from the second day on, or once they keep something. Never to who said no. */
export function InstallInvitation({ city }: { city: CityFrame }) {
  const device = useDevice()
  if (!device || device.leaveNothing.isOn) return null
  return <Invitation device={device} city={city} />
}

function Invitation({ device, city }: { device: Device; city: CityFrame }) {
  const [comesBack] = useState(() => hasComeBack(cityTime(new Date(), city.timezone).day))
  const [isAnswered, setAnswered] = useState(isAskedEnough)
  const isOffered = useSyncExternalStore(device.installing.watch, device.installing.isOffered)
  const way = isOffered ? 'button' : isAppleBrowser() ? 'words' : undefined
  const kept = useLive(way && !isAnswered ? device.kept.all : undefined)
  const uses = comesBack || (kept !== undefined && kept.saved + kept.plans > 0)
  if (!way || isAnswered || !uses) return null
  return (
    <Suspense>
      <InstallLine device={device} way={way} onAnswer={() => setAnswered(true)} />
    </Suspense>
  )
}

/** Safari on an iPhone or iPad, where only its own menu puts an app on the home screen, and this page is not that app yet. */
function isAppleBrowser(): boolean {
  return 'standalone' in navigator && navigator.standalone === false && !/CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo/.test(navigator.userAgent)
}
