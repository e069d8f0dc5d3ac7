import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { httpSource } from '#sync/http-source.ts'
import { type PackSource, SourceError } from '#sync/source.ts'
import { first, oneFact } from './made-up-news.ts'
import { hour, readerAt, start } from './made-up-reader.ts'
import { startPackServer } from './pack-server.ts'

test('a device that hears nothing for 60 days reads what it has, and takes the news as soon as the network is back', async () => {
  const server = await startPackServer()
  await server.publish(first)
  const online = httpSource(server.base)
  let hasNetwork = true
  const source: PackSource = {
    ...online,
    manifest: async (city) => {
      if (!hasNetwork) throw new SourceError('no-network', city)
      return online.manifest(city)
    },
  }
  const reader = readerAt(server.base, { source })
  await reader.keeper.records('testville', ['ar'])
  await reader.until('saved')

  hasNetwork = false
  await server.publish(oneFact)
  for (let hours = 6; hours <= 60 * 24; hours += 6) {
    reader.clock.now = start + hours * hour
    await reader.keeper.check('testville')
  }
  expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 1, checkedAt: start, trouble: 'no-network' })
  const kept = await (await reader.keeper.records('testville', ['ar'])).get('service/clinic')
  expect(kept?.words['ar']).toMatchObject({ name: 'عيادة' })

  hasNetwork = true
  await reader.keeper.check('testville')
  expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 2, checkedAt: reader.clock.now })
})
