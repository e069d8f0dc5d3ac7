import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeKeys, type PublicKey, sealManifest } from '#pack/seal.ts'
import { openStickFile } from '#pack/stick-file.ts'
import type { WrittenPack } from '#pack/write-pack.ts'
import { appArchive } from '../../scripts/bundle/app-archive.ts'
import { signature } from '../../scripts/bundle/sign-file.ts'
import { stickFile } from '../../scripts/bundle/stick.ts'
import { packWithMap, streets } from '../sync/made-up-stick.ts'

type Keys = Awaited<ReturnType<typeof makeKeys>>

let keys: Keys
let pack: WrittenPack
let site: string

beforeAll(async () => {
  keys = await makeKeys()
  pack = await packWithMap(Date.UTC(2026, 10, 21) / 1000)
})

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'))
})

afterEach(() => rm(site, { recursive: true }))

async function put(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true })
  await writeFile(join(site, path), bytes)
}

async function publish(signWith?: Keys): Promise<void> {
  for (const [path, bytes] of pack.files) await put(`packs/testville/${path}`, bytes)
  await put('packs/testville/manifest.json', await sealManifest(pack.manifest, signWith))
  await put('packs/cities.json', '[{"id":"testville"}]')
  await put('maps/testville.pmtiles', streets)
}

const options = { cities: ['testville'], languages: [] as string[], maps: false }
const wanted = () => ({ ...options, site, trusted: [keys.publicKey] })
const pathOf = (part: string) => `packs/testville/bundles/${pack.manifest.bundles[part]!.hash}.json.gz`

describe('npm run bundle', () => {
  test('[F3] writes what the host serves of a city: its manifest, its facts, the languages of every reader, and no more', async () => {
    await publish(keys)
    const { file, day, left } = await stickFile(wanted())
    const opened = await openStickFile(file)
    expect(opened.contents.map(({ path }) => path)).toEqual([...['facts', 'en', 'ro'].map(pathOf), 'packs/testville/manifest.json'].sort())
    for (const { path } of opened.contents) expect(await opened.read(path)).toEqual(new Uint8Array(await readFile(join(site, path))))
    expect({ day, left }).toEqual({ day: '2026-11-21', left: [] })
  })

  test('adds languages and the map when they are asked for, and names a language that the city does not have', async () => {
    await publish(keys)
    const { file, left } = await stickFile({ ...wanted(), languages: ['ar', 'ti'], maps: true })
    const opened = await openStickFile(file)
    expect([opened.has(pathOf('ar')), opened.has('maps/testville.pmtiles')]).toEqual([true, true])
    expect(left).toEqual(['testville has no words in "ti".'])
    const all = await openStickFile((await stickFile({ ...wanted(), languages: 'all' })).file)
    expect(all.has(pathOf('ar'))).toBe(true)
  })

  test('writes nothing that a desk would refuse, and says why', async () => {
    await publish()
    await expect(stickFile(wanted())).rejects.toThrow('not signed by a key of this build (unsigned)')
    await expect(stickFile({ ...wanted(), trusted: [] })).rejects.toThrow('Run npm run keys')
    await publish(await makeKeys())
    await expect(stickFile(wanted())).rejects.toThrow('(wrong-signature)')
  })

  test('names the cities there are when there is no such city, and the build when there is none', async () => {
    await expect(stickFile(wanted())).rejects.toThrow('Run npm run build first')
    await publish(keys)
    await expect(stickFile({ ...wanted(), cities: ['nowhere'] })).rejects.toThrow('Cities: testville.')
  })
})

function pemOf(publicKey: PublicKey): string {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    .export({ format: 'pem', type: 'spki' })
    .toString()
}

describe('npm run bundle -- --app', () => {
  const long = `assets/${'a-long-name/'.repeat(9)}file.js`

  test('packs the app without packs and maps, as tar reads it', async () => {
    await publish(keys)
    await put('index.html', '<!doctype html>')
    await put(long, 'x'.repeat(513))
    const archive = join(site, 'app.tar.gz')
    await writeFile(archive, await appArchive(site))
    const tar = (...words: string[]) => execFileSync('tar', words, { encoding: 'utf8' })
    expect(tar('tzf', archive).split('\n').filter(Boolean)).toEqual([long, 'index.html', 'packs/cities.json'].sort())
    expect(tar('xzOf', archive, long)).toBe('x'.repeat(513))
  })

  test('gives the same bytes for the same site', async () => {
    await publish(keys)
    expect(await appArchive(site)).toEqual(await appArchive(site))
  })

  test('signs it as OpenSSL checks it', async () => {
    const bytes = Buffer.from('the app')
    await put('app', bytes)
    await put('app.sig', signature(bytes, keys.privateKey))
    await put('key.pem', pemOf(keys.publicKey))
    await put('other.pem', pemOf((await makeKeys()).publicKey))
    const verify = (key: string) =>
      execFileSync(
        'openssl',
        ['pkeyutl', '-verify', '-pubin', '-inkey', join(site, key), '-rawin', '-in', join(site, 'app'), '-sigfile', join(site, 'app.sig')],
        { encoding: 'utf8', stdio: 'pipe' },
      )
    expect(verify('key.pem')).toContain('Verified Successfully')
    expect(() => verify('other.pem')).toThrow()
  })
})
