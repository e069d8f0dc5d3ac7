import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Box } from '#content/box.ts'
import { covers, tilesIn } from '../../scripts/maps/box.ts'
import { checkArchive } from '../../scripts/maps/check-archive.ts'
import { type MapOrder, makeMap } from '../../scripts/maps/make-map.ts'
import { type MapField, withMapField } from '../../scripts/maps/map-field.ts'
import { installationHelp, missingTools, runTool } from '../../scripts/maps/tools.ts'
import { type Tile, writePmtiles } from '../../scripts/maps/write-pmtiles.ts'

const fixtures = resolve('tests/fixtures')
const testville: Box = [23.4, 46.4, 23.6, 46.6]
const centre: Box = [15.6, 58.4, 15.64, 58.418]

describe('a box', () => {
  test('covers itself and what lies inside, not what sticks out on one side', () => {
    expect(covers(testville, testville)).toBe(true)
    expect(covers([23, 46, 24, 47], testville)).toBe(true)
    for (const smaller of [
      [23.41, 46.4, 23.6, 46.6],
      [23.4, 46.41, 23.6, 46.6],
      [23.4, 46.4, 23.59, 46.6],
      [23.4, 46.4, 23.6, 46.59],
    ]) {
      expect(covers(smaller as unknown as Box, testville)).toBe(false)
    }
  })

  test('touches the tiles that web maps number so', () => {
    expect(tilesIn([-179, -85, 179, 85], 0)).toEqual([{ x: 0, y: 0 }])
    expect(tilesIn([15.5589, 58.3866, 15.6551, 58.4224], 9)).toEqual([{ x: 278, y: 153 }])
    expect(tilesIn([15.5589, 58.3866, 15.6551, 58.4224], 11)).toEqual([
      { x: 1112, y: 612 },
      { x: 1113, y: 612 },
    ])
  })
})

describe('the field "map" of city.yaml', () => {
  const field: MapField = { quality: 'streets', date: '2026-05-01', credits: [{ text: '© "Us": all', url: 'https://example.org/' }] }
  const lines = [
    'map:',
    '  quality: streets',
    '  date: 2026-05-01',
    '  credits:',
    '    - { text: "© \\"Us\\": all", url: "https://example.org/" }',
    '',
  ].join('\n')
  const head = '# A town\nname:   { en: Town }   # two spaces\nbox: [1, 2,\n  3, 4] # west first\n'
  const tail = '\n# Numbers\ncontacts:\n  - id: map\n    box: "map: 1"\n'

  test('goes after the box, and every other byte stays', () => {
    expect(withMapField(head + tail, field)).toBe(head + lines + tail)
  })

  test.each([
    ['a block', 'map:\n  quality: sketch # old\n\n  date: "2025"\n  credits:\n  - text: nobody\n'],
    ['in one line', 'map: { quality: sketch, date: "2025", credits: [{ text: nobody }] }\n'],
    ['in braces over several lines', 'map: { quality: sketch,\n  date: "2025" }\n'],
  ])('takes the place of the old one, written %s', (_, old) => {
    expect(withMapField(`${head}quick: yes\n${old}${tail}`, field)).toBe(`${head}quick: yes\n${lines}${tail}`)
  })

  test('written twice is written once', () => {
    const once = withMapField(head + tail, field)
    expect(withMapField(once, field)).toBe(once)
  })

  test('ends its lines as the file does', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n')
    expect(withMapField(windows(head + tail), field)).toBe(windows(head + lines + tail))
  })

  test('stands on lines of its own when the file ends without one', () => {
    expect(withMapField('name: Town\nbox: [1, 2, 3, 4]', field)).toBe(`name: Town\nbox: [1, 2, 3, 4]\n${lines}`)
  })

  test.each([
    ['without a box', 'name: Town\n'],
    ['whose map has a comment at the margin', 'box: [1, 2, 3, 4]\nmap:\n  quality: sketch\n# why\n  date: "2025"\n'],
  ])('is left to a person in a file %s', (_, text) => {
    expect(() => withMapField(text, field)).toThrow('by hand')
  })
})

describe('missing tools', () => {
  test('are found, and the message says how to install them', () => {
    const missing = missingTools({ PATH: '/nowhere' })
    expect(installationHelp(missing)).toBe(
      [
        'Tools are missing that maps are made with:',
        '  osmium: cuts the city out of the extract',
        '  tilemaker: draws the tiles',
        'On Debian 12 or newer:',
        '  sudo apt-get install --no-install-recommends osmium-tool tilemaker',
      ].join('\n'),
    )
  })
})

