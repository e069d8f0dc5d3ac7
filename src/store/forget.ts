/** Removes all that this app keeps on the device. */
import type { Database } from './database.ts'

/** Database, caches, choices and service worker. Goes on when a part of it fails; what cannot be opened holds nothing of ours. */
export async function forgetEverything(database: Database): Promise<void> {
  await Promise.allSettled([database.delete(), forgetCaches(), forgetServiceWorkers()])
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      storage().clear()
    } catch {
      // Blocked storage holds nothing.
    }
  }
}

// In functions of their own: where a browser lacks caches or service workers, or blocks them, even naming them throws.

async function forgetCaches(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.map((name) => caches.delete(name)))
}

async function forgetServiceWorkers(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((registration) => registration.unregister()))
}
