/** Here no made-up database stands in for one, so this is a browser that has none. */
import { expect, test } from 'vitest'
import { first } from './made-up-news.ts'
import { readerAt } from './made-up-reader.ts'
import { startPackServer } from './pack-server.ts'

test('a browser without any database reads from memory, and the board says that nothing is kept', async () => {
  const server = await startPackServer()
  await server.publish(first)
  const reader = readerAt(server.base)
  const source = await reader.keeper.records('testville', ['ar'])
  expect((await source.get('service/clinic'))?.words['ar']).toMatchObject({ name: 'عيادة' })
  expect(await source.all('service')).toHaveLength(2)
  expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'storage-denied' })
})
