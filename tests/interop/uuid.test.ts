import { expect, test } from 'vitest'
import { uuidOf } from '#interop/uuid.ts'

test('a name has the UUID that RFC 9562 gives it (A.4)', async () => {
  expect(await uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('identifiers of the open data never change', async () => {
  expect(await uuidOf('cluj-napoca/service/igi-cluj')).toBe('130a513d-aac4-5ec7-8acf-a6d200e1bea8')
})
