/** What setting up and changing a desk asks of the app. */

import { languages } from '#i18n/languages.ts'
import type { DeskWork } from '#kiosk/desk.ts'
import type { DeskSettings } from '#kiosk/desk-settings.ts'
import { pinLock } from '#kiosk/pin/pin-lock.ts'
import { keyName } from '#pack/seal.ts'
import type { Device } from '#pages/frame/device.ts'
import { markDesk } from '#store/desk-mark.ts'
import { keepWords } from './desk-words.ts'
import type { AppDevice } from './open-device.ts'
import { trustedKeys } from './trusted-keys.ts'

type SetupWork = Pick<DeskWork, 'prepare' | 'mapOf' | 'watchMaps' | 'lock' | 'keys' | 'cease'>

export function deskSetup(opened: AppDevice, settings: DeskSettings, base: string): SetupWork {
  const { desk, device } = opened
  return {
    prepare: async (city) => {
      // Goes on when the directory is here already; what it has not done is asked for when the desk starts again.
      void keepWords(languages.map(({ code }) => code)).catch(() => false)
      // What could not come stands on the boards.
      await opened.keep(city, settings.languages).catch(() => undefined)
      await settled(device, city)
      if (settings.maps) await device.maps.fetch(city)
    },
    mapOf: device.maps.board.get,
    watchMaps: device.maps.board.watch,
    lock: pinLock(desk, Date.now),
    keys: { builtIn: trustedKeys, nameOf: keyName },
    cease: async () => {
      await desk.clear()
      markDesk(false)
      window.location.replace(base)
    },
  }
}

/** What can be read already may still be on its way to the disk, and the app around it too. */
async function settled({ board }: Device, city: string): Promise<void> {
  const isOnItsWay = () => ['unknown', 'saving'].includes(board.get(city).is)
  if (!isOnItsWay()) return
  await new Promise<void>((resolve) => {
    const stop = board.watch(() => {
      if (isOnItsWay()) return
      stop()
      resolve()
    })
  })
}
