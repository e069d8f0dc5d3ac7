/** A copy of the built site on a server that keeps count, and a browser that visits it. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, devices, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { basePath } from '../environment.ts'
import { type Answer, startServer } from '../static-server.ts'

export interface TrialSite {
  /** Where the site is, without a slash at its end. */
  root: string
  /** The copy's folder; what is changed there is served at once. */
  folder: string
  browser: Browser
  /** What the server has answered since it was last emptied, in order. */
  answers: Answer[]
  /** Waits until nothing has been asked of the server for a while. */
  quiet: () => Promise<void>
}

/** The page kinds that are measured. */
export const kinds = {
  home: '/en/cluj-napoca',
  topic: '/en/cluj-napoca/documents',
  service: '/en/cluj-napoca/service/igi-cluj',
  guide: '/en/cluj-napoca/guide/residence-permit',
}

export const CITY = 'cluj-napoca'

/** An old phone's screen. */
export const phone = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 } }

const SILENCE = 1500

export async function withTrialSite(work: (site: TrialSite) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'first-door-trial-'))
  await cp('dist', folder, { recursive: true })
  const answers: Answer[] = []
  let last = performance.now()
  const onAnswer = (answer: Answer) => {
    answers.push(answer)
    last = performance.now()
  }
  const server = await startServer({ folder, base: basePath, port: 0, onAnswer })
  const browser = await chromium.launch(config.use?.launchOptions)
  const quiet = async () => {
    last = performance.now()
    while (performance.now() - last < SILENCE) await sleep(100)
  }
  try {
    await work({ root: server.address.replace(/\/$/, ''), folder, browser, answers, quiet })
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens a page as a reader who was never here, and waits until all has come; the server's count begins anew. */
export async function firstVisit({ root, browser, answers, quiet }: TrialSite, path: string): Promise<Page> {
  answers.length = 0
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(root + path)
  await quiet()
  return page
}

/** A phone on which the city is saved and every page is closed, without a network from now on. */
export async function savedPhone(site: TrialSite): Promise<BrowserContext> {
  const visit = await firstVisit(site, kinds.home)
  await visit.evaluate(() => navigator.serviceWorker.ready)
  await site.quiet()
  await visit.close()
  const context = visit.context()
  await context.setOffline(true)
  return context
}

/** A slow processor and, if asked for, a slow mobile network. */
export async function throttle(page: Page, { network }: { network: boolean }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  if (!network) return
  const bytesPerSecond = (megabits: number) => (megabits * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond(1.6),
    uploadThroughput: bytesPerSecond(0.75),
  })
}

/** Milliseconds since the address was opened; `blocked` is how long the page could not answer a finger. */
export interface Timings {
  firstPaint: number
  largestPaint: number
  heading: number
  blocked: number
}

/** Notes from now on when a page of this tab shows what. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript({ path: fileURLToPath(new URL('./watch-page.js', import.meta.url)) })
}

export function timingsOf(page: Page): Promise<Timings> {
  return page.evaluate(() => (window as unknown as { timings: Timings }).timings)
}
