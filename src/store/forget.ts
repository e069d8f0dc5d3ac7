/** Removes all that this app keeps on the device. */
import type { Database } from './database.ts'

/** Database, caches, choices and service worker. Goes on when a part of it fails; what cannot be opened holds nothing of ours. */
export async function forgetEverything(database: Database): Promise<void> {
  await Promise.allSettled([
    database.delete(),
    caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    navigator.serviceWorker
      ?.getRegistrations()
      .then((registrations) => Promise.all(registrations.map((registration) => registration.unregister()))),
  ])
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      storage().clear()
    } catch {
      // Blocked storage holds nothing.
    }
  }
}
