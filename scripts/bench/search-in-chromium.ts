/** The same measurement in a page of Chromium, on a slower processor. */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import config from '../../playwright.config.ts'
import type { SearchMeasured, SearchTask } from './search.ts'

declare global {
  interface Window {
    search: typeof import('./search.ts')
  }
}

export async function measureInChromium(task: SearchTask, slowness: number): Promise<SearchMeasured> {
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await searchAsScript() })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    return await page.evaluate((given) => window.search.measureSearch(given), task)
  } finally {
    await browser.close()
  }
}

async function searchAsScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('search.ts', import.meta.url)), formats: ['iife'], name: 'search' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('Vite has built nothing.')
  return output.output[0].code
}