describe('an archive', () => {
  /** Tiles of all lengths, so that directories compress as badly as real ones. */
  const madeUp = (count: number, zoom = 14): Tile[] =>
    Array.from({ length: count }, (_, index) => {
      const hash = createHash('sha256').update(String(index)).digest()
      const bytes = gzipSync(`${index} ${hash.toString('hex').slice(hash[0]! % 60)}`, { level: 1 })
      return { zoom, column: 9000 + (index % 300), row: 5000 + Math.floor(index / 300), bytes }
    })
  const write = (tiles: readonly Tile[], layers = ['transportation']): Uint8Array<ArrayBuffer> =>
    writePmtiles({ tiles, metadata: { vector_layers: layers.map((id) => ({ id })) } }, testville)

  // With 30,000 tiles the root is longer than what readers fetch first, and leads to leaves.
  test.each([1, 500, 30_000])('of %i tiles gives back every tile it was made of', async (count) => {
    const tiles = madeUp(count)
    const archive = open(write(tiles))
    const header = await archive.getHeader()
    expect(header).toMatchObject({ numAddressedTiles: count, minZoom: 14, maxZoom: 14, minLon: 23.4, maxLat: 46.6 })
    expect((header.leafDirectoryLength ?? 0) > 0).toBe(count > 20_000)
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThan(16_384)
    for (const { zoom, column, row, bytes } of tiles.filter((_, index) => index % Math.ceil(count / 300) === 0)) {
      const found = await archive.getZxy(zoom, column, row)
      expect(Buffer.from(found!.data).equals(gunzipSync(bytes))).toBe(true)
    }
    expect(await archive.getZxy(14, 8999, 5000)).toBeUndefined()
  })

  test('keeps equal tiles once', async () => {
    const sea = gzipSync('sea')
    const archive = open(write(madeUp(400).map((tile, index) => (index % 2 ? { ...tile, bytes: sea } : tile))))
    expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 400, numTileContents: 201 })
    expect(Buffer.from((await archive.getZxy(14, 9001, 5000))!.data).toString()).toBe('sea')
    expect(Buffer.from((await archive.getZxy(14, 9003, 5001))!.data).toString()).toBe('sea')
  })

  test('is the same, byte for byte, in whatever order its tiles were read', () => {
    expect(write(madeUp(500).reverse())).toEqual(write(madeUp(500)))
  })

  test('without streets is refused', async () => {
    const everywhere = [9, 10, 11, 12, 13, 14].flatMap((zoom) =>
      tilesIn(testville, zoom).map(({ x, y }) => ({ zoom, column: x, row: y, bytes: gzipSync('') })),
    )
    await expect(checkArchive(write(everywhere, ['water']), testville)).rejects.toThrow('describes no layer "transportation"')
    await expect(checkArchive(write(everywhere), testville)).rejects.toThrow('no street was found')
    const gap = everywhere.filter(({ zoom }) => zoom !== 11)
    await expect(checkArchive(write(gap), testville)).rejects.toThrow('no tile of the city at zoom 11')
    await expect(checkArchive(write(everywhere.slice(0, 1)), testville)).rejects.toThrow('zooms 9 to 9')
  })
})

