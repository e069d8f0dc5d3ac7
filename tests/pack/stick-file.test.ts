import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf } from '#pack/hash.ts'
import { openStickFile, type StickRefusal, stickPaths, writeStickFile } from '#pack/stick-file.ts'
import { bytesOf } from './made-up-pack.ts'

const hash = 'AAAAAAAAAAAAAAAAAAAAAA'
const blob = (text: string) => new Blob([text])
const refused = (refusal: StickRefusal) => ({ name: 'StickError', refusal })

const contents = new Map([
  [stickPaths.manifest('testville'), blob('the manifest')],
  [stickPaths.bundle('testville', hash), blob('the bundle')],
  [stickPaths.map('testville'), blob('the map')],
])

/** A file with this head, as another program would write it. */
function withHead(head: unknown, after = ''): Blob {
  return blob(`first-door-file 1\n${typeof head === 'string' ? head : JSON.stringify(head)}\n${after}`)
}

describe('[F1] a file', () => {
  test('is a line with its format, a line with its contents, and their bytes one after another', async () => {
    const text = await (await writeStickFile(contents)).text()
    const [first, head, ...rest] = text.split('\n')
    expect(first).toBe('first-door-file 1')
    expect(JSON.parse(head!)).toEqual({
      files: [
        { path: 'maps/testville.pmtiles', bytes: 7, hash: await hashOf(bytesOf('the map')) },
        { path: `packs/testville/bundles/${hash}.json.gz`, bytes: 10, hash: await hashOf(bytesOf('the bundle')) },
        { path: 'packs/testville/manifest.json', bytes: 12, hash: await hashOf(bytesOf('the manifest')) },
      ],
    })
    expect(rest.join('\n')).toBe('the mapthe bundlethe manifest')
  })

  test('gives back what was put in, of any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), fc.uint8Array({ minLength: 1, maxLength: 500 }), async (a, b) => {
        const bytes = new Map([
          [stickPaths.manifest('a'), new Uint8Array(a)],
          [stickPaths.manifest('b'), new Uint8Array(b)],
        ])
        const file = await openStickFile(await writeStickFile(new Map([...bytes].map(([path, one]) => [path, new Blob([one])]))))
        expect(file.cities).toEqual(['a', 'b'])
        for (const [path, one] of bytes) expect(await file.read(path)).toEqual(one)
      }),
      { numRuns: 50 },
    )
  })

  test('is the same for the same contents in any order', async () => {
    const turned = new Map([...contents].reverse())
    expect(await (await writeStickFile(turned)).text()).toBe(await (await writeStickFile(contents)).text())
  })

  test('of a newer format asks for a newer app', async () => {
    await expect(openStickFile(blob('first-door-file 2\nanything'))).rejects.toMatchObject(refused('newer-app-needed'))
  })

  test.each(['', 'first-door', 'first-door-file 1'])('that ends after "%s" is cut off', async (text) => {
    await expect(openStickFile(blob(text))).rejects.toMatchObject(refused('cut-off'))
  })

  test.each(['PK\u0003\u0004', '<!doctype html>\n', 'first-door-file 0\n{}\n', 'first-door-file 1 \n{}\n'])(
    'that begins with %j is none',
    async (text) => {
      await expect(openStickFile(blob(text.padEnd(50)))).rejects.toMatchObject(refused('not-a-file'))
    },
  )
})

describe('[F2] a head', () => {
  const one = { path: stickPaths.manifest('a'), bytes: 1, hash }
  const two = { path: stickPaths.manifest('b'), bytes: 1, hash }

  test.each([
    ['no JSON', '{'],
    ['another form', { contents: [] }],
    ['a field more', { files: [{ ...one, more: 1 }] }],
    ['a space more', `{"files": [${JSON.stringify(one)}]}`],
    ['fields in another order', { files: [{ hash, bytes: 1, path: one.path }] }],
    ['the same twice', { files: [one, one] }],
    ['another order', { files: [two, one] }],
    ['a content of no length', { files: [{ ...one, bytes: 0 }] }],
    ['a content of less than no length', { files: [{ ...one, bytes: -1 }] }],
    ['half a byte', { files: [{ ...one, bytes: 1.5 }] }],
  ])('with %s is refused', async (_, head) => {
    await expect(openStickFile(withHead(head, 'xy'))).rejects.toMatchObject(refused('not-a-file'))
  })

  test('of nothing is refused', async () => {
    await expect(openStickFile(withHead({ files: [] }))).rejects.toMatchObject(refused('incomplete'))
  })
})

describe('[F3] a path', () => {
  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'packs/../manifest.json',
    'packs/a/../b/manifest.json',
    'packs\\a\\manifest.json',
    'C:\\packs\\a\\manifest.json',
    'packs/a/manifest.json/',
    'packs/a/manifest.json\u0000',
    'packs/a/manifest.json\n',
    'packs/A/manifest.json',
    'packs/a/records/AAAAAAAAAAAAAAAAAAAAAA.json',
    'packs/a/bundles/AAAA.json.gz',
    'packs//manifest.json',
    'maps/a.pmtiles.js',
    'maps/../a.pmtiles',
    'index.html',
    'sw.js',
    '',
    '__proto__',
  ])('%j is refused', async (path) => {
    await expect(openStickFile(withHead({ files: [{ path, bytes: 1, hash }] }, 'x'))).rejects.toMatchObject(refused('foreign-path'))
    await expect(writeStickFile(new Map([[path, blob('x')]]))).rejects.toMatchObject(refused('foreign-path'))
  })
})

describe('[F4] a file', () => {
  const manifestOf = (index: number) => ({ path: stickPaths.manifest(String(index).padStart(5, '0')), bytes: 1, hash })

  test.each([
    ['a content', [{ path: stickPaths.manifest('a'), bytes: 50_000_001, hash }]],
    ['a map', [{ path: stickPaths.map('a'), bytes: 500_000_001, hash }]],
    ['all together', Array.from({ length: 5 }, (_, index) => ({ path: stickPaths.map(`a${index}`), bytes: 450_000_000, hash }))],
    ['the number of contents', Array.from({ length: 2001 }, (_, index) => manifestOf(index))],
  ])('in which %s is too large is refused before anything of it is read', async (_, files) => {
    await expect(openStickFile(withHead({ files }))).rejects.toMatchObject(refused('too-large'))
  })

  test('with a head without an end is refused', async () => {
    await expect(openStickFile(withHead(' '.repeat(1_000_001)))).rejects.toMatchObject(refused('too-large'))
  })
})

test('[F5] a file that ends anywhere before its end is cut off', async () => {
  const whole = await writeStickFile(contents)
  for (let length = 0; length < whole.size; length++)
    await expect(openStickFile(whole.slice(0, length)), `${length} bytes`).rejects.toMatchObject(refused('cut-off'))
})

test('[F5] a file that goes on after its contents is altered', async () => {
  await expect(openStickFile(new Blob([await writeStickFile(contents), 'x']))).rejects.toMatchObject(refused('altered'))
})

test('[F6] contents that are not those of the head are altered, and others can still be read', async () => {
  const whole = await (await writeStickFile(contents)).text()
  const file = await openStickFile(blob(whole.replace('the bundle', 'the bandit')))
  await expect(file.read(stickPaths.bundle('testville', hash))).rejects.toMatchObject(refused('altered'))
  expect(await file.read(stickPaths.manifest('testville'))).toEqual(bytesOf('the manifest'))
})
