/** Keeps the words of the languages a reader uses, and brings them along to a new version of the app. */
import { languageOf } from './shell.ts'

declare const self: ServiceWorkerGlobalScope

const CACHE = 'words'

export function isWords(url: URL): boolean {
  return url.origin === self.location.origin && languageOf(url.pathname) !== undefined
}

/** From the cache, else from the network, and then kept. */
export async function answerWords({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** Keeps files a page has loaded; only files that belong to this version of the app. */
export async function keepWords(urls: readonly string[], words: readonly string[]): Promise<void> {
  const own = new Set(words.map(addressOf))
  const cache = await caches.open(CACHE)
  for (const url of urls) {
    if (own.has(url) && !(await cache.match(url))) await cache.add(url)
  }
}

/** A new version comes with the words of the languages in use, so that it speaks them without a network. */
export async function renewWords(words: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  const inUse = new Set((await cache.keys()).map(({ url }) => languageOf(url)))
  await cache.addAll(words.filter((url) => inUse.has(languageOf(url))).map(addressOf))
}

function addressOf(url: string): string {
  return new URL(url, self.registration.scope).href
}
