/**
 * npm run bench:kills -- --kills 200: a desk loses its power in the middle of an import, again and again. Chromium is killed
 * (SIGKILL) at a random moment between the first and the last write, and must then hold the old or the new directory, whole.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import type { DirectoryRecord } from '#content/records/record.ts'
import { hashOf } from '#pack/hash.ts'
import type { Manifest } from '#pack/manifest.ts'
import { makeKeys, openManifest, sealManifest } from '#pack/seal.ts'
import { stickPaths, writeStickFile } from '#pack/stick-file.ts'
import { writePack } from '#pack/write-pack.ts'
import type { Held } from './bench/kills-page.ts'
import { recordsOfSite } from './bench/records-of-site.ts'

declare global {
  interface Window {
    kills: typeof import('./bench/kills-page.ts')
  }
}

const SITE = 'dist'
const CITY = 'cluj-napoca'
/** All that the city has, and a language it has not. */
const LANGUAGES = ['ar', 'en', 'ro', 'uk', 'fr', 'ne', 'hu', 'ti']

/** A directory without its version: the manifest gets one for every import. */
interface Edition {
  manifest: Manifest
  contents: Map<string, Blob>
}

export interface KillsMeasured {
  kills: number
  /** After so many the device held what it had before, and after so many what was being imported. */
  old: number
  new: number
  /** Neither: what was wrong, by kill. */
  broken: { kill: number; held: Held }[]
  /** Of an import that nobody interrupts, in milliseconds. */
  import: number
}

