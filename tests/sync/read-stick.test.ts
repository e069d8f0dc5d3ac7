import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOf } from '#pack/hash.ts'
import { makeKeys, sealManifest } from '#pack/seal.ts'
import { stickPaths, writeStickFile } from '#pack/stick-file.ts'
import type { Database, InstalledCity } from '#store/database.ts'
import { installTogether } from '#store/install-together.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { storedParts } from '#store/stored-parts.ts'
import { writeStick } from '#sync/write-stick.ts'
import { gzip, packOf } from '../pack/made-up-pack.ts'
import { city, testville } from '../pack/made-up-records.ts'
import { dump, openDevice } from '../store/made-up-device.ts'
import { allNew, clinicMoved, first, oneFact, oneLess, withRecord } from './made-up-news.ts'
import { bytesOfBlob, contentsOf, deskWith, packWithMap, stickOf, streets } from './made-up-stick.ts'

type Keys = Awaited<ReturnType<typeof makeKeys>>

let ours: Keys
let next: Keys
let strangers: Keys
let database: Database

beforeAll(async () => {
  ours = await makeKeys()
  next = await makeKeys()
  strangers = await makeKeys()
})

beforeEach(async () => {
  database = (await openDevice().open()) as Database
})

const desk = (trusted = [ours.publicKey], languages = ['ar']) => deskWith(database, trusted, languages)
/** As a device has it that installed the city before seals were kept. */
const withoutSeal = (installed: InstalledCity) => {
  delete installed.sealed
}
const otherville = [city('otherville', { en: 'Otherville', ro: 'Altul' }), ...testville.filter(({ key }) => !key.startsWith('city/'))]

/** The file is refused for this, and what lies on the desk is what lay there before. */
async function isRefused(file: Blob, refusal: string, trusted = [ours.publicKey]): Promise<void> {
  const before = await dump(database)
  await expect(desk(trusted).installs(file)).rejects.toMatchObject({ refusal })
  expect(await dump(database)).toEqual(before)
}

describe('a file', () => {
  test('brings a directory and its map to a desk that had nothing', async () => {
    const pack = await packWithMap(1)
    expect(await desk().installs(await stickOf(pack, ours))).toBe(true)
    const stored = await packStore(database).installed('testville')
    expect(stored).toMatchObject({ manifest: pack.manifest, parts: ['facts', 'ar', 'en', 'ro'] })
    expect((await packStore(database).heldParts('testville')).length).toBeGreaterThan(0)
    const map = await mapStore(database).kept('testville')
    expect(await bytesOfBlob(map!.archive)).toEqual(streets)
    expect(await database.desk.get('last-import')).toEqual({ name: 'last-import', value: 'a file' })
  })

  test('leaves a desk as an update by the network would', async () => {
    await desk().installs(await stickOf(first, ours))
    await desk().installs(await stickOf(oneLess, ours))
    const other = openDevice()
    await deskWith(other, [ours.publicKey]).installs(await stickOf(oneLess, ours))
    expect(await dump(database)).toEqual(await dump(other))
  })

  test('of the version that is here changes nothing', async () => {
    await desk().installs(await stickOf(first, ours))
    const [there] = await desk().read(await stickOf(first, ours))
    expect(there).toMatchObject({ pack: undefined, map: undefined, mapIs: 'none' })
  })

  test('fetches the parts alone that have changed', async () => {
    await desk().installs(await stickOf(first, ours))
    const [there] = await desk().read(await stickOf(oneFact, ours))
    expect(there!.pack!.put.map(({ key, part }) => `${key} ${part}`)).toEqual(['service/clinic facts'])
  })
})

describe('[F7] trust', () => {
  test('is needed: without a key every file is refused', async () => {
    await isRefused(await stickOf(first, ours), 'no-key', [])
  })

  test('is not given to an unsigned file, nor to the signature of a stranger', async () => {
    await desk().installs(await stickOf(first, ours))
    await isRefused(await stickOf(allNew, undefined), 'unsigned')
    await isRefused(await stickOf(allNew, strangers), 'wrong-signature')
  })

  test('names the key that has signed, whatever the seal calls it', async () => {
    const [line, text] = new TextDecoder().decode(await sealManifest(first.manifest, ours)).split('\n')
    const seal = { ...JSON.parse(line!), key: 'somebody' }
    const contents = await contentsOf(first, ours)
    contents.set(stickPaths.manifest('testville'), new Blob([`${JSON.stringify(seal)}\n${text}\n`]))
    const [there] = await desk().read(await writeStickFile(contents))
    expect(there!.key).toMatch(/^[\w-]{8}$/)
  })

  test('moves from a key to the next: both for a while, then the new one alone', async () => {
    expect(await desk([ours.publicKey, next.publicKey]).installs(await stickOf(first, ours))).toBe(true)
    expect(await desk([ours.publicKey, next.publicKey]).installs(await stickOf(oneFact, next))).toBe(true)
    const later = await packOf(testville, { version: 3 })
    await isRefused(await stickOf(later, ours), 'wrong-signature', [next.publicKey])
    expect(await desk([next.publicKey]).installs(await stickOf(later, next))).toBe(true)
  })

  test('that is taken back refuses new files of that key, and leaves what is here', async () => {
    await desk([ours.publicKey, strangers.publicKey]).installs(await stickOf(first, strangers))
    await isRefused(await stickOf(allNew, strangers), 'wrong-signature')
    expect(await packStore(database).installed('testville')).toMatchObject({ manifest: { version: 1 } })
  })
})

