/** Visitors of a desk, one after the other, who go from language to service and finish as fast as the page lets them. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from '@playwright/test'
import { firstSettings } from '#kiosk/desk-settings.ts'
import { atMost, median, type Tell } from './bench/measurement.ts'
import { CITY, withTrialSite } from './bench/trial-site.ts'

/** How often it is looked at, from the first visitor to the last. */
const LOOKS = 10
/** What the last look may find more than the first one after the machine is warm. */
const GROWTH = 1.1
/** By then each language has been read once, and the browser has compiled its words. */
const WARM = 30
/** What a page does after it stands is done. */
const SETTLED = 2000
const LONGEST_VISIT = 60_000

interface Look {
  visitors: number
  /** After the rubbish was taken out, in kilobytes. */
  heap: number
  nodes: number
  listeners: number
  /** Of this site on the disk, in kilobytes, as the browser estimates it. */
  storage: number
  records: number
  cached: number
  historyLength: number
  /** The median time between two frames while the visitors were there, in milliseconds, and the longest one. */
  frame: number
  longestFrame: number
  /** The median of a visit, from the language to the welcome screen, in milliseconds. */
  visit: number
}

export async function visitors(count: number, tell: Tell): Promise<void> {
  await withTrialSite(async ({ root, browser }) => {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce' })
    await setUp(page, root)
    const looks: Look[] = []
    const every = Math.max(1, Math.floor(count / LOOKS))
    await drive(page, count, async (visited, frames, visits) => {
      if (visited % every !== 0 && visited !== count) return
      const found = { visitors: visited, ...(await look(page)), ...framesOf(frames), visit: median(visits.length > 0 ? visits : [0]) }
      looks.push(found)
      tell({ name: `desk.after-${visited}`, value: found.heap, unit: 'kB heap', detail: found })
      frames.length = 0
      visits.length = 0
    })
    const [early, late] = [looks.find(({ visitors: after }) => after >= WARM) ?? looks[0]!, looks.at(-1)!]
    for (const name of ['heap', 'nodes', 'listeners', 'storage', 'records', 'cached', 'historyLength'] as const) {
      const growth = Math.round((late[name] / Math.max(1, early[name])) * 1000) / 1000
      tell(atMost(GROWTH, { name: `desk.growth.${name}`, value: growth, unit: 'times', detail: looks.map((one) => one[name]) }))
    }
  })
}

/** Writes the settings as the setup does, and waits until all lies on the device. */
async function setUp(page: Page, root: string): Promise<void> {
  await page.goto(`${root}/desk`)
  await page.locator('h1').waitFor()
  await page.evaluate(
    async (value) => {
      const opening = indexedDB.open('first-door')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      opening.result.transaction('desk', 'readwrite').objectStore('desk').put({ name: 'settings', value })
      opening.result.close()
      localStorage.setItem('first-door.desk', 'yes')
    },
    firstSettings(CITY, ['ro', 'en', 'uk', 'ar', 'fr', 'ne']),
  )
  await page.reload()
  const { 'setup.welcome': welcome } = JSON.parse(await readFile('locales/en/staff.json', 'utf8')) as Record<string, string>
  await page.getByRole('button', { name: welcome! }).click()
  let before = -1
  for (;;) {
    await page.locator('main button[lang]').first().waitFor()
    await page.waitForTimeout(5000)
    const { records, cached } = await kept(page)
    if (records > 0 && records + cached === before) return
    before = records + cached
    await page.reload()
  }
}

type AfterVisit = (visited: number, frames: number[], visits: number[]) => Promise<void>

/** Every page that is loaded from now on drives its own visitor. `after` is called with the welcome screen standing. */
async function drive(page: Page, count: number, after: AfterVisit): Promise<void> {
  const frames: number[] = []
  const visits: number[] = []
  let visited = -1
  let [done, fail]: [() => void, (reason: Error) => void] = [() => undefined, () => undefined]
  const finished = new Promise<void>((resolve, reject) => {
    done = resolve
    fail = reject
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  let began = performance.now()
  await page.exposeFunction('nextVisitor', async () => {
    clearTimeout(waiting)
    visited++
    if (visited > 0) visits.push(Math.round(performance.now() - began))
    await after(visited, frames, visits)
    if (visited >= count) {
      done()
      return -1
    }
    began = performance.now()
    waiting = setTimeout(() => fail(new Error(`Visitor ${visited} got stuck.`)), LONGEST_VISIT)
    return visited
  })
  await page.exposeFunction('tellFrames', (drawn: number[]) => {
    frames.push(...drawn)
  })
  await page.addInitScript({ path: fileURLToPath(new URL('./bench/desk-visitor.js', import.meta.url)) })
  await page.reload()
  await finished
}

async function look(page: Page): Promise<Pick<Look, 'heap' | 'nodes' | 'listeners' | 'storage' | 'records' | 'cached' | 'historyLength'>> {
  await page.waitForTimeout(SETTLED)
  const browser: CDPSession = await page.context().newCDPSession(page)
  await browser.send('HeapProfiler.collectGarbage')
  await browser.send('Performance.enable')
  const { metrics } = await browser.send('Performance.getMetrics')
  const { entries } = await browser.send('Page.getNavigationHistory')
  await browser.detach()
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  return {
    heap: Math.round(metric('JSHeapUsedSize') / 1000),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    historyLength: entries.length,
    ...(await kept(page)),
  }
}

/** What lies on the device for this site. */
function kept(page: Page): Promise<Pick<Look, 'storage' | 'records' | 'cached'>> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('first-door')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    let records = 0
    for (const table of opening.result.objectStoreNames) {
      const counting = opening.result.transaction(table).objectStore(table).count()
      await new Promise((resolve) => {
        counting.onsuccess = resolve
      })
      records += counting.result
    }
    opening.result.close()
    let cached = 0
    for (const name of await caches.keys()) cached += (await (await caches.open(name)).keys()).length
    return { storage: Math.round(((await navigator.storage.estimate()).usage ?? 0) / 1000), records, cached }
  })
}

function framesOf(frames: readonly number[]): Pick<Look, 'frame' | 'longestFrame'> {
  return { frame: frames.length > 0 ? median(frames) : 0, longestFrame: Math.max(0, ...frames) }
}