describe('npm run maps', () => {
  let folder: string
  let town: string

  beforeAll(async () => {
    const missing = missingTools()
    if (missing.length > 0) throw new Error(installationHelp(missing))
    folder = await mkdtemp(join(tmpdir(), 'first-door-maps-'))
    town = await osmium(
      'town.osm.pbf',
      'cat',
      `${fixtures}/maps/testville.osm`,
      '--output-header=osmosis_replication_timestamp=2026-05-01T20:21:22Z',
    )
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A file made by osmium. */
  async function osmium(name: string, ...words: string[]): Promise<string> {
    const file = join(folder, name)
    await runTool('osmium', [...words, '--output', file])
    return file
  }

  /** A project with Testville alone, around this box. */
  async function project(box: Box = testville): Promise<string> {
    const root = await mkdtemp(join(folder, 'project-'))
    await cp(`${fixtures}/testville`, join(root, 'content'), { recursive: true })
    const text = await readFile(join(root, CITY), 'utf8')
    await writeFile(join(root, CITY), text.replace(/^box: .*$/m, `box: [${box.join(', ')}]`))
    return root
  }

  const make = async (order: Partial<MapOrder>, box?: Box) => makeMap({ city: 'testville', extract: town, ...order }, await project(box))

  test('makes the map of a real city centre, and says so in city.yaml', async () => {
    const root = await project(centre)
    const before = await readFile(join(root, CITY), 'utf8')
    const { stdout, stderr, status } = spawnSync(
      resolve('node_modules/.bin/tsx'),
      [resolve('scripts/maps.ts'), 'testville', '--extract', `${fixtures}/maps/linkoping.osm.pbf`],
      { cwd: root, encoding: 'utf8' },
    )
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain('public/maps/testville.pmtiles: 0.1')
    expect(stdout).toMatch(/sha256 [0-9a-f]{64}, \d+ bytes/)

    const after = await readFile(join(root, CITY), 'utf8')
    expect(after).toContain('map:\n  quality: streets\n  date: 2017-10-01\n  credits:\n    - { text: "© OpenStreetMap contributors"')
    expect(withoutMap(after)).toBe(withoutMap(before))
    expect(await readdir(join(root, 'build'))).toEqual([])

    const found = await features(join(root, MAP), centre, 14)
    expect(found.get('transportation_name')!.map(({ name }) => name)).toContain('Storgatan')
    for (const layer of ['transportation', 'building', 'landcover', 'landuse', 'water', 'poi']) expect(found.has(layer), layer).toBe(true)
  })

  test('draws what OpenStreetMap names, in the languages of the readers, with the sea', async () => {
    const root = await project()
    const made = await makeMap({ city: 'testville', extract: town, water: `${fixtures}/maps/sea` }, root)
    expect(made).toMatchObject({
      lacksSea: false,
      field: { date: '2026-05-01', quality: 'streets' },
      bytes: (await readFile(made.file)).length,
    })

    const found = await features(made.file, testville, 14)
    expect(found.get('transportation')).toEqual(
      expect.arrayContaining([
        { class: 'primary', brunnel: 'bridge' },
        { class: 'minor', subclass: 'residential', oneway: 1 },
        { class: 'rail', subclass: 'rail' },
      ]),
    )
    expect(found.get('transportation'), 'a private drive is left out').toHaveLength(3)
    const street = {
      name: 'Strada Mare',
      'name:latin': 'Strada Mare',
      'name:uk': 'Велика вулиця',
      class: 'primary',
      ref: 'DN1',
      ref_length: 3,
    }
    expect(found.get('transportation_name')).toContainEqual(street)
    const place = { class: 'town', name: 'Orașul Test', 'name:latin': 'Orașul Test', 'name:uk': 'Тествіль', 'name:ar': 'تستفيل' }
    expect(found.get('place'), 'and no language that nobody can choose').toContainEqual(place)
    expect(found.get('place')).toContainEqual({ class: 'village', name: 'Тестівка', 'name:latin': 'Testivka', 'name:en': 'Testivka' })
    expect(found.get('place')).toContainEqual({ class: 'village', name: 'Тестове', 'name:latin': 'Тестове' })
    expect(found.get('water')).toEqual(expect.arrayContaining([{ class: 'lake' }, { class: 'ocean' }]))
    expect(found.get('water_name')).toContainEqual({ class: 'lake', name: 'Lacul Test', 'name:latin': 'Lacul Test', 'name:ar': 'بحيرة' })
    expect(
      found
        .get('poi')
        ?.map(({ subclass }) => subclass)
        .sort(),
    ).toEqual(['park', 'station'])
    expect(found.get('housenumber')).toEqual(expect.arrayContaining([{ housenumber: '12' }, { housenumber: '7a' }]))
    expect((await features(made.file, testville, 9)).get('transportation')).toContainEqual({ class: 'primary', brunnel: 'bridge' })
  })

  test('says when the sea is missing', async () => {
    expect((await make({})).lacksSea).toBe(true)
  })

  test('calls a map without street names so', async () => {
    const bare = await osmium('bare.osm.pbf', 'tags-filter', town, 'w/railway')
    expect((await make({ extract: bare, date: '2026-05-02' })).field).toMatchObject({ quality: 'unnamed', date: '2026-05-02' })
  })

  test('refuses a city it does not know, and lists those it knows', async () => {
    await expect(make({ city: 'atlantis' })).rejects.toThrow(
      /There is no city "atlantis" in .*content\/cities\. Known cities: testville\.$/,
    )
  })

  test('refuses an extract that leaves out a part of the city, and says both boxes', async () => {
    const attempt = make({}, [23.3, 46.4, 23.6, 46.6])
    await expect(attempt).rejects.toThrow('does not cover all of testville')
    await expect(attempt).rejects.toThrow(/the extract: \[23\.4, 46\.4, 23\.6, 46\.6\]\n {2}the city: {4}\[23\.3, 46\.4, 23\.6, 46\.6\]/)
    await expect(attempt).rejects.toThrow('https://download.geofabrik.de/')
  })

  test('goes by where the data lies when the header does not say what the extract covers', async () => {
    const text = (await readFile(`${fixtures}/maps/testville.osm`, 'utf8')).replace(/<bounds.*\/>/, '')
    await writeFile(join(folder, 'no-bounds.osm'), text)
    const extract = await osmium('no-bounds.osm.pbf', 'cat', join(folder, 'no-bounds.osm'))
    await expect(make({ extract })).rejects.toThrow('the extract: [23.41, 46.41, 23.595, 46.59]')
    await expect(make({ extract }, [23.45, 46.45, 23.55, 46.55])).rejects.toThrow('does not say from what day it is. Add it: --date')
    expect((await make({ extract, date: '2026-01-02' }, [23.45, 46.45, 23.55, 46.55])).field.date).toBe('2026-01-02')
  })

  test('refuses an extract that is empty where the city is', async () => {
    const extract = await osmium('wide.osm.pbf', 'extract', '--bbox', '22,45,25,48', '--set-bounds', town)
    await expect(make({ extract, date: '2026-05-02' }, [22.1, 45.1, 22.2, 45.2])).rejects.toThrow(
      'holds nothing inside [22.1, 45.1, 22.2, 45.2]',
    )
  })

  test('refuses what is not an .osm.pbf', async () => {
    const page = join(folder, 'page.osm.pbf')
    await writeFile(page, '<!doctype html><h1>Sign in</h1>')
    await expect(make({ extract: page })).rejects.toThrow('page.osm.pbf is not an extract of OpenStreetMap')
    await expect(make({ extract: `${fixtures}/maps/testville.osm` })).rejects.toThrow('is a file of the kind XML')
    await expect(make({ extract: join(folder, 'nothing.osm.pbf') })).rejects.toThrow('There is no file')
    const half = join(folder, 'half.osm.pbf')
    await writeFile(half, (await readFile(`${fixtures}/maps/linkoping.osm.pbf`)).subarray(0, 90_000))
    await expect(make({ extract: half }, centre)).rejects.toThrow('half.osm.pbf cannot be read to its end')
  })

  test('refuses a folder without the shapes of the sea', async () => {
    await expect(make({ water: folder })).rejects.toThrow('https://osmdata.openstreetmap.de/data/water-polygons.html')
  })

  test('keeps the map of before, and leaves nothing behind, when it fails half way', async () => {
    const root = await project()
    const { file } = await makeMap({ city: 'testville', extract: town }, root)
    const before = [await readFile(file), await readFile(join(root, CITY), 'utf8')]
    const sea = await mkdtemp(join(folder, 'sea-'))
    for (const kind of ['shp', 'shx', 'dbf']) await writeFile(join(sea, `water_polygons.${kind}`), 'broken')
    await writeFile(join(root, CITY), (before[1] as string).replace(/^map:\n( .*\n)*/m, ''))
    await expect(makeMap({ city: 'testville', extract: town, water: sea }, root)).rejects.toThrow('The map shows no sea')
    expect(await readFile(file)).toEqual(before[0])
    expect(await readdir(join(root, 'build'))).toEqual([])
    expect(await readdir(join(root, 'public', 'maps'))).toEqual(['testville.pmtiles'])
  })

  test.each([
    ['nothing', []],
    ['an option it does not know', ['testville', '--extrakt', 'x']],
    ['a date nobody writes', ['testville', '--extract', 'x', '--date', '1 May']],
  ])('explains itself when it is given %s', (_, words) => {
    const { stderr, status } = spawnSync(resolve('node_modules/.bin/tsx'), [resolve('scripts/maps.ts'), ...words], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/npm run maps -- <city> --extract region\.osm\.pbf|Write the date as 2026-05-01/)
    expect(stderr).not.toContain('    at ')
  })
})

const CITY = 'content/cities/testville/city.yaml'
const MAP = 'public/maps/testville.pmtiles'

function withoutMap(text: string): string {
  return text.replace(/^map:.*\n( .*\n)*/m, '')
}

function open(bytes: Uint8Array<ArrayBuffer>): PMTiles {
  return new PMTiles({
    getKey: () => 'archive',
    getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
  })
}

type Properties = Record<string, string | number | boolean>

/** The different features of each layer at a zoom. */
async function features(file: string, box: Box, zoom: number): Promise<Map<string, Properties[]>> {
  const archive = open(new Uint8Array(await readFile(file)))
  const found = new Map<string, Map<string, Properties>>()
  for (const { x, y } of tilesIn(box, zoom)) {
    const tile = await archive.getZxy(zoom, x, y)
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile?.data ?? [])))
    for (const [name, layer] of Object.entries(layers)) {
      const known = found.get(name) ?? new Map<string, Properties>()
      found.set(name, known)
      for (let index = 0; index < layer.length; index++) {
        const { properties } = layer.feature(index)
        known.set(JSON.stringify(properties), { ...properties })
      }
    }
  }
  return new Map([...found].map(([name, known]) => [name, [...known.values()]]))
}
