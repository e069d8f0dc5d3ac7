/** Every host for which the build writes rules keeps them: servers are started with what the build wrote, platforms are read by their documents. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Answer, ask, unpacked } from './ask.ts'
import { type Ability, COMPRESSED, type Expectation, expectations, NOT_COMPRESSED, shellExpectations } from './expectations.ts'
import { BUNDLE, type MadeSite, makeSite, type PlacedSite, placeSite } from './made-site.ts'
import { cloudflare, headerRules, netlify, type PlatformAnswer, redirectRules } from './platforms.ts'
import { type Host, startApache, startCaddy, startNginx, startOwn } from './servers.ts'

const BASES = ['/', '/sub/']
const SERVERS: { name: string; start: (site: PlacedSite) => Promise<Host>; encodings: string[] }[] = [
  { name: 'nginx', start: startNginx, encodings: ['gzip'] },
  { name: 'Caddy', start: startCaddy, encodings: ['zstd', 'gzip'] },
  { name: 'Apache', start: startApache, encodings: ['br', 'gzip'] },
  { name: 'npm start', start: startOwn, encodings: ['br', 'gzip'] },
]
const PLATFORMS: { name: string; read: (site: MadeSite) => (path: string) => PlatformAnswer; can: Ability[]; shell: boolean }[] = [
  { name: 'Netlify', read: netlify, can: ['keeps .html'], shell: true },
  { name: 'Cloudflare Pages', read: cloudflare, can: [], shell: false },
]

function check(site: MadeSite, answer: Answer | PlatformAnswer, expected: Expectation, address: string): void {
  const root = site.rules.base.slice(0, -1)
  expect(answer.status).toBe(expected.status)
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const sent = answer.headers.get(name.toLowerCase())
    if (value instanceof RegExp) expect(sent, name).toMatch(value)
    else expect(sent, name).toBe(value)
  }
  if (expected.file) expect(answer.body.equals(site.files.get(expected.file)!), `the content of ${expected.file}`).toBe(true)
  if (expected.to) expect(new URL(answer.headers.get('location')!, address).href).toBe(new URL(root + expected.to, address).href)
}

const table = (base: string) => {
  const { rules } = makeSite(base)
  return { all: expectations(rules), shell: shellExpectations(rules) }
}

describe.each(SERVERS.flatMap((server) => BASES.map((base) => ({ ...server, base }))))(
  '$name with its site at $base',
  ({ start, encodings, base }) => {
    const root = base.slice(0, -1)
    let site: PlacedSite
    let host: Host
    beforeAll(async () => {
      site = placeSite(base)
      host = await start(site)
    })
    afterAll(async () => {
      await host?.close()
      site.remove()
    })

    test.each([...table(base).all, ...table(base).shell])('$name: $path', async (expected) => {
      check(site, await ask(host.address, root + expected.path), expected, host.address)
    })

    test.each(encodings.flatMap((encoding) => COMPRESSED.map((path) => ({ encoding, path }))))(
      '$path travels as $encoding',
      async ({ encoding, path }) => {
        const [plain, packed] = await Promise.all([
          ask(host.address, root + path),
          ask(host.address, root + path, { 'Accept-Encoding': encoding }),
        ])
        expect(plain.headers.get('content-encoding')).toBeUndefined()
        expect(packed.headers.get('content-encoding')).toBe(encoding)
        // Else whatever keeps answers in between would give it to those who cannot read it.
        expect(packed.headers.get('vary')).toMatch(/accept-encoding/i)
        expect(packed.body.length).toBeLessThan(plain.body.length / 2)
        expect(unpacked(packed)?.equals(plain.body) ?? true).toBe(true)
      },
    )

    test.each(NOT_COMPRESSED)('%s travels as it is', async (path) => {
      const answer = await ask(host.address, root + path, { 'Accept-Encoding': 'zstd, br, gzip' })
      expect(answer.headers.get('content-encoding')).toBeUndefined()
      expect(answer.body.equals(site.files.get(path)!)).toBe(true)
    })

    test('a bundle in a form that nobody made is not there, and that is not kept', async () => {
      const answer = await ask(host.address, `${root}${BUNDLE}.zst`)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    })

    test('a map that broke off goes on where it stopped', async () => {
      const whole = site.files.get('/maps/testville.pmtiles')!
      const { status, headers, body } = await ask(host.address, `${root}/maps/testville.pmtiles`, { Range: 'bytes=1000-' })
      expect(status).toBe(206)
      expect(headers.get('content-range')).toBe(`bytes 1000-${whole.length - 1}/${whole.length}`)
      expect(body.equals(whole.subarray(1000))).toBe(true)
    })

    test.each(['//evil.example/', '//evil/', '/%5Cevil/', '/%2F%2Fevil.example/', '/en/%0d%0aX-Evil:%201/'])(
      '%s leads to no other host',
      async (path) => {
        const { headers } = await ask(host.address, root + path)
        expect(new URL(headers.get('location') ?? '/', host.address).origin).toBe(new URL(host.address).origin)
        expect(headers.get('x-evil')).toBeUndefined()
      },
    )

    test('files that lie outside the site are not there', async () => {
      for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd']) {
        const { status, body } = await ask(host.address, root + path)
        expect(status, path).toBeGreaterThanOrEqual(400)
        expect(body.toString(), path).not.toContain('root:')
      }
    })

    if (root)
      test('the address without its slash leads to the first page, and beside it is nothing', async () => {
        const { status, headers } = await ask(host.address, root)
        expect(status).toBe(301)
        expect(new URL(headers.get('location')!, host.address).pathname).toBe(base)
        expect((await ask(host.address, '/en/testville')).status).toBe(404)
      })
  },
)

describe.each(SERVERS.filter(({ name }) => name !== 'npm start'))('$name', ({ start, encodings }) => {
  test('does not send again what has not changed, compressed or not', async () => {
    const site = placeSite('/')
    onTestFinished(site.remove)
    const host = await start(site)
    onTestFinished(host.close)
    for (const encoding of ['identity', ...encodings]) {
      const first = await ask(host.address, '/en/testville', { 'Accept-Encoding': encoding })
      const [etag, date] = [first.headers.get('etag'), first.headers.get('last-modified')]
      const again = await ask(host.address, '/en/testville', {
        'Accept-Encoding': encoding,
        ...(etag && { 'If-None-Match': etag }),
        ...(date && { 'If-Modified-Since': date }),
      })
      expect(again.status, encoding).toBe(304)
    }
  })
})

describe.each(PLATFORMS.flatMap((platform) => BASES.map((base) => ({ ...platform, base }))))(
  '$name with its site at $base, by its documents',
  ({ read, can, shell, base }) => {
    const root = base.slice(0, -1)
    const site = makeSite(base)
    const { all, shell: behind } = table(base)
    const rows = [...all.filter(({ needs = [] }) => needs.every((ability) => can.includes(ability))), ...(shell ? behind : [])]
    test.each(rows)('$name: $path', (expected) => {
      check(site, read(site)(root + expected.path), expected, 'https://firstdoor.example/')
    })
  },
)

test('Cloudflare takes all rules: one * each, none too long, not too many', () => {
  const site = makeSite('/sub/')
  const headers = headerRules(site.files.get('/_headers')!.toString())
  expect(headers.length).toBeLessThanOrEqual(100)
  for (const { pattern, lines } of headers) {
    expect(pattern.match(/\*/g)?.length ?? 0, pattern).toBeLessThanOrEqual(1)
    for (const { name, value = '' } of lines) expect(name.length + value.length, name).toBeLessThan(1900)
  }
  // It follows them also where a file lies: only addresses that moved may be here.
  expect(redirectRules(site.files.get('/_redirects')!.toString()).map(({ status }) => status)).toEqual([301])
})