describe('[F8] what lies in a file', () => {
  test('may be nothing that its manifest does not name', async () => {
    const contents = await contentsOf(first, ours)
    contents.set(stickPaths.bundle('testville', 'AAAAAAAAAAAAAAAAAAAAAA'), new Blob([gzip(new Uint8Array(9))]))
    await isRefused(await writeStickFile(contents), 'altered')
    const withMap = await contentsOf(first, ours)
    withMap.set(stickPaths.map('testville'), new Blob([streets]))
    await isRefused(await writeStickFile(withMap), 'altered')
  })

  test('is of the city that its path names', async () => {
    const contents = await contentsOf(first, ours)
    const moved = new Map([...contents].map(([path, bytes]) => [path.replace('testville', 'otherville'), bytes]))
    await isRefused(await writeStickFile(moved), 'other-city')
  })

  test('is not older than what is here', async () => {
    await desk().installs(await stickOf(oneFact, ours))
    await isRefused(await stickOf(first, ours), 'older')
  })

  test('is refused when it unpacks to more than the manifest says', async () => {
    const contents = await contentsOf(first, ours)
    const { hash } = first.manifest.bundles['facts']!
    contents.set(stickPaths.bundle('testville', hash), new Blob([gzip(new Uint8Array(20_000_000))]))
    await isRefused(await writeStickFile(contents), 'too-large')
  })

  test('is refused when another bundle, or another map, lies in the place of one', async () => {
    const pack = await packWithMap(1)
    const contents = await contentsOf(pack, ours)
    const { facts, en } = pack.manifest.bundles
    contents.set(stickPaths.bundle('testville', facts!.hash), contents.get(stickPaths.bundle('testville', en!.hash))!)
    await expect(desk().installs(await writeStickFile(contents))).rejects.toMatchObject({ name: 'PackError' })
    const otherMap = await contentsOf(pack, ours)
    otherMap.set(stickPaths.map('testville'), new Blob([streets.map((byte) => 255 - byte)]))
    await isRefused(await writeStickFile(otherMap), 'altered')
  })

  test('is refused when it is altered in a language that this desk does not keep', async () => {
    const contents = await contentsOf(first, ours)
    const { hash } = first.manifest.bundles['ar']!
    contents.set(stickPaths.bundle('testville', hash), contents.get(stickPaths.bundle('testville', first.manifest.bundles['en']!.hash))!)
    await expect(desk([ours.publicKey], []).installs(await writeStickFile(contents))).rejects.toMatchObject({ name: 'PackError' })
  })

  test.each(['facts', 'en', 'ro'])('is refused without %s', async (part) => {
    const contents = await contentsOf(first, ours)
    contents.delete(stickPaths.bundle('testville', first.manifest.bundles[part]!.hash))
    await isRefused(await writeStickFile(contents), 'incomplete')
  })

  test('is refused without a manifest', async () => {
    const contents = await contentsOf(first, ours)
    contents.delete(stickPaths.manifest('testville'))
    await isRefused(await writeStickFile(contents), 'incomplete')
  })

  test('asks for a newer app when its manifest has a newer format', async () => {
    const contents = await contentsOf(first, ours)
    contents.set(stickPaths.manifest('testville'), new Blob(['{}\n{"format":2}\n']))
    await isRefused(await writeStickFile(contents), 'newer-app-needed')
  })

  test('is refused as a whole when one of two cities is wrong', async () => {
    const other = await packOf(otherville, { city: 'otherville', version: 1 })
    const file = new Map([...(await contentsOf(first, ours)), ...(await contentsOf(other, strangers))])
    await isRefused(await writeStickFile(file), 'wrong-signature')
    const right = new Map([...(await contentsOf(first, ours)), ...(await contentsOf(other, ours))])
    expect(await desk().installs(await writeStickFile(right))).toBe(true)
    expect((await database.cities.toArray()).map((one) => one.city)).toEqual(['otherville', 'testville'])
  })
})

