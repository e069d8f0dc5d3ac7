import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '#pack/hash.ts'
import { parseManifest } from '#pack/manifest.ts'
import { writePack } from '#pack/write-pack.ts'
import { byKey, gzip, openByBundles, openByParts, packOf, spokenIn, textOf } from './made-up-pack.ts'
import { anyRecords, languages, service, testville } from './made-up-records.ts'

const someLanguages = fc.shuffledSubarray([...languages])
const redirects = [
  { from: 'service/old-clinic', to: 'service/clinic' },
  { from: 'guide/flat', to: 'guide/find-a-home' },
  { from: 'service/a-clinic', to: 'service/clinic' },
]

test('[P1] [P4] any records that are packed come out again as they went in, part by part', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      expect(byKey(await openByParts(await packOf(records), languages))).toEqual(byKey(records))
    }),
  )
})

test.each(['.json.gz', '.json'] as const)(
  '[P5] [P6] any records that are packed come out of their bundles (%s) as they went in',
  async (ending) => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        expect(byKey(await openByBundles(await packOf(records), languages, ending))).toEqual(byKey(records))
      }),
    )
  },
)

test('[P5] [P13] a device gets the facts and the languages it reads, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, someLanguages, async (records, read) => {
      const pack = await packOf(records)
      const expected = byKey(spokenIn(records, read))
      expect(byKey(await openByParts(pack, read))).toEqual(expected)
      expect(byKey(await openByBundles(pack, read, '.json'))).toEqual(expected)
    }),
  )
})

test('[P7] the same records give the same manifest and the same files, whatever their order', async () => {
  const twice = anyRecords.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })))
  await fc.assert(
    fc.asyncProperty(twice, async ([records, shuffled]) => {
      const [one, other] = [await packOf(records), await packOf(shuffled)]
      expect(JSON.stringify(other.manifest)).toBe(JSON.stringify(one.manifest))
      expect(other.files).toEqual(one.files)
    }),
  )
})

test('[P7] the order of the languages of a record does not matter', async () => {
  const one = await packOf([service('clinic', { ar: 'عيادة', en: 'Clinic', ro: 'Clinica' })])
  const other = await packOf([service('clinic', { ro: 'Clinica', en: 'Clinic', ar: 'عيادة' })])
  expect(JSON.stringify(other.manifest)).toBe(JSON.stringify(one.manifest))
})

test('[P7] the order of the addresses that moved does not matter', async () => {
  const one = await packOf(testville, { redirects })
  const other = await packOf(testville, { redirects: [...redirects].reverse() })
  expect(JSON.stringify(other.manifest)).toBe(JSON.stringify(one.manifest))
})

test('[P7] the manifest names the city, the version and the addresses that moved', async () => {
  const { manifest } = await packOf(testville, { city: 'testville', version: 1_790_000_001, redirects })
  expect(manifest).toMatchObject({
    format: 1,
    city: 'testville',
    version: 1_790_000_001,
    redirects: { 'service/old-clinic': 'service/clinic', 'guide/flat': 'guide/find-a-home', 'service/a-clinic': 'service/clinic' },
  })
})

test('[P7] what is written can be read', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const { manifest } = await packOf(records, { redirects })
      expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest)
    }),
  )
})

test('[P1] every part of every record is in the manifest, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const { manifest } = await packOf(records)
      const parts = Object.entries(manifest.records).map(([key, hashes]) => [key, Object.keys(hashes).sort()])
      expect(parts).toEqual(byKey(records).map(({ key, words }) => [key, ['facts', ...Object.keys(words)].sort()]))
    }),
  )
})

test('[P1] a part is JSON without line breaks, whatever its texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      for (const [path, bytes] of (await packOf(records)).files) {
        if (path.startsWith('records/')) expect(textOf(bytes)).not.toMatch(/[\r\n]/)
      }
    }),
  )
})

test('[P3] every plain file is named by the hash of its bytes', async () => {
  const { files } = await packOf(testville)
  for (const [path, bytes] of files) {
    if (path.endsWith('.json')) expect(path).toMatch(new RegExp(`^(records|bundles)/${await hashOf(bytes)}\\.json$`))
  }
})

test('[P3] records with the same words share one file', async () => {
  const { manifest, files } = await packOf([service('clinic', { en: 'Clinic' }), service('clinic-2', { en: 'Clinic' })])
  expect(manifest.records['service/clinic']!['en']).toBe(manifest.records['service/clinic-2']!['en'])
  expect([...files.keys()].filter((path) => path.startsWith('records/'))).toHaveLength(3)
})

test('[P5] the facts and the languages travel apart', async () => {
  const { manifest, files } = await packOf(testville)
  expect(Object.keys(manifest.bundles).sort()).toEqual(['ar', 'en', 'facts', 'ro'])
  const arabic = textOf(files.get(`bundles/${manifest.bundles['ar']!.hash}.json`)!)
  expect(arabic).toContain('عيادة')
  expect(arabic).not.toContain('Testville Clinic')
  expect(arabic).not.toContain('+40264000000')
})

test('[P5] the manifest names the true lengths of a bundle, before and after compression', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const { manifest, files } = await packOf(records)
      for (const { hash, bytes, packed } of Object.values(manifest.bundles)) {
        expect(files.get(`bundles/${hash}.json`)).toHaveLength(bytes)
        expect(files.get(`bundles/${hash}.json.gz`)).toHaveLength(packed)
      }
    }),
  )
})

test('[P6] every bundle also lies there without compression, with the same bytes', async () => {
  const { files } = await packOf(testville)
  const packed = [...files].filter(([path]) => path.endsWith('.gz'))
  expect(packed).toHaveLength(4)
  for (const [path, bytes] of packed) expect(Uint8Array.from(gunzipSync(bytes))).toEqual(files.get(path.replace(/\.gz$/, '')))
})

test('the pack holds no file that its manifest does not name', async () => {
  const { manifest, files } = await packOf(testville)
  const named = [
    ...Object.values(manifest.records).flatMap((hashes) => Object.values(hashes).map((hash) => `records/${hash}.json`)),
    ...Object.values(manifest.bundles).flatMap(({ hash }) => [`bundles/${hash}.json`, `bundles/${hash}.json.gz`]),
  ]
  expect([...files.keys()].sort()).toEqual([...new Set(named)].sort())
})

test('[P17] the manifest names the map of the city, if there is one', async () => {
  const map = { hash: await hashOf(new Uint8Array([1, 2, 3])), bytes: 3 }
  const { manifest } = await writePack({ city: 'testville', version: 1, base: ['en'], records: testville, redirects: [], map }, gzip)
  expect(parseManifest(JSON.stringify(manifest)).map).toEqual(map)
  expect((await packOf(testville)).manifest).not.toHaveProperty('map')
  for (const wrong of [
    { ...map, hash: 'short' },
    { ...map, bytes: 0 },
    { ...map, bytes: 1.5 },
  ])
    expect(() => parseManifest(JSON.stringify({ ...manifest, map: wrong }))).toThrow('not-a-pack')
})
