/** npm run build: content → packs → app → pages. Everything a static host needs is then in dist/. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import type * as Prerender from '../src/app/prerender.tsx'
import { cityFacts, compileContent, writePacks } from './compile-content.ts'
import { readContent } from './content-files.ts'
import { basePath, editorBackend, publicKeys, siteOrigin } from './environment.ts'
import { editorOrigins, gitHostsOf } from './hosting/editor-origins.ts'
import { reportOriginsOf } from './hosting/rules.ts'
import { hostingFiles } from './hosting.ts'
import { writeOpenData } from './open-data.ts'
import { editorPlacesOf } from './staff-data/editor-places.ts'
import { writeRounds } from './staff-data/rounds.ts'
import { writeStaffData } from './staff-data.ts'
import { notices } from './third-party-notices.ts'
import { buildClock, contentVersion } from './version.ts'

const SITE = 'dist'
const SERVER = 'build/server'
const CONTENT = process.env['CONTENT_FOLDER'] ?? 'content'

process.env['TZ'] = 'UTC'
process.env['BASE_PATH'] = basePath
process.env['VITE_PACK_PUBLIC_KEYS'] = publicKeys

const cities = await timed('content', () => compileContent(CONTENT))
await timed('packs', () => writePacks(cities, 'public/packs'))
await timed('app', () => build({ logLevel: 'warn' }))
await timed('pages of staff', () => build({ configFile: 'vite.staff.config.ts', logLevel: 'warn' }))
await timed('editor', () => build({ configFile: 'vite.admin.config.ts', logLevel: 'warn' }))
await timed('prerenderer', () => build({ logLevel: 'warn', build: { ssr: 'src/app/prerender.tsx', outDir: SERVER, emptyOutDir: true } }))
const pages = await timed('pages', () => writePages(cities))
await timed('open data', () => writeData(cities))
await timed('data of staff', () => writeDataOfStaff(cities))
await timed('hosting', () => writeHosting(cities))
console.log(`${pages} pages of ${cities.length} cities in ${SITE}/`)

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

async function writePages(compiled: readonly CompiledCity[]): Promise<number> {
  const { pageRenderer, pagesOf } = (await import(pathToFileURL(join(process.cwd(), SERVER, 'prerender.js')).href)) as typeof Prerender
  const template = await readFile(join(SITE, 'index.html'), 'utf8')
  const manifest = JSON.parse(await readFile(join(SITE, '.vite/manifest.json'), 'utf8')) as Record<string, { file: string }>
  const files = Object.values(manifest).map(({ file }) => file)
  await rm(join(SITE, '.vite'), { recursive: true })

  const preload = (name: string) => {
    const file = files.find((path) => path.startsWith(`assets/${name}-`))
    if (!file) throw new Error(`The app has no file ${name}.`)
    return `<link rel="modulepreload" href="${basePath}${file}">`
  }
  await writeShell(template, preload('open-device'))

  const site = { origin: siteOrigin, base: basePath, cities: compiled }
  const addresses = pagesOf(site)
  const render = pageRenderer(site)
  for (const address of addresses) {
    const page = await render(address)
    const html = template
      .replace('<html lang="en" dir="ltr">', `<html lang="${page.language}" dir="${page.direction}">`)
      .replace('<!--head-->', () => [page.head, ...page.words.map(preload)].join('\n    '))
      .replace('<!--app-->', () => page.app)
      .replace('<!--data-->', () => page.data)
    await write(join(SITE, address.path === '/' ? 'index.html' : `${address.path}.html`), html)
  }
  for (const { from, to, language } of movedPages(compiled)) {
    await write(join(SITE, `${from}.html`), movedPage(language, `${basePath.slice(0, -1)}${to}`))
  }
  await write(join(SITE, 'sitemap.xml'), sitemap(addresses))
  await write(join(SITE, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${siteOrigin}${basePath}sitemap.xml\n`)
  return addresses.length
}

/** The empty page the app builds itself in: the service worker's answer to every address, and the host's to unknown ones. */
async function writeShell(template: string, preload: string): Promise<void> {
  const noScript = `<noscript><h1>First Door</h1><p>This page needs JavaScript. <a href="${basePath}">All pages that work without it</a></p><p><a href="tel:112">112</a></p></noscript>`
  const shell = template
    .replace('<!--head-->', `<title>First Door</title>\n    <meta name="robots" content="noindex">\n    ${preload}`)
    .replace('<!--app-->', '')
    .replace('<!--data-->', noScript)
  await write(join(SITE, 'shell.html'), shell)
  await write(join(SITE, '404.html'), shell)
  // A desk has an address of its own, which no search engine needs.
  await write(join(SITE, 'desk.html'), shell)
}

function movedPages(compiled: readonly CompiledCity[]): { from: string; to: string; language: string }[] {
  return compiled.flatMap(({ id, redirects, records }) =>
    redirects.flatMap(({ from, to }) => {
      const languages = Object.keys(records.find(({ key }) => key === to)?.words ?? {})
      return languages.map((language) => ({ language, from: `/${language}/${id}/${from}`, to: `/${language}/${id}/${to}` }))
    }),
  )
}

function movedPage(language: string, to: string): string {
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>First Door</title><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"></head><body><a href="${to}">${to}</a></body></html>\n`
}

/** Every page by itself; which languages a page exists in stands in its head. */
function sitemap(addresses: readonly Prerender.PageAddress[]): string {
  const urls = addresses.map(({ path }) => `  <url><loc>${siteOrigin}${basePath.slice(0, -1)}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

async function writeData(compiled: readonly CompiledCity[]): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  await writeOpenData(compiled, { origin: siteOrigin, base: basePath, version, now: buildClock() }, SITE)
}

async function writeDataOfStaff(compiled: readonly CompiledCity[]): Promise<void> {
  const today = buildClock().toISOString().slice(0, 10)
  const files = await readContent(CONTENT)
  await writeStaffData(compiled, files, CONTENT, today, await contentVersion(), SITE)
  await writeRounds(compiled, files, CONTENT, SITE)
  await write(join(SITE, 'staff/editor.json'), JSON.stringify(editorPlacesOf(compiled, files, editorBackend)))
}

async function writeHosting(compiled: readonly CompiledCity[]): Promise<void> {
  const redirects = movedPages(compiled).map(({ from, to }) => ({ from, to }))
  const { site, servers } = hostingFiles({
    base: basePath,
    shellLanguages: languages.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE),
    redirects,
    reportOrigins: reportOriginsOf(compiled.map(({ records }) => cityFacts(records).feedback)),
    editorOrigins: editorOrigins(gitHostsOf(editorBackend)),
  })
  for (const [path, text] of Object.entries(site)) await write(join(SITE, path), text)
  for (const [name, text] of Object.entries(servers)) await write(join('build/hosting', name), text)
  // By which a desk knows older from newer: deploy/desk/install-app.sh.
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  await write(join(SITE, 'app-version.txt'), `${version}-${await contentVersion()}\n`)
  await write(join(SITE, 'third-party-notices.txt'), await notices())
  for (const name of ['LICENSE', 'LICENSE-CONTENT']) await cp(name, join(SITE, `${name}.txt`))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
