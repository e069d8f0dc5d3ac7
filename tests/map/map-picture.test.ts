import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blobSource } from '#map/blob-source.ts'
import { type MapPicture, mapPicture } from '#map/map-picture.ts'
import { margin, tilesUnder } from '#map/picture-frame.ts'
import { UnreadableMap } from '#map/unreadable-map.ts'

const cities = {
  linkoping: { quality: 'streets', place: [15.61288, 58.41162], box: [15.5589, 58.3866, 15.6551, 58.4224] },
  ravenna: { quality: 'streets', place: [12.19241, 44.4109], box: [12.14, 44.37, 12.26, 44.46] },
  lublin: { quality: 'streets', place: [22.5524, 51.25221], box: [22.44, 51.13, 22.69, 51.31] },
  riga: { quality: 'unnamed', place: [24.10093, 56.95105], box: [23.92, 56.84, 24.34, 57.1] },
  'cluj-napoca': { quality: 'sketch', place: [23.62495, 46.77142], box: [23.48, 46.7, 23.72, 46.84] },
  cartagena: { quality: 'orientation', place: [-0.9745, 37.6089], box: [-1.08, 37.54, -0.88, 37.67] },
  dietzenbach: { quality: 'orientation', place: [8.78063, 50.01781], box: [8.69, 49.95, 8.89, 50.07] },
} as const
type City = keyof typeof cities
const names = Object.keys(cities) as City[]
const size = { width: 640, height: 320, metresAcross: 600 }

const archives = new Map(names.map((city) => [city, new Blob([readFileSync(`public/maps/${city}.pmtiles`)])]))

function source(city: City) {
  return blobSource(city, archives.get(city)!)
}

function kindsOf(picture: MapPicture | undefined): string[] {
  return [...(picture?.areas ?? []), ...(picture?.lines ?? [])].map(({ kind }) => kind)
}

/** Every line and ring of a picture, as its points. */
function strokesOf(shapes: { d: string }[] = []): [number, number][][] {
  return shapes
    .flatMap(({ d }) => d.split('M').slice(1))
    .map((stroke) => {
      const points = stroke.replace('Z', '').split('L')
      return points.map((point) => point.split(' ').map(Number) as [number, number])
    })
}

describe('what a picture shows', () => {
  test.each([
    ['linkoping', ['green', 'water', 'building', 'path', 'street', 'main']],
    ['ravenna', ['path', 'street']],
    ['lublin', ['street', 'main']],
    ['riga', ['water', 'street', 'main']],
  ] as const)('%s has its streets, and what else its archive knows', async (city, kinds) => {
    const picture = await mapPicture(source(city), cities[city].place, cities[city].quality)
    expect(kindsOf(picture)).toEqual(kinds)
  })

  test('lines put together from points are shown as a sketch, never as streets', async () => {
    const picture = await mapPicture(source('cluj-napoca'), cities['cluj-napoca'].place, 'sketch')
    expect(kindsOf(picture)).toEqual(['green', 'water', 'sketched'])
  })

  test.each(['cartagena', 'dietzenbach'] as const)('%s, whose map is for orientation, has no picture', async (city) => {
    expect(await mapPicture(source(city), cities[city].place, 'orientation')).toBeUndefined()
  })

  test('where the archive knows next to nothing there is no picture', async () => {
    expect(await mapPicture(source('linkoping'), [15.58371, 58.42749], 'streets')).toBeUndefined()
    expect(await mapPicture(source('dietzenbach'), cities.dietzenbach.place, 'streets')).toBeUndefined()
    expect(await mapPicture(source('riga'), [-150, -40], 'unnamed')).toBeUndefined()
  })
})

describe('where things stand in a picture', () => {
  test('a place is in the middle, and a metre is as long as the picture says, at every latitude', () => {
    fc.assert(
      fc.property(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -75, max: 75, noNaN: true }), (lon, lat) => {
        const [tile] = tilesUnder([lon, lat], size, 14)
        // Along its parallel the earth is this far around, so this is how wide a tile is.
        const metres = (2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180)) / 2 ** 14
        expect((tile!.length * size.metresAcross) / size.width).toBeCloseTo(metres, 6)

        const lonOfLeft = (tile!.x / 2 ** 14) * 360 - 180
        const metresToLeft = ((lonOfLeft - lon) / 360) * metres * 2 ** 14
        expect(tile!.left).toBeCloseTo(size.width / 2 + (metresToLeft * size.width) / size.metresAcross, 3)
      }),
    )
  })

  test('two places 100 m apart, one north of the other, are 100 m apart in the picture', () => {
    const south = 58.41162
    const north = south + (100 / 6378137) * (180 / Math.PI)
    const [from] = tilesUnder([15.61288, south], size, 14)
    const [to] = tilesUnder([15.61288, north], size, 14)
    const moved = to!.top - from!.top + (from!.y - to!.y) * from!.length
    expect((moved * size.metresAcross) / size.width).toBeCloseTo(100, 1)
  })

  test('a street crossing stands where its longitude and latitude say, in a nearer picture as in a wider one', async () => {
    const near = await mapPicture(source('lublin'), cities.lublin.place, 'streets', size)
    const wide = await mapPicture(source('lublin'), cities.lublin.place, 'streets', { ...size, metresAcross: 1200 })
    const wideEnds = strokesOf(wide!.lines).flat()
    const inside = strokesOf(near!.lines)
      .flat()
      .filter(([x, y]) => x > 0 && x < 640 && y > 0 && y < 320)
    const met = inside.filter(([x, y]) => wideEnds.some(([wx, wy]) => Math.hypot(320 + (x - 320) / 2 - wx, 160 + (y - 160) / 2 - wy) < 0.2))
    expect(met.length).toBeGreaterThan(inside.length / 2)
  })
})

