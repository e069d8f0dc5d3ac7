/** The pages of staff without a network. They have a worker of their own, so that readers' devices keep nothing of them. */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { newestOrKept } from './newest-or-kept.ts'
import { answerOnDemand, isOnDemand, keepUsed, renewUsed } from './on-demand-cache.ts'
import { splitShell } from './shell.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] }

const { shell, onDemand } = splitShell(self.__WB_MANIFEST)

// Under the usual name the worker of the whole site would take it for an old one of its own, and delete it.
const controller = new PrecacheController({ cacheName: 'staff-shell' })
controller.precache(shell)

registerRoute(new PrecacheRoute(controller))
registerRoute(new NavigationRoute(controller.createHandlerBoundToURL('staff.html'), { allowlist: [/\/staff(\.html)?(\?|$)/] }))
registerRoute(({ url }) => isOnDemand(url), answerOnDemand)
registerRoute(
  ({ url }) => url.origin === self.location.origin && /\/staff\/[^/]+\.json$/.test(url.pathname),
  ({ request }) => newestOrKept(request, 'staff-data'),
)

// A newer version waits until no page of the older one is open: that one may still ask for its later parts.
self.addEventListener('install', (event) => event.waitUntil(renewUsed(onDemand)))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message !== 'object' || message === null || !('type' in message)) return
  if (message.type === 'keep-used' && 'urls' in message && Array.isArray(message.urls)) {
    const work = Promise.all([keepUsed(message.urls.map(String), onDemand), keepData(message.urls.map(String))])
    event.waitUntil(
      work.then(
        () => event.ports[0]?.postMessage(true),
        () => event.ports[0]?.postMessage(false),
      ),
    )
  }
})

/** What the page had read before this worker was there. */
async function keepData(urls: readonly string[]): Promise<void> {
  const data = urls.filter((url) => /\/staff\/[^/]+\.json$/.test(url))
  await Promise.all(data.map((url) => newestOrKept(new Request(url), 'staff-data')))
}
