/** Which request gets which answer when there is no network. Content lies in IndexedDB; here is only the app around it. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { missingOf } from './missing.ts'
import { answerOnDemand, isKept, isOnDemand, keepGroups, keepUsed, renewUsed } from './on-demand-cache.ts'
import { splitShell } from './shell.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] }

const { shell, onDemand } = splitShell(self.__WB_MANIFEST)

precacheAndRoute(shell)
cleanupOutdatedCaches()

// Pages are built from the shell and the device. Files, packs and the pages of staff are asked of the server.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('shell.html'), {
    denylist: [/\/(packs|maps)\//, /\/(admin|staff)(\/|$)/, /^[^?]*\.[a-z0-9]+(\?|$)/i],
  }),
)
registerRoute(({ url }) => isOnDemand(url), answerOnDemand)

self.addEventListener('install', (event) => event.waitUntil(renewUsed(onDemand)))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message !== 'object' || message === null || !('type' in message)) return
  // The reader has agreed to the new version.
  if (message.type === 'SKIP_WAITING') void self.skipWaiting()
  if (message.type === 'keep-used' && 'urls' in message && Array.isArray(message.urls))
    event.waitUntil(answer(event, keepUsed(message.urls.map(String), onDemand)))
  if (message.type === 'keep-groups' && 'groups' in message && Array.isArray(message.groups))
    event.waitUntil(answer(event, keepGroups(message.groups.map(String), onDemand)))
  if (message.type === 'missing' && 'groups' in message && Array.isArray(message.groups))
    event.waitUntil(missingOf(message.groups.map(String), onDemand, isKept).then((missing) => event.ports[0]?.postMessage(missing)))
})

/** Tells the page whether the work was done. */
async function answer(event: ExtendableMessageEvent, work: Promise<void>): Promise<void> {
  const done = await work.then(
    () => true,
    () => false,
  )
  event.ports[0]?.postMessage(done)
}
