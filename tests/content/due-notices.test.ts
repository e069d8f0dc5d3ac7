import { describe, expect, test } from 'vitest'
import { dueNotices } from '#content/due-notices.ts'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { type Changes, replacing, testville, testvilleFiles } from '../fixtures/testville.ts'

const BUSES = 'cities/testville/notices/2026-12-buses.md'
const MARKET = 'cities/testville/notices/2026-12-market.md'

/** The notices of Testville at an instant, each with the start of its next time. */
async function dueAt(now: string, changes: Changes = {}): Promise<[id: string, next: string | undefined][]> {
  const { records } = await testville(changes)
  const notices = await contentReader(memorySource(records), 'testville', ['en'], 'en').notices()
  return dueNotices(notices, new Date(now), 'Europe/Bucharest').map(({ notice, next }) => [notice.facts.id, next?.start])
}

const idsAt = async (now: string, changes?: Changes) => (await dueAt(now, changes)).map(([id]) => id)

describe('a message is shown', () => {
  test("from the first minute of its first day, by the city's clock", async () => {
    expect(await idsAt('2026-11-19T21:59Z')).toEqual([])
    expect(await idsAt('2026-11-19T22:00Z')).toEqual(['2026-12-market'])
  })

  test('until the last minute of its last day', async () => {
    expect(await idsAt('2026-12-31T21:59Z')).toEqual(['2026-12-buses'])
    expect(await idsAt('2026-12-31T22:00Z')).toEqual([])
  })

  test('with the next time of its event', async () => {
    expect(await dueAt('2026-11-25T10:00Z')).toEqual([
      ['2026-12-buses', undefined],
      ['2026-12-market', '2026-12-05T18:30'],
    ])
    expect(await dueAt('2026-12-06T10:00Z')).toContainEqual(['2026-12-market', '2026-12-12T18:30'])
  })
})

describe('an event vanishes', () => {
  test('when its last time has ended, even if its last day is later', async () => {
    expect(await idsAt('2026-12-19T18:59Z')).toContain('2026-12-market')
    expect(await idsAt('2026-12-19T19:00Z')).not.toContain('2026-12-market')
    const once = { [MARKET]: replacing(', repeat: weekly', '') }
    expect(await idsAt('2026-12-05T18:59Z', once)).toContain('2026-12-market')
    expect(await idsAt('2026-12-05T19:00Z', once)).not.toContain('2026-12-market')
  })

  test('after its last day, even if it has not begun: it was to be announced no longer', async () => {
    const early = { [MARKET]: (text: string) => text.replace('until: 2026-12-20', 'until: 2026-12-01').replace(', repeat: weekly', '') }
    expect(await idsAt('2026-12-01T21:59Z', early)).toContain('2026-12-market')
    expect(await idsAt('2026-12-01T22:00Z', early)).not.toContain('2026-12-market')
  })
})

test('messages stand before events: the newest message first, then the next event', async () => {
  const files = await testvilleFiles()
  const [buses, market] = [files.get(BUSES)!, files.get(MARKET)!]
  const others = {
    'cities/testville/notices/a-fair.md': market,
    'cities/testville/notices/next-fair.md': market.replace('2026-12-05T18:30', '2026-12-04T18:30'),
    'cities/testville/notices/water.md': buses.replace('from: 2026-11-21', 'from: 2026-11-24'),
  }
  expect(await idsAt('2026-11-25T10:00Z', others)).toEqual(['water', '2026-12-buses', 'next-fair', '2026-12-market', 'a-fair'])
})
