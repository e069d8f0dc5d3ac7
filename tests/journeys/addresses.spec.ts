import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { attribute, type BuiltPage, builtPages, tagsIn } from './built-pages.ts'
import { contentPages, framePages, home, UNTRANSLATED_NAME, untranslatedService } from './pages.ts'
import { serve } from './site.ts'
import { Visitor } from './visitor.ts'

const pages = builtPages()
const paths = new Set(pages.map(({ path }) => path))
const origin = new URL(canonicalOf(pages.find(({ path }) => path === '/')!)).origin

/** Thousands of pages: an expectation for each would take minutes. */
function wrongIn(some: readonly BuiltPage[], problemOf: (page: BuiltPage) => string | false | undefined): string[] {
  return some.flatMap((page) => {
    const problem = problemOf(page)
    return problem ? [`${page.path}: ${problem}`] : []
  })
}

test('every page names its own address, and the same page in other languages, which name it in turn', () => {
  const others = new Map(pages.map((page) => [page.path, alternatesOf(page)]))
  const namedBy = new Map([...others].map(([path, named]) => [path, new Set(named.values())]))
  const wrong = wrongIn(pages, (page) => {
    if (canonicalOf(page) !== origin + page.path) return `calls itself ${canonicalOf(page)}`
    for (const [language, url] of others.get(page.path)!) {
      const path = url.slice(origin.length)
      if (!paths.has(path)) return `names ${path}, which is no page`
      if (language !== 'x-default' && !namedBy.get(path)!.has(origin + page.path)) return `is not named by ${path}`
    }
    const [, language] = page.path.split('/')
    return others.get(page.path)!.get(language || 'x-default') !== origin + page.path && 'does not name itself'
  })
  expect(wrong).toEqual([])
})

test('every page has a title, a description, a language and a direction', () => {
  const titles = new Set<string>()
  const wrong = wrongIn(pages, ({ path, html }) => {
    const [root] = tagsIn(html, 'html')
    const language = path.split('/')[1] || 'en'
    titles.add(/<title>([^<]+)<\/title>/.exec(html)![1]!)
    if (attribute(root!, 'lang') !== language) return 'another language'
    if (attribute(root!, 'dir') !== (['ar', 'fa', 'ur'].includes(language) ? 'rtl' : 'ltr')) return 'the other direction'
    return (metaOf(html, 'name', 'description') ?? '').length < (language === 'zh' ? 5 : 15) && 'hardly a description'
  })
  expect(wrong).toEqual([])
  expect(titles.size).toBeGreaterThan(pages.length * 0.6)
})

test('services and guides can be shared, and read by search engines', () => {
  const shared = pages.filter(({ path }) => /\/(service|guide)\//.test(path))
  expect(shared.length).toBeGreaterThan(50)
  const wrong = wrongIn(shared, ({ path, html }) => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!
    const thing = JSON.parse(json!) as Record<string, unknown>
    const kinds = path.includes('/guide/') ? /^HowTo$/ : /^(GovernmentOffice|NGO|LocalBusiness|Organization)$/
    if (!metaOf(html, 'property', 'og:title') || !metaOf(html, 'property', 'og:description')) return 'nothing to share'
    if (metaOf(html, 'property', 'og:url') !== origin + path) return 'another address'
    if (!existsSync(join('dist', new URL(metaOf(html, 'property', 'og:image')!).pathname))) return 'no picture'
    if (thing['@context'] !== 'https://schema.org' || thing['@id'] !== origin + path || !thing['name']) return 'no name for programs'
    return !kinds.test(String(thing['@type'])) && `a ${String(thing['@type'])}`
  })
  expect(wrong).toEqual([])
})

