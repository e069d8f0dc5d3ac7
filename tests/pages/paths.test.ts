import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOfList, paths } from '#pages/paths.ts'

const place = { language: 'en', city: 'testville' }
const keysOf = (address: string) => keysOfList(new URL(address, 'https://example.org').searchParams)

test('a list in an address holds ids and nothing else', () => {
  expect(paths.list(place, ['service/clinic', 'guide/permit', 'service/office'])).toBe('/en/testville/list?s=clinic,office&g=permit')
  expect(paths.list(place)).toBe('/en/testville/list')
})

test('any pages come back from the address, places first', () => {
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 40 })
  const keys = fc.uniqueArray(
    fc.tuple(fc.constantFrom('service', 'guide'), id).map(([kind, name]) => `${kind}/${name}`),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(keys, (list) => {
      const of = (kind: string) => list.filter((key) => key.startsWith(kind))
      expect(keysOf(paths.list(place, list))).toEqual([...of('service'), ...of('guide')])
    }),
  )
})

test('whatever else stands in the address is no page', () => {
  expect(keysOf('/list?s=../secret,<script>,clinic,clinic&g=%00&x=y')).toEqual(['service/clinic'])
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
      for (const address of [url, `/list?s=${encodeURIComponent(text)}&g=${encodeURIComponent(text)}`]) {
        for (const key of keysOf(address)) expect(key).toMatch(/^(service|guide)\/[a-z0-9-]{1,80}$/)
      }
    }),
  )
})
