/** What a desk knows of itself: its version, its directories, its clock, its storage. */
import { lastDayAfter } from '#kiosk/clock.ts'
import { deskDay } from '#kiosk/desk-day.ts'
import type { DeskStatus } from '#kiosk/desk-status.ts'
import { saveFile } from '#pages/directory/save-file.ts'
import type { Kept } from '#store/kept.ts'
import { type Live, live } from '#store/live.ts'
import { selfTest } from './desk-self-test.ts'
import type { AppDevice } from './open-device.ts'

const LAST_DAY = 'last-day'
const NO_DAY = 'none'

export function deskStatus(opened: AppDevice): DeskStatus {
  const { desk, device, find } = opened
  return {
    version: import.meta.env['VITE_APP_VERSION'],
    newVersion: device.newVersion,
    kept: device.kept.all,
    lastDay: live(async () => (await readLastDay(desk)) ?? NO_DAY, NO_DAY),
    confirmClock: () => desk.write(LAST_DAY, deskDay(new Date())),
    ask: async (cities) => (await Promise.all(cities.map((city) => opened.ask(city)))).every(Boolean),
    storage: async () => {
      const [estimate, promised] = await Promise.all([navigator.storage?.estimate?.().catch(() => undefined), device.kept.isPromised()])
      return {
        ...(estimate?.usage !== undefined && { used: estimate.usage }),
        ...(estimate?.quota !== undefined && { room: estimate.quota }),
        ...(promised !== undefined && { promised }),
      }
    },
    askForPromise: device.kept.askForPromise,
    saveFile,
    test: selfTest({
      content: (city, language) => opened.content(city, language),
      find,
      archive: device.maps.archive,
      kept: () => first(device.kept.all),
    }),
  }
}

/** Remembers that the desk is used today. */
export async function noteDayOfUse(desk: AppDevice['desk']): Promise<void> {
  const lastDay = await readLastDay(desk)
  const next = lastDayAfter(deskDay(new Date()), lastDay)
  if (next !== lastDay) await desk.write(LAST_DAY, next)
}

async function readLastDay(desk: AppDevice['desk']): Promise<string | undefined> {
  const value = await desk.read(LAST_DAY)
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

/** What lies here, also when nobody watches it yet. */
function first(kept: Live<Kept>): Promise<Kept> {
  return new Promise((resolve) => {
    const look = () => {
      const value = kept.get()
      if (!value) return
      resolve(value)
      queueMicrotask(() => stop())
    }
    const stop = kept.watch(look)
    look()
  })
}
