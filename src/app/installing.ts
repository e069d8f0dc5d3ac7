/** Holds back the browser's own invitation to install the app, until the reader wants it. */
import type { Installing } from '#pages/frame/device.ts'
import { neverAskAgain } from '#store/invitation.ts'

/** https://wicg.github.io/manifest-incubations/#installation-prompts */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>
}

/** Listens from now on; the browser invites early. */
export function holdInstallation(): Installing {
  const listeners = new Set<() => void>()
  let held: InstallEvent | undefined
  const hold = (event: InstallEvent | undefined) => {
    held = event
    for (const listener of listeners) listener()
  }
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    hold(event as InstallEvent)
  })
  window.addEventListener('appinstalled', () => {
    neverAskAgain()
    hold(undefined)
  })
  return {
    isOffered: () => held !== undefined,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    install: () => {
      // An invitation can be used once.
      void held?.prompt().catch(() => undefined)
      hold(undefined)
    },
  }
}
