import { beforeAll, expect, test } from 'vitest'
import { type Manifest, parseManifest, partsFor } from '#pack/manifest.ts'
import { manifestText, packOf, refused, signInPage } from './made-up-pack.ts'

let manifest: Manifest
const hash = 'A'.repeat(22)

beforeAll(async () => {
  manifest = (await packOf()).manifest
})

function expectRefused(text: string, as: Parameters<typeof refused>[0]) {
  expect(() => parseManifest(text)).toThrow(expect.objectContaining(refused(as)))
}

test('[P7] a manifest is read as it was written', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest)
})

test.each(['format', 'city', 'version', 'records', 'bundles', 'redirects'])('[P7] a manifest without its %s is refused', (field) => {
  expectRefused(manifestText(manifest, { [field]: undefined }), 'not-a-pack')
})

test('[P1] records of all five kinds are read, with their facts and their languages', () => {
  const records = {
    'city/testville': { facts: hash, en: hash },
    'service/clinic-2': { facts: hash, tet: hash },
    'guide/home': { facts: hash },
    'notice/fair': { facts: hash },
    'term/permit': { facts: hash },
  }
  expect(parseManifest(manifestText(manifest, { records })).records).toEqual(records)
})

test.each([
  'person/anna',
  'service',
  'service/',
  'service/Clinic',
  'service/../clinic',
  'service/a/b',
  '/clinic',
  'service/clinic\n',
  '__proto__/a',
])('[P1] a record called %j is refused', (key) => {
  expectRefused(manifestText(manifest, { records: { [key]: { facts: hash } } }), 'not-a-pack')
})

test.each(['', 'e', 'english', 'EN', 'fact', '../en'])('[P1] a part called %j is refused', (part) => {
  expectRefused(manifestText(manifest, { records: { 'service/clinic': { [part]: hash } } }), 'not-a-pack')
  expectRefused(manifestText(manifest, { bundles: { [part]: { hash, bytes: 1, packed: 1 } } }), 'not-a-pack')
})

test.each(['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}/`, `../${'A'.repeat(40)}`])(
  '[P3] %j does not name a file',
  (wrong) => {
    expectRefused(manifestText(manifest, { records: { 'service/clinic': { facts: wrong } } }), 'not-a-pack')
    expectRefused(manifestText(manifest, { bundles: { facts: { hash: wrong, bytes: 1, packed: 1 } } }), 'not-a-pack')
  },
)

test.each([
  { bytes: 0 },
  { bytes: -1 },
  { bytes: 1.5 },
  { bytes: '10' },
  { bytes: undefined },
  { packed: 0 },
  { packed: undefined },
  { hash: undefined },
])('[P5] a bundle with %j is refused', (wrong) => {
  expectRefused(manifestText(manifest, { bundles: { facts: { hash, bytes: 10, packed: 5, ...wrong } } }), 'not-a-pack')
})

test.each([2, 3, 1.5, 1e9])('[P2] format %j needs a newer app', (format) => {
  expectRefused(manifestText(manifest, { format }), 'newer-app-needed')
})

test('[P2] a newer format is told from a broken pack, whatever else it holds', () => {
  expectRefused('{"format":2}', 'newer-app-needed')
  expectRefused('{"format":2,"records":"elsewhere","version":"autumn"}', 'newer-app-needed')
})

test.each([0, -1, '1', '2', null, true, [1]])('[P2] %j is not a format', (format) => {
  expectRefused(manifestText(manifest, { format }), 'not-a-pack')
})

test('[P2] fields that this app does not know are ignored', () => {
  const bundles = { facts: { ...manifest.bundles['facts']!, brotli: 99 } }
  const text = manifestText(manifest, { bundles, mirrors: ['https://testville.example/'] })
  expect(parseManifest(text)).toEqual({ ...manifest, bundles: { facts: manifest.bundles['facts'] } })
})

test.each([0, 1, 1_790_000_000])('[P12] %j is a version', (version) => {
  expect(parseManifest(manifestText(manifest, { version })).version).toBe(version)
})

test.each([-1, 1.5, '1790000000', '2026-10-01', null])('[P12] %j is not a version, for nobody could say what is older', (version) => {
  expectRefused(manifestText(manifest, { version }), 'not-a-pack')
})

test.each(['', 'Testville', 'test ville', '../testville'])('[P7] a city called %j is refused', (city) => {
  expectRefused(manifestText(manifest, { city }), 'not-a-pack')
})

test('[P7] an address moves to a record, and to nowhere else', () => {
  const redirects = { 'service/old-clinic': 'service/clinic' }
  expect(parseManifest(manifestText(manifest, { redirects })).redirects).toEqual(redirects)
  expectRefused(manifestText(manifest, { redirects: { 'service/old-clinic': 'https://elsewhere.example/' } }), 'not-a-pack')
})

test.each(['', ' ', 'null', '1', '"pack"', '[]', '{}', '{', signInPage])('[P11] %j is not a manifest', (text) => {
  expectRefused(text, 'not-a-pack')
})

test('[P13] a reader of two languages needs the facts and these two, once each', () => {
  expect(partsFor(manifest, ['ar', 'en', 'ar'])).toEqual(['facts', 'ar', 'en'])
})

test('[P13] a language that the pack does not have is not asked for', () => {
  expect(partsFor(manifest, ['uk', 'en'])).toEqual(['facts', 'en'])
})