test('the site map lists every page that is a file, and nothing else', async ({ request }) => {
  const sitemap = await (await request.get('./sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!.slice(origin.length))
  expect(new Set(listed)).toEqual(paths)
  expect(listed).toHaveLength(paths.size)
  expect(await (await request.get('./robots.txt')).text()).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('every link inside the site leads to a page', async ({ request }) => {
  const links = new Set(
    pages.flatMap(({ html }) => tagsIn(html, 'a').flatMap((tag) => /^\/[^/#?][^#?]*/.exec(attribute(tag, 'href') ?? '')?.[0] ?? [])),
  )
  expect(links.size).toBeGreaterThan(100)
  const unwritten = [...links].filter((link) => !paths.has(link) && !existsSync(join('dist', link)))
  // A service or guide without words in a language is shown in others, by the app.
  for (const link of unwritten) expect(paths, link).toContain(link.replace(/^\/\w+\/([\w-]+\/(?:service|guide)\/)/, '/en/$1'))
  const headers = { 'accept-encoding': 'identity' }
  const oneOfEach = new Map(unwritten.map((link) => [link.split('/')[1], link])).values()
  for (const link of oneOfEach) expect((await request.head(`.${link}`, { headers })).status(), link).toBe(200)
})

test('an address that does not exist is answered with 404 and a page that helps on', async ({ page }) => {
  const visitor = new Visitor(page)
  const answer = await page.goto('./en/cluj-napoca/guide/how-to-fly')
  expect(answer!.status()).toBe(404)
  await visitor.seesHeading(visitor.words('notFound.title'))
  await visitor.meetsNoBarrier()
  await visitor.searchesFor('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
})

test('a page without words in a language is answered by the shell, and can be read', async ({ page }) => {
  const visitor = new Visitor(page, 'uk')
  const answer = await page.goto(`.${untranslatedService('uk')}`)
  expect(answer!.status()).toBe(200)
  await visitor.seesHeading(UNTRANSLATED_NAME)
  await visitor.readsIn('uk')
  await visitor.seesEnglishWordsWithANotice()
})

test('where the host cannot rewrite, its page for unknown addresses shows such a page all the same', async ({ page }) => {
  const unknown = await readFile('dist/404.html')
  await serve('dist', '/', async (site) => {
    site.instead = (path) => (path === untranslatedService('uk') ? { status: 404, type: 'text/html', body: unknown } : undefined)
    const visitor = new Visitor(page, 'uk')
    const answer = await page.goto(new URL(`.${untranslatedService('uk')}`, site.address).href)
    expect(answer!.status()).toBe(404)
    await visitor.seesHeading(UNTRANSLATED_NAME)
    await visitor.seesEnglishWordsWithANotice()
  })
})

test.describe('under a path of another site', () => {
  test.setTimeout(180_000)
  test('the app opens, links, searches, and works without a network', async ({ browser }) => {
    const folder = await buildUnder('/sub/')
    await serve(join(folder, 'dist'), '/sub/', async (site) => {
      const context = await browser.newContext({ baseURL: site.address })
      const page = await context.newPage()
      const visitor = new Visitor(page)
      await visitor.opens('/')
      await visitor.follows('Cluj-Napoca')
      await visitor.waitsUntilSaved()
      for (const address of [...Object.values(framePages), ...Object.values(contentPages)]) {
        await visitor.opens(address('en'))
        await visitor.waitsForTheApp()
      }
      await visitor.opens(home('en'))
      await visitor.searchesFor('immigration')
      await visitor.opensResult('Immigration Service of Cluj County (IGI)')
      expect(site.asked.filter(({ path }) => !path.startsWith('/sub/'))).toEqual([])

      await context.setOffline(true)
      await visitor.reloads()
      await visitor.seesHeading('Immigration Service of Cluj County (IGI)')
      await visitor.opens(home('en'))
      await visitor.isTold('device.offline')
      expect(visitor.complaints).toEqual([])
      await context.close()
    })
    for (const { path, html } of builtPages(join(folder, 'dist'))) {
      const inside = tagsIn(html, 'a').flatMap((tag) => attribute(tag, 'href') ?? [])
      expect(
        inside.filter((href) => href.startsWith('/') && !href.startsWith('/sub/')),
        path,
      ).toEqual([])
    }
    await rm(folder, { recursive: true })
  })
})

/** Builds the project as it is now, with one of its cities, into a folder of its own. */
async function buildUnder(base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'first-door-'))
  const needed = [
    'locales',
    'public',
    'scripts',
    'src',
    'index.html',
    'staff.html',
    'admin.html',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'vite.staff.config.ts',
    'vite.admin.config.ts',
  ]
  for (const name of [...needed, 'LICENSE', 'LICENSE-CONTENT']) await cp(name, join(folder, name), { recursive: true })
  await cp('content', join(folder, 'content'), { recursive: true, filter: (path) => !/^content\/cities\/(?!cluj-napoca)./.test(path) })
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  await promisify(execFile)('npm', ['run', 'build'], { cwd: folder, env: { ...process.env, BASE_PATH: base } })
  return folder
}

function canonicalOf({ html }: BuiltPage): string {
  const link = tagsIn(html, 'link').find((tag) => attribute(tag, 'rel') === 'canonical')
  return attribute(link!, 'href')!
}

function alternatesOf({ html }: BuiltPage): Map<string, string> {
  const links = tagsIn(html, 'link').filter((tag) => attribute(tag, 'rel') === 'alternate' && attribute(tag, 'hreflang'))
  return new Map(links.map((tag) => [attribute(tag, 'hreflang')!, attribute(tag, 'href')!]))
}

function metaOf(html: string, kind: 'name' | 'property', value: string): string | undefined {
  const meta = tagsIn(html, 'meta').find((tag) => attribute(tag, kind) === value)
  return meta && attribute(meta, 'content')
}
