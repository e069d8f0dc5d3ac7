import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Delta, difference, type PartRef, wantedParts } from '#pack/delta.ts'
import { packOf } from './made-up-pack.ts'
import { service, testville } from './made-up-records.ts'

const clinic = (part: string, hash: string): PartRef => ({ key: 'service/clinic', part, hash })

/** What a device holds after it did what the delta says. */
function applied(delta: Delta, installed: readonly PartRef[]): PartRef[] {
  const held = new Map(installed.map((ref) => [`${ref.key} ${ref.part}`, ref]))
  for (const { key, part } of delta.remove) held.delete(`${key} ${part}`)
  for (const ref of delta.fetch) held.set(`${ref.key} ${ref.part}`, ref)
  return sorted([...held.values()])
}

function sorted(refs: readonly PartRef[]): PartRef[] {
  const name = (ref: PartRef) => `${ref.key} ${ref.part}`
  return [...refs].sort((a, b) => (name(a) < name(b) ? -1 : 1))
}

const anyParts = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('city/testville', 'service/a', 'service/b', 'guide/a', 'term/a'),
    part: fc.constantFrom('facts', 'en', 'ro', 'ar'),
    hash: fc.constantFrom('one', 'two', 'three'),
  }),
  { selector: ({ key, part }) => `${key} ${part}` },
)

test('[P13] a new device fetches every part that it wants', () => {
  const wanted = [clinic('facts', 'one'), clinic('en', 'two')]
  expect(difference([], wanted)).toEqual({ fetch: wanted, remove: [] })
})

test('[P13] only parts whose hash changed are fetched', () => {
  const installed = [clinic('facts', 'one'), clinic('en', 'two')]
  expect(difference(installed, [clinic('facts', 'one'), clinic('en', 'changed')])).toEqual({ fetch: [clinic('en', 'changed')], remove: [] })
})

test('[P12] [P13] a device that has the version already fetches nothing and removes nothing', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(difference(parts, [...parts].reverse())).toEqual({ fetch: [], remove: [] })
    }),
  )
})

test('[P14] parts that left the manifest are removed', () => {
  const installed = [clinic('facts', 'one'), clinic('en', 'two'), { key: 'service/gone', part: 'facts', hash: 'three' }]
  const { remove } = difference(installed, [clinic('facts', 'one')])
  expect(remove).toEqual([
    { key: 'service/clinic', part: 'en' },
    { key: 'service/gone', part: 'facts' },
  ])
})

test('[P14] a part that stays is never removed, changed or not', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (installed, wanted) => {
      const names = wanted.map(({ key, part }) => ({ key, part }))
      for (const removed of difference(installed, wanted).remove) expect(names).not.toContainEqual(removed)
    }),
  )
})

test('[P13] [P14] the difference applied to what is installed gives exactly what is wanted', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (installed, wanted) => {
      expect(applied(difference(installed, wanted), installed)).toEqual(sorted(wanted))
    }),
  )
})

test('[P13] nothing is fetched that the device already holds', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (installed, wanted) => {
      for (const ref of difference(installed, wanted).fetch) expect(installed).not.toContainEqual(ref)
    }),
  )
})

test('[P13] one changed sentence in one language costs one part', async () => {
  const before = await packOf(testville)
  const after = await packOf(
    testville.map((record) =>
      record.key === 'service/night-school' ? service('night-school', { en: 'Evening school', ro: 'Școala' }) : record,
    ),
  )
  const parts = ['facts', 'en', 'ro', 'ar']
  const hash = after.manifest.records['service/night-school']!['en']
  expect(difference(wantedParts(before.manifest, parts), wantedParts(after.manifest, parts))).toEqual({
    fetch: [{ key: 'service/night-school', part: 'en', hash }],
    remove: [],
  })
})

test('[P13] a language that the device does not keep is not wanted', async () => {
  const { manifest } = await packOf(testville)
  const wanted = wantedParts(manifest, ['facts', 'ar'])
  expect(new Set(wanted.map(({ part }) => part))).toEqual(new Set(['facts', 'ar']))
  expect(wanted.filter(({ part }) => part === 'facts')).toHaveLength(testville.length)
  expect(wanted.filter(({ part }) => part === 'ar').map(({ key }) => key)).toEqual([
    'city/testville',
    'guide/find-a-home',
    'service/clinic',
  ])
})

test('[P14] a language that the device no longer keeps is removed', async () => {
  const { manifest } = await packOf(testville)
  const { fetch, remove } = difference(wantedParts(manifest, ['facts', 'en', 'ar']), wantedParts(manifest, ['facts', 'en']))
  expect(fetch).toEqual([])
  expect(remove.map(({ key, part }) => `${key} ${part}`)).toEqual(['city/testville ar', 'guide/find-a-home ar', 'service/clinic ar'])
})
