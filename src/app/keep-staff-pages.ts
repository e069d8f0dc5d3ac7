/** Keeps the pages of staff on this device, with what they load, so that they open without a network. */
import { messageSW, Workbox } from 'workbox-window'

const KEPT = /\/locale-[a-z]{2,3}-|\/staff\/[^/]+\.json$|\.woff2$/

/** Never throws: without a worker the pages need a network, and say nothing else. */
export async function keepStaffPages(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const workbox = new Workbox(`${base}staff-sw.js`, { scope: `${base}staff` })
    await workbox.register()
    const worker = await workbox.active
    // What was asked for before the worker stood between may come at any time after.
    const tell = (entries: PerformanceEntryList) => {
      const urls = [...new Set(entries.map(({ name }) => name).filter((name) => KEPT.test(name)))]
      if (urls.length > 0) void messageSW(worker, { type: 'keep-used', urls })
    }
    new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'resource', buffered: true })
  } catch {
    // It works as long as there is a network.
  }
}
