/** Keeps what a reader uses, the words of a language, its letters or the map, and brings it along to a new version of the app. */
import { groupOf, isKeptWhole } from './shell.ts'

declare const self: ServiceWorkerGlobalScope

// The first that were kept so were words.
const CACHE = 'words'

export function isOnDemand(url: URL): boolean {
  return url.origin === self.location.origin && groupOf(url.pathname) !== undefined
}

/** From the cache, else from the network, and then kept. */
export async function answerOnDemand({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** Keeps files a page has loaded; only files that belong to this version of the app. */
export async function keepUsed(urls: readonly string[], files: readonly string[]): Promise<void> {
  const loaded = new Set(urls)
  const whole = new Set(urls.map(groupOf).filter(isKeptWhole))
  const cache = await caches.open(CACHE)
  for (const file of files) {
    const url = addressOf(file)
    if ((loaded.has(url) || whole.has(groupOf(url))) && !(await cache.match(url))) await cache.add(url)
  }
}

/**
 * Keeps all files of these groups: a screen that many people share must not tell by what it keeps who was there.
 * What can be had is kept; throws when something is missing after that.
 */
export async function keepGroups(groups: readonly string[], files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  const wanted = files.map(addressOf).filter((url) => groups.includes(groupOf(url)!))
  const kept = await Promise.allSettled(wanted.map(async (url) => (await cache.match(url)) ?? cache.add(url)))
  const failed = kept.filter(({ status }) => status === 'rejected')
  if (failed.length > 0) throw new Error(`${failed.length} of ${wanted.length} files did not come.`)
}

/** Whether a file of the app opens without a network. */
export async function isKept(file: string): Promise<boolean> {
  return (await (await caches.open(CACHE)).match(addressOf(file))) !== undefined
}

/** A new version comes with what is in use, so that it has it without a network. */
export async function renewUsed(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  const inUse = new Set((await cache.keys()).map(({ url }) => groupOf(url)))
  await cache.addAll(files.filter((url) => inUse.has(groupOf(url))).map(addressOf))
}

function addressOf(url: string): string {
  return new URL(url, self.registration.scope).href
}
