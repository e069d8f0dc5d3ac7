import { expect, test } from '@playwright/test'
import { attribute, builtPages, tagsIn } from './built-pages.ts'
import { framePages, guide, home, richService, untranslatedService } from './pages.ts'
import { Visitor } from './visitor.ts'

test('a whole visit asks nobody but this site, breaks no rule of its policy, and leaves no cookie', async ({ page, context, baseURL }) => {
  const visitor = new Visitor(page)
  const requests: string[] = []
  context.on('request', (request) => requests.push(request.url()))

  await visitor.opens('/')
  await visitor.follows('Cluj-Napoca')
  await visitor.waitsUntilSaved()
  await visitor.searchesFor('immigration')
  await visitor.opensResult('Immigration Service of Cluj County (IGI)')
  for (const address of [guide, richService, ...Object.values(framePages)]) {
    await visitor.opens(address('en'))
    await visitor.waitsForTheApp()
  }
  await visitor.opens(home('en'))
  await visitor.switchesLanguage('ar')
  await visitor.waitsUntilSaved()
  await visitor.looksForNews()
  await visitor.waitsUntilSaved()

  expect(requests.length).toBeGreaterThan(20)
  expect(requests.filter((url) => !url.startsWith(baseURL!) && !url.startsWith('data:'))).toEqual([])
  expect(visitor.complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('every answer carries the strict policy', async ({ request }) => {
  for (const path of [home('en'), untranslatedService('uk'), '/sw.js', '/packs/cluj-napoca/manifest.json', '/not-there']) {
    const headers = (await request.get(`.${path}`)).headers()
    expect(headers['content-security-policy'], path).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
    expect(headers['referrer-policy'], path).toBe('no-referrer')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})

test('no page holds a script of its own, a style of its own, or a handler', () => {
  for (const { path, html } of builtPages()) {
    const data = ['application/json', 'application/ld+json']
    const scripts = tagsIn(html, 'script').filter((tag) => !attribute(tag, 'src') && !data.includes(attribute(tag, 'type') ?? ''))
    expect(scripts, path).toEqual([])
    expect(tagsIn(html, 'style'), path).toEqual([])
    expect(
      tagsIn(html, '[a-z][a-z0-9]*').filter((tag) => /\s(on\w+|style)=/.test(tag)),
      path,
    ).toEqual([])
  }
})

test('no page loads anything from elsewhere', () => {
  for (const { path, html } of builtPages()) {
    const loaded = [
      ...['script', 'img', 'source', 'iframe'].flatMap((name) => tagsIn(html, name).map((tag) => attribute(tag, 'src'))),
      ...tagsIn(html, 'use').map((tag) => attribute(tag, 'href')),
      ...tagsIn(html, 'link')
        .filter((tag) => !/canonical|alternate/.test(attribute(tag, 'rel') ?? ''))
        .map((tag) => attribute(tag, 'href')),
    ]
    expect(
      loaded.filter((url) => url && !/^\/(?!\/)/.test(url)),
      path,
    ).toEqual([])
  }
})

test('links to other sites do not say where the reader comes from', () => {
  for (const { path, html } of builtPages()) {
    const outward = tagsIn(html, 'a').filter((tag) => /^(https?:)?\/\//.test(attribute(tag, 'href') ?? ''))
    expect(
      outward.filter((tag) => !attribute(tag, 'rel')?.includes('noreferrer')),
      path,
    ).toEqual([])
  }
})
