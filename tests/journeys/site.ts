/** A copy of the built site that a journey may change, and a server that counts what is asked of it. */
import { cp, link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startServer } from '../../scripts/static-server.ts'

interface Answer {
  status: number
  type: string
  body: string | Buffer
}

export interface Site {
  folder: string
  address: string
  /** Every request since the list was last emptied, with the bytes of its answer as they travelled. */
  asked: { path: string; bytes: number }[]
  /** Answers in the place of the site: a sign-in page of a network, a host that cannot rewrite. */
  instead: (path: string) => Answer | undefined
}

/** Tests that have a site of their own. */
export const test = base.extend<{ site: Site }>({
  // Playwright reads from the parameters what a fixture needs; this one needs nothing.
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  site: async ({}, use) => {
    // On the same disk as the build, or its files could not be shared.
    const folder = await mkdtemp(join('test-results', 'site-'))
    await shareFiles('dist', folder)
    // Journeys write packs.
    await rm(join(folder, 'packs'), { recursive: true })
    await cp('dist/packs', join(folder, 'packs'), { recursive: true })
    await serve(folder, '/', use)
    await rm(folder, { recursive: true })
  },
  baseURL: async ({ site }, use) => use(site.address),
})

/** The same files under other names, in no time. Who changes one removes it first, or changes the build. */
async function shareFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true })
  await Promise.all(entries.map((entry) => (entry.isDirectory() ? shareFiles : link)(join(from, entry.name), join(to, entry.name))))
}

/** Serves a folder as long as the work lasts. Stands before the static host, so that it can count, and answer otherwise. */
export async function serve(folder: string, under: string, work: (site: Site) => Promise<void>): Promise<void> {
  const host = await startServer({ folder, base: under, port: 0 })
  const site: Site = { folder, address: '', asked: [], instead: () => undefined }
  const server = createServer(({ url: path = '/', method, headers }, response) => {
    const answer = site.instead(path)
    if (answer) {
      response.writeHead(answer.status, { 'Content-Type': answer.type }).end(answer.body)
      return
    }
    // Brotli at its best takes seconds, for each test anew.
    const forwarded = ask(new URL(path, host.address), { method, headers: { ...headers, 'accept-encoding': 'gzip' } }, (from) => {
      const asked = { path, bytes: 0 }
      site.asked.push(asked)
      from.on('data', (chunk: Buffer) => {
        asked.bytes += chunk.length
      })
      response.writeHead(from.statusCode!, from.headers)
      from.pipe(response)
    })
    forwarded.on('error', () => response.destroy())
    forwarded.end()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  site.address = `http://localhost:${(server.address() as AddressInfo).port}${under}`
  await work(site)
  server.close()
  server.closeAllConnections()
  await host.close()
}
