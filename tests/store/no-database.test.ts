/** Here no made-up database stands in for one, so this is a browser that has none. */
import { expect, test } from 'vitest'
import { createDatabase } from '#store/database.ts'
import { packStore } from '#store/packs.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { changeTo } from './made-up-device.ts'

test('a browser that has no database at all is told as one that keeps nothing', async () => {
  const store = packStore(createDatabase())
  const denied = { name: 'StorageError', trouble: 'storage-denied' }
  await expect(store.installed('testville')).rejects.toMatchObject(denied)
  await expect(store.heldParts('testville')).rejects.toMatchObject(denied)
  await expect(store.apply(changeTo(await packOf(), ['en']), 0)).rejects.toMatchObject(denied)
  await expect(store.touch('testville', 0)).rejects.toMatchObject(denied)
})
