import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DirectoryRecord } from '#content/records/record.ts'
import { hashOf } from '#pack/hash.ts'
import { openRecord, openTrusted } from '#pack/open-record.ts'
import { bytesOf, cutOff, refused, signInPage, withOneByteChanged } from './made-up-pack.ts'
import { anyRecords, service, testville } from './made-up-records.ts'

const clinic = service('clinic', { en: 'Testville Clinic', ar: 'عيادة' })
const clinicFacts = bytesOf(JSON.stringify(clinic.facts))

async function openJson(key: string, part: string, value: unknown) {
  const bytes = bytesOf(JSON.stringify(value))
  return openRecord({ key, part, hash: await hashOf(bytes) }, bytes)
}

/** Every part of a record with its bytes and their true name. */
async function partsOf(record: DirectoryRecord) {
  const parts = Object.entries({ facts: record.facts, ...record.words })
  return Promise.all(
    parts.map(async ([part, value]) => {
      const bytes = bytesOf(JSON.stringify(value))
      return { value, bytes, ref: { key: record.key, part, hash: await hashOf(bytes) } }
    }),
  )
}

test.each(testville.map((record) => [record.key, record] as const))('[P4] the right bytes of %s are opened', async (_, record) => {
  for (const { ref, bytes, value } of await partsOf(record)) expect(await openRecord(ref, bytes)).toEqual({ ...ref, value })
})

test('[P4] a part with one byte changed, any byte of any part, is refused as altered', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.nat(), fc.nat(), async (records, at, by) => {
      for (const record of records) {
        for (const { ref, bytes } of await partsOf(record)) {
          await expect(openRecord(ref, withOneByteChanged(bytes, at, by))).rejects.toMatchObject(refused('altered'))
        }
      }
    }),
  )
})

test('[P4] a part that is cut off, at any point, is refused as altered', async () => {
  const ref = { key: clinic.key, part: 'facts', hash: await hashOf(clinicFacts) }
  for (const cut of cutOff(clinicFacts)) await expect(openRecord(ref, cut)).rejects.toMatchObject(refused('altered'))
})

test('[P4] a part with something behind it is refused as altered', async () => {
  const ref = { key: clinic.key, part: 'facts', hash: await hashOf(clinicFacts) }
  await expect(openRecord(ref, Uint8Array.of(...clinicFacts, 10))).rejects.toMatchObject(refused('altered'))
})

test('[P4] the true bytes of another part are refused as altered', async () => {
  const [facts, english] = await partsOf(clinic)
  await expect(openRecord(facts!.ref, english!.bytes)).rejects.toMatchObject(refused('altered'))
})

test('[P4] a sign-in page in place of a part is refused as altered', async () => {
  const ref = { key: clinic.key, part: 'facts', hash: await hashOf(clinicFacts) }
  await expect(openRecord(ref, bytesOf(signInPage))).rejects.toMatchObject(refused('altered'))
})

test('[P4] words in the place of facts are refused, though their hash is right', async () => {
  await expect(openJson('service/clinic', 'facts', clinic.words['en'])).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P4] facts in the place of words are refused, though their hash is right', async () => {
  await expect(openJson('service/clinic', 'en', clinic.facts)).rejects.toMatchObject(refused('not-a-pack'))
})

test.each([
  ['a missing list of topics', { topics: undefined }],
  ['a text for a list', { topics: 'health' }],
  ['an unknown status', { status: 'moved' }],
  ['a place with one coordinate', { locations: [{ id: 'main', address: { city: 'Testville' }, position: [23.5] }] }],
])('[P4] facts with %s are refused, though their hash is right', async (_, changes) => {
  await expect(openJson('service/clinic', 'facts', { ...clinic.facts, ...changes })).rejects.toMatchObject(refused('not-a-pack'))
})

test.each(['', '{', 'null', '[]', '"text"', signInPage])('[P4] %j is not a part, though its hash is right', async (text) => {
  const bytes = bytesOf(text)
  const ref = { key: 'service/clinic', part: 'facts', hash: await hashOf(bytes) }
  await expect(openRecord(ref, bytes)).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P1] a record of a kind that is not ours is refused', async () => {
  await expect(openJson('person/anna', 'facts', clinic.facts)).rejects.toMatchObject(refused('not-a-pack'))
  await expect(openJson('constructor/anna', 'facts', clinic.facts)).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P1] a record of one kind under the key of another is refused', async () => {
  await expect(openJson('guide/clinic', 'facts', clinic.facts)).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P2] fields of a record that this app does not know are ignored', async () => {
  const opened = await openJson('service/clinic', 'facts', { ...clinic.facts, parking: 'free' })
  expect(opened.value).toEqual(clinic.facts)
})

test('[P4] bytes from a bundle, whose hash has been taken, are still checked against the schema', () => {
  const ref = { key: 'service/clinic', part: 'facts', hash: 'taken before' }
  expect(openTrusted(ref, clinicFacts)).toEqual({ ...ref, value: clinic.facts })
  expect(() => openTrusted(ref, bytesOf('{}'))).toThrow(expect.objectContaining(refused('not-a-pack')))
})
