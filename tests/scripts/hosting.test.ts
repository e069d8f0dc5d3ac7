import { expect, test } from 'vitest'
import { editorOrigins, gitHostsOf } from '../../scripts/hosting/editor-origins.ts'
import {
  cacheControl,
  editorHeaders,
  editorOriginsIn,
  headersOf,
  openDataTypes,
  reportOriginsIn,
  reportOriginsOf,
  securityHeaders,
  shellPattern,
} from '../../scripts/hosting/rules.ts'
import { hostingFiles } from '../../scripts/hosting.ts'

const rules = {
  base: '/sub/',
  shellLanguages: ['ro', 'uk'],
  redirects: [{ from: '/en/testville/service/old', to: '/en/testville/service/new' }],
  reportOrigins: [],
  editorOrigins: [],
}
const { site, servers } = hostingFiles(rules)
const files: Record<string, string> = { ...site, ...servers }
/** Those that say headers. */
const heading = Object.keys(files).filter((name) => !['_redirects', 'netlify.toml'].includes(name))

test('the policy allows no inline script, no eval and nobody else', () => {
  const policy = securityHeaders([])['Content-Security-Policy']!
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test.each(heading)('%s sends every security header', (name) => {
  for (const [header, value] of Object.entries(securityHeaders([]))) {
    expect(files[name]).toContain(header)
    expect(files[name]).toContain(value)
  }
})

test.each(Object.keys(files).filter((name) => name !== '_headers'))(
  '%s leads from a former address to the new one, under the base path',
  (name) => {
    const text = files[name]!
    expect(text).toContain('en/testville/service/old')
    expect(text).toContain('/sub/en/testville/service/new')
  },
)

test('files named by their hash may be kept for ever, all others are asked for again', () => {
  for (const path of ['/assets/index-abc.js', '/packs/testville/records/h.json', '/packs/testville/bundles/h.json.gz']) {
    expect(cacheControl(path)).toContain('immutable')
  }
  for (const path of ['/', '/en/testville', '/sw.js', '/shell.html', '/packs/cities.json', '/packs/testville/manifest.json']) {
    expect(cacheControl(path)).toBe('no-cache')
  }
})

test('the shell answers pages of services and guides in languages that may lack words, and nothing else', () => {
  const shell = new RegExp(`^${shellPattern(rules)}`)
  expect(shell.test('/uk/testville/service/clinic')).toBe(true)
  expect(shell.test('/ro/testville/guide/permit')).toBe(true)
  for (const path of [
    '/en/testville/service/clinic',
    '/uk/testville/health',
    '/uk/testville',
    '/xx/testville/service/a',
    '/uk/testville/service/a/b',
  ]) {
    expect(shell.test(path)).toBe(false)
  }
})

test('where cities take reports, every host lets pages send there, and nowhere else', () => {
  const reportOrigins = reportOriginsOf([
    { url: 'https://reports.testville.example/first-door' },
    {},
    { url: 'https://reports.testville.example/other' },
    { url: 'https://otherville.example:8443/in' },
  ])
  expect(reportOrigins).toEqual(['https://otherville.example:8443', 'https://reports.testville.example'])

  const built = hostingFiles({ ...rules, reportOrigins })
  for (const [name, text] of Object.entries({ ...built.site, ...built.servers })) {
    if (['_redirects', 'netlify.toml'].includes(name)) continue
    expect(text, name).toContain("connect-src 'self' https://otherville.example:8443 https://reports.testville.example; worker-src 'self'")
    const others = /Content-Security-Policy[":\s]+(.*frame-ancestors 'none')/.exec(text)![1]!.replace(/connect-src[^;]*/, '')
    expect(others, name).not.toMatch(/https?:/)
  }
  expect(reportOriginsIn(built.site['_headers']!)).toEqual(reportOrigins)
  expect(reportOriginsIn(site['_headers']!)).toEqual([])
})

test('a desk is served to its own machine alone, keeps no list of what was asked for, and follows the link to the version in use', () => {
  const desk = hostingFiles({ ...rules, base: '/' }).servers['nginx-desk.conf']!
  expect(desk).toContain('  listen 127.0.0.1:8080;\n  root /srv/first-door/current;\n  access_log off;\n')
  expect(servers['nginx-desk.conf']).toBeUndefined()
})

test('open data may be read by pages of anybody, and nothing else may', () => {
  const open = (path: string) => headersOf(path, rules)['Access-Control-Allow-Origin']
  expect(open('/open-data/testville/hsds.json')).toBe('*')
  for (const path of ['/', '/en/open-data/x', '/packs/testville/manifest.json', '/open-data', '/admin']) expect(open(path)).toBeUndefined()
  for (const name of heading) {
    expect(files[name]!.match(/Access-Control-Allow-Origin:? "?\*/g), name).toHaveLength(1)
    for (const type of Object.values(openDataTypes)) expect(files[name], name).toContain(type.split(';')[0])
  }
})

test('the editor may style itself and sign in by a window, and still runs no script that is not a file of the site', () => {
  const { 'Content-Security-Policy': policy, 'Cross-Origin-Opener-Policy': opener } = editorHeaders(['https://git.example'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("style-src 'self' 'unsafe-inline';")
  expect(policy).toContain("connect-src 'self' blob: data: https://git.example;")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy!.match(/unsafe-inline/g)).toHaveLength(1)
  expect(opener).toBe('same-origin-allow-popups')
})

test('pages of readers never get what the editor may', () => {
  for (const path of ['/', '/en/testville', '/administration', '/en/admin', '/staff', '/staff/quality.json', '/assets/admin.js']) {
    expect(headersOf(path, { ...rules, editorOrigins: ['https://git.example'] })['Content-Security-Policy'], path).not.toMatch(/unsafe|git/)
  }
})

test('where the editor asks a Git host, every host lets it, and the built site tells whom', () => {
  const built = hostingFiles({ ...rules, reportOrigins: ['https://reports.example'], editorOrigins: ['https://git.example:8443'] })
  for (const [name, text] of Object.entries({ ...built.site, ...built.servers })) {
    if (['_redirects', 'netlify.toml'].includes(name)) continue
    expect(text, name).toContain("connect-src 'self' blob: data: https://git.example:8443;")
    expect(text, name).toContain("connect-src 'self' https://reports.example;")
  }
  expect(editorOriginsIn(built.site['_headers']!)).toEqual(['https://git.example:8443'])
  expect(reportOriginsIn(built.site['_headers']!)).toEqual(['https://reports.example'])
  expect(editorOriginsIn(site['_headers']!)).toEqual([])
})

test('the setting EDITOR_BACKEND tells whom the editor asks', () => {
  const asked = (backend: string) => editorOrigins(gitHostsOf(backend))
  expect(asked('local')).toEqual([])
  expect(asked('github:testville/first-door@main')).toEqual([
    'https://api.github.com',
    'https://github.com',
    'https://raw.githubusercontent.com',
  ])
  expect(asked('gitlab:city/web/first-door@main')).toEqual(['https://gitlab.com'])
  expect(asked('gitlab:https://git.testville.example|city/first-door@main')).toEqual(['https://git.testville.example'])
  expect(asked('gitea:https://git.testville.example:8443/code|city/first-door@release/1')).toEqual(['https://git.testville.example:8443'])
})

test.each([
  '',
  'github',
  'github:testville',
  'github:testville/first-door',
  'gitea:city/first-door@main',
  'gitea:http://git.testville.example|city/first-door@main',
  'bitbucket:city/first-door@main',
  "gitea:https://git.testville.example; script-src 'unsafe-eval'|city/first-door@main",
])('EDITOR_BACKEND "%s" is told, with what to write', (backend) => {
  expect(() => gitHostsOf(backend)).toThrow(/EDITOR_BACKEND is ".*"\. Write local, github:owner\/name@branch/)
})
