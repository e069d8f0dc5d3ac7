import { expect, test, vi } from 'vitest'
import type { ContentReader } from '#content/reader.ts'
import { hashOf } from '#pack/hash.ts'
import type { Found } from '#pages/search/result.tsx'
import { type KeptCity, NOTHING_KEPT } from '#store/kept.ts'
import { selfTest, type TestedDevice } from '../../src/app/desk-self-test.ts'

const bytes = new TextEncoder().encode('PMTiles, and then the map')
const hash = await hashOf(bytes)
const testville: KeptCity = { city: 'testville', version: 1, map: { hash }, names: {}, parts: [], base: [], checkedAt: 0 }
const clinic = { id: 'clinic', name: { text: 'The clinic of Testville', language: 'en' } }
const hit = { kind: 'service', card: clinic } as unknown as Found

/** A desk with the directory and the map of Testville, and what is different on it. */
function desk(different: Partial<TestedDevice> = {}) {
  return selfTest({
    content: async () => ({ services: async () => [clinic] }) as unknown as ContentReader,
    find: async () => [hit],
    archive: async () => ({ archive: new Blob([bytes]), hash }),
    kept: async () => ({ ...NOTHING_KEPT, cities: [testville] }),
    ...different,
  })
}

test('the search is right when a word of a name leads to its page', async () => {
  const find = vi.fn(async () => [hit])
  expect(await desk({ find }).search('testville', 'en')).toEqual({ is: 'right', word: 'Testville' })
  expect(find).toHaveBeenCalledWith('testville', 'en', 'Testville')
  expect(await desk({ find: async () => [] }).search('testville', 'en')).toEqual({ is: 'wrong', word: 'Testville' })
  expect((await desk({ find: () => Promise.reject(new Error('No search')) }).search('testville', 'en')).is).toBe('wrong')
  expect(await desk().search('newtown', 'en')).toEqual({ is: 'none' })
})

test('the map is right when its bytes are those that the directory names', async () => {
  expect(await desk().map('testville')).toBe('right')
  const named = (other: Partial<KeptCity>) => desk({ kept: async () => ({ ...NOTHING_KEPT, cities: [{ ...testville, ...other }] }) })
  expect(await named({ map: { hash: 'another' } }).map('testville')).toBe('older')
  const damaged = async () => ({ archive: new Blob([bytes.map((byte, index) => (index === 20 ? byte + 1 : byte))]), hash })
  expect(await desk({ archive: damaged }).map('testville')).toBe('broken')
  expect(await desk({ archive: async () => undefined }).map('testville')).toBe('none')
  const { map: _, ...withoutMap } = testville
  const noMap = desk({ archive: async () => undefined, kept: async () => ({ ...NOTHING_KEPT, cities: [withoutMap] }) })
  expect(await noMap.map('testville')).toBe('no')
})

test('a good signature is taken and a bad one refused', async () => {
  expect(await desk().signature()).toBe('right')
})

test('a browser that takes every signature, or none, is noticed', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  verify.mockResolvedValue(true)
  expect(await desk().signature()).toBe('wrong')
  verify.mockResolvedValue(false)
  expect(await desk().signature()).toBe('wrong')
  verify.mockRestore()
})
