import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Debian's Chromium where there is one, else the one Playwright brings. */
const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/** Another port for a second run beside the first. */
const port = Number(process.env['JOURNEYS_PORT'] ?? 4174)

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // One picture for every machine: what differs between them is within the tolerance.
  snapshotPathTemplate: '{testDir}/accepted/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  // A bound for busy machines, not a delay: what comes at once is seen at once.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 360, height: 740 },
    launchOptions: {
      ...(debian && { executablePath: debian }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `PORT=${port} npm start`,
    url: `http://localhost:${port}/en/cluj-napoca`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
})
