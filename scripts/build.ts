/** npm run build: content → packs → app → pages. Everything a static host needs is then in dist/. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { CompiledCity } from '#content/compile/compile-city.ts'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import type * as Prerender from '../src/app/prerender.tsx'
import { compileContent, writePacks } from './compile-content.ts'
import { basePath, publicKeys, siteOrigin } from './environment.ts'
import { hostingFiles } from './hosting.ts'
import { notices } from './third-party-notices.ts'

const SITE = 'dist'
const SERVER = 'build/server'

process.env['TZ'] = 'UTC'
process.env['BASE_PATH'] = basePath
process.env['VITE_PACK_PUBLIC_KEYS'] = publicKeys

const cities = await timed('content', () => compileContent(process.env['CONTENT_FOLDER'] ?? 'content'))
await timed('packs', () => writePacks(cities, 'public/packs'))
await timed('app', () => build({ logLevel: 'warn' }))
await timed('prerenderer', () => build({ logLevel: 'warn', build: { ssr: 'src/app/prerender.tsx', outDir: SERVER, emptyOutDir: true } }))
const pages = await timed('pages', () => writePages(cities))
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
  await writeShell(template, preload('device'))

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

function sitemap(addresses: readonly Prerender.PageAddress[]): string {
  const whole = (path: string) => siteOrigin + basePath.slice(0, -1) + path
  const urls = addresses.map(({ path, languages }) => {
    const others = languages.map((language) => {
      const other = path === '/' ? `/${language}` : path.replace(/^\/[^/]+/, `/${language}`)
      return `    <xhtml:link rel="alternate" hreflang="${language}" href="${whole(other)}"/>`
    })
    return `  <url>\n    <loc>${whole(path)}</loc>\n${others.join('\n')}\n  </url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

async function writeHosting(compiled: readonly CompiledCity[]): Promise<void> {
  const redirects = movedPages(compiled).map(({ from, to }) => ({ from, to }))
  const { site, servers } = hostingFiles({
    base: basePath,
    shellLanguages: languages.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE),
    redirects,
  })
  for (const [path, text] of Object.entries(site)) await write(join(SITE, path), text)
  for (const [name, text] of Object.entries(servers)) await write(join('build/hosting', name), text)
  await write(join(SITE, 'third-party-notices.txt'), await notices())
  for (const name of ['LICENSE', 'LICENSE-CONTENT']) await cp(name, join(SITE, `${name}.txt`))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
