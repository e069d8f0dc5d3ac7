/** Everything that can go wrong between a server and a device: the old directory stays whole, and the reader is told why. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DirectoryRecord } from '#content/records/record.ts'
import { makeKeys } from '#pack/seal.ts'
import type { Trouble } from '#sync/status.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { anyRecords, languages, testville } from '../pack/made-up-records.ts'
import { dump } from '../store/made-up-device.ts'
import { allNew, first, oneFact } from './made-up-news.ts'
import { otherTabOf, readerAt } from './made-up-reader.ts'
import {
  type Answer,
  cutShort,
  cutWithoutLength,
  type Keys,
  longSignIn,
  lostBeforeTheAnswer,
  lostInTheMiddle,
  oneByteChanged,
  oneByteMore,
  otherVersion,
  type PackServer,
  signIn,
  signInElsewhere,
  silence,
  silenceInTheMiddle,
  startPackServer,
  status,
  unpacksToMore,
  whole,
} from './pack-server.ts'

const manifest = /manifest/
const record = /records/
const bundle = /bundles/
const silences = [silence, silenceInTheMiddle]

/** What happens, to which file, and what the reader is told. */
const faults: [happens: string, of: RegExp, answer: Answer, trouble: Trouble][] = [
  ['the connection is lost before the manifest', manifest, lostBeforeTheAnswer, 'no-network'],
  ['the connection is lost in the middle of the manifest', manifest, lostInTheMiddle, 'no-network'],
  ['the connection is lost in the middle of a record', record, lostInTheMiddle, 'no-network'],
  ['the connection is lost in the middle of a bundle', bundle, lostInTheMiddle, 'no-network'],
  ['the server does not answer for the manifest', manifest, silence, 'no-network'],
  ['the server falls silent in the middle of a record', record, silenceInTheMiddle, 'no-network'],
  ['the server falls silent in the middle of a bundle', bundle, silenceInTheMiddle, 'no-network'],
  ['the manifest ends in the middle', manifest, cutShort, 'not-a-pack'],
  ['a record ends in the middle', record, cutShort, 'altered'],
  ['a record ends in the middle and its length was not named', record, cutWithoutLength, 'altered'],
  ['a bundle ends in the middle', bundle, cutShort, 'altered'],
  ['a bundle ends in the middle and its length was not named', bundle, cutWithoutLength, 'altered'],
  ['a byte of the manifest is another', manifest, otherVersion, 'wrong-signature'],
  ['a byte of a record is another', record, oneByteChanged, 'altered'],
  ['a byte of a bundle is another', bundle, oneByteChanged, 'altered'],
  ['a network answers its sign-in page for the manifest', manifest, signIn, 'not-a-pack'],
  ['a network leads to its sign-in page for the manifest', manifest, signInElsewhere, 'not-a-pack'],
  ['a network answers its sign-in page for a record', record, signIn, 'altered'],
  ['a network answers its sign-in page for a bundle', bundle, signIn, 'altered'],
  ['a network answers a long sign-in page for a bundle', bundle, longSignIn, 'too-large'],
  ['the server answers 500 for the manifest', manifest, status(500), 'server-error'],
  ['the server answers 500 for a record', record, status(500), 'server-error'],
  ['the server answers 500 for a bundle', bundle, status(500), 'server-error'],
  ['the manifest is not there', manifest, status(404), 'server-error'],
  ['a record is not there', record, status(404), 'server-error'],
  ['a bundle is not there', bundle, status(404), 'server-error'],
  ['a record is longer than it was', record, oneByteMore, 'altered'],
  ['a bundle is longer than is promised', bundle, oneByteMore, 'too-large'],
  ['a bundle decompresses to more than is promised', bundle, unpacksToMore, 'too-large'],
]

const sentences = JSON.parse(readFileSync('locales/en/app.json', 'utf8')) as Record<string, string>

let server: PackServer
let ours: Keys

beforeAll(async () => {
  ours = await makeKeys()
})

beforeEach(async () => {
  server = await startPackServer()
})

afterEach(() => {
  vi.useRealTimers()
})

