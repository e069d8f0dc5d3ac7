import { expect, test } from 'vitest'
import { cacheControl, hostingFiles, securityHeaders, shellPattern } from '../../scripts/hosting.ts'

const rules = {
  base: '/sub/',
  shellLanguages: ['ro', 'uk'],
  redirects: [{ from: '/en/testville/service/old', to: '/en/testville/service/new' }],
}
const { site, servers } = hostingFiles(rules)
const files = { ...site, ...servers }

test('the policy allows no inline script, no eval and nobody else', () => {
  const policy = securityHeaders['Content-Security-Policy']!
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test.each(Object.keys(files).filter((name) => name !== '_redirects'))('%s sends every security header', (name) => {
  for (const [header, value] of Object.entries(securityHeaders)) {
    expect(files[name as keyof typeof files]).toContain(header)
    expect(files[name as keyof typeof files]).toContain(value)
  }
})

test.each(Object.keys(files).filter((name) => name !== '_headers'))(
  '%s leads from a former address to the new one, under the base path',
  (name) => {
    const text = files[name as keyof typeof files]!
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
  const shell = new RegExp(shellPattern(rules))
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
