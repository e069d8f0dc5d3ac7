/** How soon a first visit shows something, on a slow phone in a slow network. */
import type { Page } from '@playwright/test'
import { median, type Tell } from './measurement.ts'
import { kinds, phone, throttle, type TrialSite, withTrialSite } from './trial-site.ts'

const RUNS = 3

/** Milliseconds since the address was opened; `blocked` is how long the page could not answer a finger. */
interface Timings {
  firstPaint: number
  largestPaint: number
  heading: number
  blocked: number
}

export async function speed(tell: Tell): Promise<void> {
  await withTrialSite(async (site) => {
    for (const [kind, path] of Object.entries(kinds)) {
      const runs: Timings[] = []
      for (let run = 0; run < RUNS; run++) runs.push(await slowVisit(site, path))
      for (const name of ['firstPaint', 'largestPaint', 'heading', 'blocked'] as const) {
        const values = runs.map((timings) => Math.round(timings[name]))
        tell({ name: `slow-visit.${kind}.${name}`, value: median(values), unit: 'ms', detail: values })
      }
    }
  })
}

async function slowVisit({ root, browser, quiet }: TrialSite, path: string): Promise<Timings> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await throttle(page, { network: true })
  await page.goto(root + path)
  await quiet()
  const timings = await page.evaluate(() => (window as unknown as { timings: Timings }).timings)
  await context.close()
  return timings
}

/** When a heading of the page is visible for the first time, in milliseconds since the address was opened. */
export async function headingTime(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { timings: Timings }).timings.heading > 0)
  return page.evaluate(() => (window as unknown as { timings: Timings }).timings.heading)
}

/** Runs in the page before its own scripts. */
export function watchPage(): void {
  const timings = { firstPaint: 0, largestPaint: 0, heading: 0, blocked: 0 }
  ;(window as unknown as { timings: typeof timings }).timings = timings
  const watch = (type: string, hear: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true })
  }
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') timings.firstPaint = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    timings.largestPaint = startTime
  })
  watch('longtask', ({ startTime, duration }) => {
    if (timings.firstPaint > 0 && startTime >= timings.firstPaint) timings.blocked += duration - 50
  })
  const lookForHeading = () => {
    const heading = document.querySelector('h1')
    if (heading && heading.getBoundingClientRect().height > 0) timings.heading = performance.now()
    else requestAnimationFrame(lookForHeading)
  }
  requestAnimationFrame(lookForHeading)
}