/** From now on these files are answered so. When the server falls silent, half a minute passes as soon as it was asked. */
function breakServer(of: RegExp, answer: Answer): void {
  if (!silences.includes(answer)) return server.fail(of, answer)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let wasAsked = false
  server.fail(of, (response, bytes) => {
    answer(response, bytes)
    if (!wasAsked) vi.advanceTimersByTime(30_000)
    wasAsked = true
  })
}

function trustingReader() {
  return readerAt(server.base, { trusted: [ours.publicKey] })
}

describe.each(faults)('when %s', (_, of, answer, trouble) => {
  test('[P15] the old directory stays whole and readable, the reader is told why, and the next update succeeds', async () => {
    await server.publish(first, ours)
    const reader = trustingReader()
    await reader.keeper.records('testville', ['ar'])
    await reader.until('saved')
    const before = await dump(reader.database)

    const news = of === record ? oneFact : allNew
    await server.publish(news, ours)
    breakServer(of, answer)
    server.takeAsked()
    await reader.keeper.check('testville', true)

    expect(server.takeAsked().some(({ file }) => of.test(file))).toBe(true)
    expect(await dump(reader.database)).toEqual(before)
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 1, trouble })
    expect(sentences[`trouble.${trouble}`]).toMatch(/\.$/)
    expect(reader.news).toEqual(['testville'])
    const source = await otherTabOf(reader, server.base).keeper.records('testville', ['ar'])
    expect((await source.get('service/clinic'))?.words['ar']).toMatchObject({ name: 'عيادة' })

    server.heal()
    await reader.keeper.check('testville', true)
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 2 })
    expect(reader.board.get('testville')).not.toHaveProperty('trouble')
    expect(reader.news).toEqual(['testville', 'testville'])
  })

  test('[P15] a new device stays empty, the reader is told why, and the next attempt succeeds', async () => {
    await server.publish(await withOneWordInUkrainian(), ours)
    const reader = trustingReader()
    breakServer(of, answer)

    await expect(reader.keeper.records('testville', ['uk'])).rejects.toThrow(trouble)
    expect(server.takeAsked().some(({ file }) => of.test(file))).toBe(true)
    expect(Object.values(await dump(reader.database)).flat()).toEqual([])
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble })

    server.heal()
    const source = await reader.keeper.records('testville', ['uk'])
    expect((await source.get('term/permit'))?.words['uk']).toMatchObject({ word: 'посвідка' })
  })
})

test('[P15] whichever file fails in whatever way, a device holds what it held or all that is new', { timeout: 60_000 }, async () => {
  const quickFaults = faults.filter(([, , answer]) => !silences.includes(answer))
  await fc.assert(
    fc.asyncProperty(
      anyRecords,
      anyRecords,
      fc.subarray([...languages]),
      fc.constantFrom(...quickFaults),
      fc.nat({ max: 5 }),
      async (before, after, spoken, [, of, answer], which) => {
        const place = await startPackServer()
        const reader = readerAt(place.base, { trusted: [ours.publicKey] })
        await place.publish(await packOf(before, { version: 1 }), ours)
        await reader.update(...spoken)
        const held = await dump(reader.database)

        await place.publish(await packOf(after, { version: 2 }), ours)
        let asked = 0
        place.fail(of, (response, bytes) => (asked++ === which ? answer(response, bytes) : whole(response, bytes)))
        const outcome = await reader.update(...spoken).catch(() => 'failed')
        if (outcome === 'failed') expect(await dump(reader.database)).toEqual(held)
        else expect((await reader.store.installed('testville'))?.manifest.version).toBe(2)
        expect(outcome === 'failed').toBe(asked > which)
        await place.stop()
      },
    ),
    { numRuns: 40 },
  )
})

/** Testville with a single word in Ukrainian, so that a new device fetches bundles and one record by itself. */
function withOneWordInUkrainian() {
  const records = testville.map((old): DirectoryRecord => {
    if (old.key !== 'term/permit') return old
    return { ...old, words: { ...old.words, uk: { word: 'посвідка', meaning: 'посвідка' } } } as DirectoryRecord
  })
  return packOf(records, { version: 1 })
}