describe('where tiles meet', () => {
  /** The corner of four tiles of zoom 14. */
  const corner = [15.622558593750005, 58.413223] as const

  test('a window over four tiles reads all four', () => {
    const tiles = tilesUnder(corner, size, 14)
    expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(4)
  })

  test('what is cut at the edge of one tile goes on in its neighbour', async () => {
    const picture = await mapPicture(source('linkoping'), corner, 'streets')
    const seam = tilesUnder(corner, size, 14)
      .map(({ left }) => left)
      .find((left) => left > 0)!
    const ends = strokesOf(picture!.lines).flatMap((stroke) => [stroke[0]!, stroke.at(-1)!])
    const atSeam = ends.filter(([x]) => Math.abs(x - seam) < 0.11)
    expect(atSeam.length).toBeGreaterThan(4)
    const strokes = strokesOf(picture!.lines)
    for (const [, y] of atSeam) {
      const sides = strokes.filter((stroke) =>
        [stroke[0]!, stroke.at(-1)!].some((end) => Math.abs(end[0] - seam) < 0.11 && Math.abs(end[1] - y) < 1),
      )
      expect(
        sides.some((stroke) => stroke.some(([x]) => x < seam - 0.2)),
        `west of ${y}`,
      ).toBe(true)
      expect(
        sides.some((stroke) => stroke.some(([x]) => x > seam + 0.2)),
        `east of ${y}`,
      ).toBe(true)
    }
  })
})

test('no position in or near a city makes a picture throw or draw outside its frame', async () => {
  const anywhere = fc.constantFrom(...names).chain((city) => {
    const [west, south, east, north] = cities[city].box
    return fc.record({
      city: fc.constant(city),
      lon: fc.double({ min: west - 0.05, max: east + 0.05, noNaN: true }),
      lat: fc.double({ min: south - 0.05, max: north + 0.05, noNaN: true }),
      metresAcross: fc.integer({ min: 50, max: 3000 }),
    })
  })
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ city, lon, lat, metresAcross }) => {
      const picture = await mapPicture(source(city), [lon, lat], 'streets', { ...size, metresAcross })
      const strokes = strokesOf([...(picture?.areas ?? []), ...(picture?.lines ?? [])])
      for (const [x, y] of strokes.flat()) {
        // Of a number that is none, both would be false.
        expect(x >= -margin - 0.1 && x <= size.width + margin + 0.1).toBe(true)
        expect(y >= -margin - 0.1 && y <= size.height + margin + 0.1).toBe(true)
      }
      expect(strokes.every((stroke) => stroke.length > 1)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

describe('a broken archive', () => {
  const whole = archives.get('riga')!

  test.each([
    ['is empty', new Blob([])],
    ['is something else', new Blob(['<!doctype html><title>Sign in to this network</title>'.repeat(20)])],
    ['ends within its header', whole.slice(0, 60)],
    ['ends within its directory', whole.slice(0, 300)],
    ['ends before its tiles', whole.slice(0, 17_000)],
    ['is altered', new Blob([whole.slice(0, 20_000), new Uint8Array(whole.size - 20_000)])],
  ])('is refused in a word when it %s', async (_, blob) => {
    await expect(mapPicture(blobSource('riga', blob), cities.riga.place, 'unnamed')).rejects.toBeInstanceOf(UnreadableMap)
  })
})

test('only the bytes that a picture needs are read from the archive', async () => {
  const blob = archives.get('riga')!
  let read = 0
  const counting = blobSource('riga', blob)
  const counted = {
    ...counting,
    getBytes: (offset: number, length: number) => {
      read += length
      return counting.getBytes(offset, length)
    },
  }
  await mapPicture(counted, cities.riga.place, 'unnamed')
  expect(read).toBeLessThan(blob.size / 8)
})