describe('[F9] two cities of a file', () => {
  test('are stored in one step: when the second cannot be, the first is not', async () => {
    const other = await packOf(otherville, { city: 'otherville', version: 1 })
    const file = await writeStickFile(new Map([...(await contentsOf(first, ours)), ...(await contentsOf(other, ours))]))
    const cities = await desk().read(file)
    // Meanwhile another tab installs the second of them.
    await desk().installs(await stickOf(first, ours))
    const before = await dump(database)
    expect(await desk().store(cities)).toBe(false)
    expect(await dump(database)).toEqual(before)
  })

  test('are not stored when the disk is full', async () => {
    const cities = await desk().read(await stickOf(first, ours))
    const before = await dump(database)
    const full = { name: 'last-import', value: () => 'what a database cannot keep' }
    await expect(installTogether(database, cities, full, 7)).rejects.toMatchObject({ name: 'StorageError' })
    expect((await dump(database))['cities'] ?? []).toEqual(before['cities'] ?? [])
    expect((await dump(database))['parts'] ?? []).toEqual([])
  })
})

describe('[F10] languages', () => {
  test('of the desk that the file lacks are named, and the rest is taken', async () => {
    const [there] = await desk().read(await stickOf(first, ours, []))
    expect(there).toMatchObject({ languages: ['en', 'ro'], missing: ['ar'] })
  })

  test('that the file lacks stay while their words are those of the manifest', async () => {
    await desk().installs(await stickOf(first, ours))
    const [sameWords] = await desk().read(await stickOf(oneFact, ours, []))
    expect(sameWords).toMatchObject({ missing: [] })
    expect(sameWords!.languages).toContain('ar')
    const [otherWords] = await desk().read(await stickOf(allNew, ours, []))
    expect(otherWords).toMatchObject({ missing: ['ar'] })
    await desk().installs(await stickOf(allNew, ours, []))
    expect((await packStore(database).heldParts('testville')).filter(({ part }) => part === 'ar')).toEqual([])
  })

  test('that the desk does not offer are not kept', async () => {
    const [there] = await desk([ours.publicKey], []).read(await stickOf(first, ours))
    expect(there!.languages).toEqual(['en', 'ro'])
  })
})

describe('[F11] a map', () => {
  test('that the file lacks leaves the one that is here', async () => {
    await desk().installs(await stickOf(await packWithMap(1), ours))
    const contents = await contentsOf(await packWithMap(2, withRecord(clinicMoved)), ours)
    contents.delete(stickPaths.map('testville'))
    const file = await writeStickFile(contents)
    expect((await desk().read(file))[0]).toMatchObject({ map: undefined, mapIs: 'here' })
    await desk().installs(file)
    expect((await mapStore(database).kept('testville'))!.hash).toBe(await hashOf(streets))
  })
})

describe('[F12] a desk', () => {
  const written = async () =>
    writeStick({
      cities: await database.cities.toArray(),
      parts: (id) => storedParts(database, id),
      maps: mapStore(database),
    })

  test('hands on what it has, with the seal of its publisher, and the next desk holds the same', async () => {
    await desk().installs(await stickOf(await packWithMap(1), ours))
    const { file, withoutMap } = await written()
    expect(withoutMap).toEqual([])
    const other = openDevice()
    await deskWith(other, [ours.publicKey]).installs(file)
    const [mine, theirs] = [await dump(database), await dump(other)]
    expect(theirs['parts']).toEqual(mine['parts'])
    expect(theirs['cities']).toEqual(mine['cities'])
    expect(await bytesOfBlob((await mapStore(other).kept('testville'))!.archive)).toEqual(streets)
  })

  test('hands nothing on that it does not have, or that nobody has signed, or whose seal it has not kept', async () => {
    await expect(written()).rejects.toMatchObject({ refusal: 'nothing' })
    await desk().installs(await stickOf(first, ours))
    await database.cities.update('testville', { sealed: await sealManifest(first.manifest) })
    await expect(written()).rejects.toMatchObject({ refusal: 'unsigned', city: 'testville' })
    await database.cities.toCollection().modify(withoutSeal)
    await expect(written()).rejects.toMatchObject({ refusal: 'no-seal', city: 'testville' })
  })

  test('says so when what lies there is not what was signed', async () => {
    await desk().installs(await stickOf(first, ours))
    await database.parts.toCollection().modify((part) => {
      part.value = { changed: true }
    })
    await expect(written()).rejects.toMatchObject({ refusal: 'does-not-fit' })
  })

  test('gets a lost seal back with the same version', async () => {
    await desk().installs(await stickOf(first, ours))
    await database.cities.toCollection().modify(withoutSeal)
    await desk().installs(await stickOf(first, ours))
    await expect(written()).resolves.toMatchObject({ withoutMap: [] })
  })
})
