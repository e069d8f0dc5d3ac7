import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { dump, NOTHING, openDevice } from './made-up-device.ts'

test('nothing is opened before it is first asked for', async () => {
  const database = openDevice()
  expect(await dump(database)).toEqual({})
  await database.cities.count()
  expect(await dump(database)).toEqual(NOTHING)
})
