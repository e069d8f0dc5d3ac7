/** What the map costs: its code, its first frame on a slow phone without a network, and how smoothly it moves with thousands of services. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { BrowserContext, Page } from '@playwright/test'
import { atLeast, atMost, kilobytes, median, type Tell } from './measurement.ts'
import { CITY, kinds, savedPhone, type TrialSite, throttle, withTrialSite } from './trial-site.ts'

const CODE = 'dist/assets/map'
const FIRST_FRAME_BUDGET = 1500
const FRAMES_BUDGET = 30
const RUNS = 5
/** The whole view is there for the first time. */
const SHOWN = '[data-state]'
/** Nothing more will come. */
const DRAWN = '[data-state="drawn"]'
const SERVICES = 5000
/** Drags of a finger, each as many moves. */
const DRAGS = 6
const MOVES = 30

export async function map(tell: Tell): Promise<void> {
  for (const file of await readdir(CODE)) {
    const bytes = brotliCompressSync(await readFile(join(CODE, file))).length
    tell({ name: `map.code.${file.replace(/-[\w-]{8}\.js$/, '')}`, value: kilobytes(bytes), unit: 'kB brotli' })
  }
  await withTrialSite(async (site) => {
    const context = await phoneWithMap(site)
    const frames: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await openMap(site, context, SHOWN)
      frames.push(Math.round(await page.evaluate(() => performance.now())))
      await page.close()
    }
    tell(atMost(FIRST_FRAME_BUDGET, { name: 'map.first-frame-offline', value: median(frames), unit: 'ms', detail: frames }))

    await addServices(context, site)
    const page = await openMap(site, context)
    const rate = await framesWhileDragging(page)
    tell(atLeast(FRAMES_BUDGET, { name: `map.${SERVICES}.pan`, value: rate, unit: 'frames a second' }))
  })
}

/** A phone on which the city and its map are saved, without a network from now on. */
async function phoneWithMap(site: TrialSite): Promise<BrowserContext> {
  const context = await savedPhone(site)
  await context.setOffline(false)
  const page = await context.newPage()
  await page.goto(`${site.root}${kinds.home}/map`)
  await page.getByRole('button', { name: 'Get the map' }).click()
  await page.locator(DRAWN).waitFor()
  await site.quiet()
  await page.close()
  await context.setOffline(true)
  return context
}

async function openMap(site: TrialSite, context: BrowserContext, until = DRAWN): Promise<Page> {
  const page = await context.newPage()
  await throttle(page, { network: false })
  await page.goto(`${site.root}${kinds.home}/map`)
  await page.locator(until).waitFor()
  return page
}

/** Copies of one service, spread over the city, in the database of the device. */
async function addServices(context: BrowserContext, site: TrialSite): Promise<void> {
  const page = await context.newPage()
  await page.goto(site.root + kinds.home)
  await page.evaluate(
    async ([city, count]) => {
      // A method: the page does not know the helper by which tsx names functions.
      const storage = {
        answer<T>(request: IDBRequest<T>): Promise<T> {
          return new Promise<T>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result))
            request.addEventListener('error', () => reject(request.error))
          })
        },
      }
      const database = await storage.answer(indexedDB.open('first-door'))
      const store = database.transaction('parts', 'readwrite').objectStore('parts')
      const all: { key: string; part: string; value: Record<string, unknown> }[] = await storage.answer(store.getAll())
      const parts = all.filter(({ key }) => key === 'service/igi-cluj')
      // The same places every time: a spiral over the city.
      for (let number = 0; number < count; number++) {
        const [angle, radius] = [number * 2.4, 0.0008 * Math.sqrt(number)]
        const position = [23.59 + radius * Math.cos(angle), 46.77 + radius * 0.7 * Math.sin(angle)]
        for (const part of parts) {
          const facts = part.part === 'facts' && {
            id: `copy-${number}`,
            locations: [{ id: 'main', address: { city }, position, precision: 'building' }],
          }
          await storage.answer(store.put({ ...part, key: `service/copy-${number}`, value: { ...part.value, ...facts } }))
        }
      }
      database.close()
    },
    [CITY, SERVICES] as const,
  )
  await page.close()
}

/** Moves the map as a finger does, and counts what is painted meanwhile. */
async function framesWhileDragging(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.painted = 0
    const counter = {
      count() {
        window.painted++
        requestAnimationFrame(() => counter.count())
      },
    }
    counter.count()
  })
  const box = (await page.locator(DRAWN).boundingBox())!
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const begun = await page.evaluate(() => [performance.now(), window.painted] as const)
  for (let drag = 0; drag < DRAGS; drag++) {
    const direction = drag % 2 === 0 ? 1 : -1
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + direction * 120, middle.y + direction * 60, { steps: MOVES })
    await page.mouse.up()
  }
  const ended = await page.evaluate(() => [performance.now(), window.painted] as const)
  return Math.round(((ended[1] - begun[1]) / (ended[0] - begun[0])) * 10_000) / 10
}

declare global {
  interface Window {
    painted: number
  }
}