export async function measureKills(kills: number, tell: (line: string) => void): Promise<KillsMeasured> {
  const keys = await makeKeys()
  const now = await presentEdition()
  const editions = [now, await otherEdition(now)]
  const profile = await mkdtemp(join(tmpdir(), 'desk-'))
  const script = await pageScript()
  let file = new Blob()
  const server = createServer(({ url }, response) => {
    if (url === '/file') void file.arrayBuffer().then((bytes) => response.end(Buffer.from(bytes)))
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A desk</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const offer = async (version: number) => {
    const { manifest, contents } = editions[version % 2]!
    const sealed = await sealManifest({ ...manifest, version }, keys)
    file = await writeStickFile(new Map([...contents, [stickPaths.manifest(CITY), new Blob([sealed])]]))
  }
  const begin = (page: Page) => {
    const installing = page.waitForEvent('console', (message) => message.text() === 'installing')
    const task = { address: `${address}file`, trusted: [keys.publicKey], languages: LANGUAGES }
    const done = page.evaluate((given) => window.kills.importFile(given.address, given.trusted, given.languages), task)
    return { installing, done }
  }

  try {
    let version = 1
    await offer(version)
    const first = await openDesk(profile, address, script)
    await begin(first.page).done
    // How long it takes to put one edition in the place of the other.
    await offer(++version)
    const duration = await begin(first.page).done
    let held = await first.page.evaluate((city) => window.kills.look(city), CITY)
    if (held.version !== version || held.wrong.length > 0) throw new Error(`An import without a break has left ${JSON.stringify(held)}.`)
    tell(`An import takes ${Math.round(duration)} ms, ${held.parts} parts and a map.`)
    await first.close()

    const measured: KillsMeasured = { kills, old: 0, new: 0, broken: [], import: Math.round(duration) }
    for (let kill = 1; kill <= kills; kill++) {
      await offer(++version)
      const desk = await openDesk(profile, address, script)
      const running = begin(desk.page)
      running.done.catch(() => undefined)
      await running.installing
      // Somewhat beyond the end, so that the last moment is among them too.
      await sleep(Math.random() * duration * 1.2)
      await desk.kill()

      const again = await openDesk(profile, address, script)
      const before: number = held.version
      held = await again.page.evaluate((city) => window.kills.look(city), CITY)
      await again.close()
      const isWhole = held.wrong.length === 0 && (held.version === before || held.version === version)
      if (!isWhole) measured.broken.push({ kill, held })
      else if (held.version === before) measured.old++
      else measured.new++
      if (kill % 20 === 0) tell(`${kill} kills: ${measured.old} old, ${measured.new} new, ${measured.broken.length} broken.`)
    }
    return measured
  } finally {
    server.close()
    await rm(profile, { recursive: true, force: true })
  }
}

interface Desk {
  page: Page
  /** As a person would. */
  close: () => Promise<void>
  /** As a cut of the power would: every process of this browser, at once. */
  kill: () => Promise<void>
}

async function openDesk(profile: string, address: string, script: string): Promise<Desk> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true })
  const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  const flags = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  const browserProcess = spawn(
    debian ?? chromium.executablePath(),
    [...flags, '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own, which can be killed as a whole.
    { detached: true, stdio: 'ignore' },
  )
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`)
  const page = await browser.contexts()[0]!.newPage()
  await page.goto(address)
  await page.addScriptTag({ content: script })
  return {
    page,
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await Promise.all([exited(browserProcess), session.send('Browser.close').catch(() => undefined)])
    },
    kill: async () => {
      const gone = exited(browserProcess)
      process.kill(-browserProcess.pid!, 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function debuggingPort(profile: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port] = text.split('\n')
    if (port) return port
    await sleep(50)
  }
  throw new Error('Chromium has not started.')
}

/** The directory of the built site, as it is. */
async function presentEdition(): Promise<Edition> {
  const manifest = await openManifest(await readFile(join(SITE, stickPaths.manifest(CITY))), [])
  const contents = new Map<string, Blob>()
  const add = async (path: string) => contents.set(path, new Blob([await readFile(join(SITE, path))]))
  for (const { hash } of Object.values(manifest.bundles)) await add(stickPaths.bundle(CITY, hash))
  await add(stickPaths.map(CITY))
  return { manifest, contents }
}

/** Another, in which every word and every fact is another, and the map too. */
async function otherEdition({ manifest, contents }: Edition): Promise<Edition> {
  const records = (await recordsOfSite(SITE, CITY)).records.map(changed)
  const streets = new Uint8Array([...new Uint8Array(await contents.get(stickPaths.map(CITY))!.arrayBuffer()), 0])
  const { base } = manifest
  const map = { hash: await hashOf(streets), bytes: streets.length }
  const pack = await writePack({ city: CITY, version: 0, base, records, redirects: [], map }, (bytes) => new Uint8Array(gzipSync(bytes)))
  const files = new Map([[stickPaths.map(CITY), new Blob([streets])]])
  for (const { hash } of Object.values(pack.manifest.bundles))
    files.set(stickPaths.bundle(CITY, hash), new Blob([pack.files.get(`bundles/${hash}.json.gz`)!]))
  return { manifest: pack.manifest, contents: files }
}

/** Every name and title is another, and so is every fact that is written on paper. */
function changed({ key, facts, words }: DirectoryRecord): DirectoryRecord {
  const others = Object.entries(words).map(([language, said]) => [language, withSpace(said)])
  return { key, facts: withSpace(facts), words: Object.fromEntries(others) }
}

/** The part with a space after the first of its texts that may be any. */
function withSpace<T extends object>(part: T): T {
  const name = ['name', 'title', 'term', 'id', 'summary', 'html'].find((one) => typeof part[one as keyof T] === 'string')
  return name ? { ...part, [name]: `${String(part[name as keyof T])} ` } : part
}

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('bench/kills-page.ts', import.meta.url)), formats: ['iife'], name: 'kills' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('Vite has built nothing.')
  return output.output[0].code
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } })
  const measured = await measureKills(Number(values.kills), (line) => console.error(line))
  console.log(JSON.stringify({ name: 'desk.kills', ...measured }))
  if (measured.broken.length > 0) process.exitCode = 1
}
