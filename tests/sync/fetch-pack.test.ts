import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DirectoryRecord } from '#content/records/record.ts'
import { difference, type PartRef, wantedParts } from '#pack/delta.ts'
import { hashOf } from '#pack/hash.ts'
import { partsFor } from '#pack/manifest.ts'
import { sealManifest } from '#pack/seal.ts'
import type { WrittenPack } from '#pack/write-pack.ts'
import { fetchManifest, fetchParts, type Progress } from '#sync/fetch-pack.ts'
import type { PackSource } from '#sync/source.ts'
import { bytesOf, packOf, refused } from '../pack/made-up-pack.ts'
import { anyRecords, languages, service, term, testville } from '../pack/made-up-records.ts'

/** A pack at hand, and what was asked of it. */
function sourceOf({ manifest, files }: WrittenPack) {
  const asked: string[] = []
  const source: PackSource = {
    manifest: () => sealManifest(manifest),
    async record(_, hash) {
      asked.push(`record ${hash}`)
      return files.get(`records/${hash}.json`)!
    },
    async bundle(_, ref, onBytes) {
      asked.push(`bundle ${Object.keys(manifest.bundles).find((part) => manifest.bundles[part] === ref)}`)
      onBytes(1)
      onBytes(ref.packed - 1)
      return files.get(`bundles/${ref.hash}.json`)!
    },
  }
  return { source, asked }
}

async function fetched(pack: WrittenPack, spoken: readonly string[], held: readonly PartRef[] = []) {
  const { source, asked } = sourceOf(pack)
  const progress: Progress[] = []
  const parts = await fetchParts(pack.manifest, spoken, held, source, (step) => progress.push(step))
  return { ...parts, asked, progress }
}

/** The parts that a device with these languages holds of a pack. */
function heldOf({ manifest }: WrittenPack, spoken: readonly string[]): PartRef[] {
  return wantedParts(manifest, partsFor(manifest, spoken))
}

/** Ten services, of which so many say something new. */
function tenServices(changed: number): DirectoryRecord[] {
  return Array.from({ length: 10 }, (_, index) => service(`s${index}`, { en: index < changed ? `New name ${index}` : `Name ${index}` }))
}

/** Forty services, of which the first fifteen have this name. */
function manyServices(name: string): DirectoryRecord[] {
  return Array.from({ length: 40 }, (_, index) => service(`s${index}`, { en: index < 15 ? name : 'The same' }))
}

test('a manifest of another city is refused', async () => {
  const { source } = sourceOf(await packOf())
  await expect(fetchManifest('elsewhere', source, [])).rejects.toMatchObject(refused('other-city'))
  await expect(fetchManifest('testville', source, [])).resolves.toMatchObject({ manifest: { city: 'testville' } })
})

test('[P5] a new device fetches the facts and its languages, a bundle each', async () => {
  const { asked, parts, put } = await fetched(await packOf(), ['ar', 'en', 'ro'])
  expect(asked).toEqual(['bundle facts', 'bundle ar', 'bundle en', 'bundle ro'])
  expect(parts).toEqual(['facts', 'ar', 'en', 'ro'])
  expect(put).toHaveLength(heldOf(await packOf(), ['ar', 'en', 'ro']).length)
})

test('a language that the pack does not have is not asked for', async () => {
  expect((await fetched(await packOf(), ['en', 'uk'])).parts).toEqual(['facts', 'en'])
})

test('a part with one record is fetched as that record', async () => {
  const pack = await packOf([service('clinic', { uk: 'Клініка' })])
  expect((await fetched(pack, ['uk'])).asked).toEqual([
    `record ${pack.manifest.records['service/clinic']!['facts']}`,
    `record ${pack.manifest.records['service/clinic']!['uk']}`,
  ])
})

test.each([
  [1, 'record by record'],
  [3, 'record by record'],
  [4, 'as a bundle'],
  [10, 'as a bundle'],
])('[P13] when %i of 10 records have changed they come %s', async (changed, how) => {
  const held = heldOf(await packOf(tenServices(0)), ['en'])
  const pack = await packOf(tenServices(changed))
  const { asked, put } = await fetched(pack, ['en'], held)
  const one = (index: number) => `record ${pack.manifest.records[`service/s${index}`]!['en']}`
  expect(asked).toEqual(how === 'as a bundle' ? ['bundle en'] : Array.from({ length: changed }, (_, index) => one(index)))
  expect(put).toHaveLength(changed)
})

test('[P13] a device that holds everything asks for nothing', async () => {
  const pack = await packOf()
  const { asked, put, remove } = await fetched(pack, ['en'], heldOf(pack, ['en']))
  expect({ asked, put, remove }).toEqual({ asked: [], put: [], remove: [] })
})

test('no more than six records are asked for at once', async () => {
  const [before, after] = [await packOf(manyServices('Name')), await packOf(manyServices('New name'))]
  const { source } = sourceOf(after)
  let [open, most] = [0, 0]
  const counting: PackSource = {
    ...source,
    async record(city, hash) {
      most = Math.max(most, ++open)
      await new Promise(setImmediate)
      open--
      return source.record(city, hash)
    },
  }
  const { put } = await fetchParts(after.manifest, ['en'], heldOf(before, ['en']), counting, () => undefined)
  expect(put).toHaveLength(15)
  expect(most).toBe(6)
})

test('[P13] [P14] whatever a device held, it fetches what it lacks, drops what has left, and counts honestly', {
  timeout: 30_000,
}, async () => {
  const spoken = fc.subarray([...languages])
  await fc.assert(
    fc.asyncProperty(anyRecords, spoken, anyRecords, spoken, async (before, theirs, after, ours) => {
      const held = heldOf(await packOf(before), theirs)
      const pack = await packOf(after)
      const { put, remove, progress } = await fetched(pack, ours, held)

      const lacking = difference(held, heldOf(pack, ours))
      expect(put.map(({ key, part, hash }) => ({ key, part, hash })).sort(byName)).toEqual(lacking.fetch.sort(byName))
      expect(remove).toEqual(lacking.remove)
      for (const { key, part, value } of put) {
        const record = after.find((candidate) => candidate.key === key)!
        expect(value).toEqual(part === 'facts' ? record.facts : record.words[part])
      }

      const loaded = progress.map((step) => step.loaded)
      expect(loaded).toEqual([...loaded].sort((a, b) => a - b))
      expect(new Set(progress.map(({ total }) => total)).size).toBe(1)
      expect(progress.at(-1)).toEqual({ loaded: progress[0]!.total, total: progress[0]!.total })
    }),
  )
})

describe('[P15] nothing is handed on', () => {
  test('when a bundle lacks a record that its manifest names', async () => {
    const { manifest, files } = await packOf(testville)
    const short = await packOf(testville.slice(0, -1))
    const mixed = { manifest: { ...manifest, bundles: { ...manifest.bundles, facts: short.manifest.bundles['facts']! } }, files }
    for (const [path, bytes] of short.files) files.set(path, bytes)
    await expect(fetched(mixed, ['en'])).rejects.toMatchObject(refused('altered'))
  })

  test('when a record has the right bytes and the wrong form', async () => {
    const { manifest, files } = await packOf([term('permit')])
    const bytes = bytesOf('{"id":"permit"}')
    const hash = await hashOf(bytes)
    files.set(`records/${hash}.json`, bytes)
    manifest.records['term/permit']!['facts'] = hash
    await expect(fetched({ manifest, files }, ['en'])).rejects.toMatchObject(refused('not-a-pack'))
  })

  test('when one of many records is another', async () => {
    const [before, after] = [await packOf(tenServices(0)), await packOf(tenServices(3))]
    const { source } = sourceOf(after)
    const mixedUp: PackSource = {
      ...source,
      record: (city, hash) =>
        source.record(city, after.manifest.records[`service/s1`]!['en'] === hash ? after.manifest.records['service/s0']!['en']! : hash),
    }
    const work = fetchParts(after.manifest, ['en'], heldOf(before, ['en']), mixedUp, () => undefined)
    await expect(work).rejects.toMatchObject(refused('altered'))
  })
})

function byName(a: PartRef, b: PartRef): number {
  return `${a.key} ${a.part}` < `${b.key} ${b.part}` ? -1 : 1
}
