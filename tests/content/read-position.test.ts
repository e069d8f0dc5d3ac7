import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPosition } from '#content/read-position.ts'

const CLUJ = { is: 'position', position: [23.62495, 46.77142] }

describe('one place, copied from many sources, is the same place', () => {
  test.each([
    ['two numbers, latitude first', '46.77142, 23.62495'],
    ['without a space', '46.77142,23.62495'],
    ['a space alone', '46.77142 23.62495'],
    ['a semicolon', '46.77142;23.62495'],
    ['a tab of a spreadsheet', '46.77142\t23.62495'],
    ['decimal commas', '46,77142, 23,62495'],
    ['decimal commas and a semicolon', '46,77142; 23,62495'],
    ['decimal commas everywhere', '46,77142,23,62495'],
    ['letters behind', '46.77142N 23.62495E'],
    ['degrees and letters', '46.77142° N, 23.62495° E'],
    ['letters in front', 'N46.77142 E23.62495'],
    ['small letters, longitude first', '23.62495 e, 46.77142 n'],
    ['one letter only', '46.77142 N 23.62495'],
    ['the brackets of our files, longitude first', '[23.62495, 46.77142]'],
    ['more decimals than a metre needs', '46.771420041 23.624949987'],
    ['a geo: address', 'geo:46.77142,23.62495'],
    ['a geo: address with height and accuracy', 'geo:46.77142,23.62495,350;u=35'],
    ['a geo: address with zoom', 'geo:46.77142,23.62495?z=17'],
    ['what Android phones share', 'geo:0,0?q=46.77142,23.62495(IGI%20Cluj)'],
    ['a map of OpenStreetMap', 'https://www.openstreetmap.org/#map=17/46.77142/23.62495'],
    ['a map with layers', 'https://www.openstreetmap.org/#map=17.5/46.77142/23.62495&layers=N'],
    ['a building of OpenStreetMap', 'https://www.openstreetmap.org/way/123#map=19/46.77142/23.62495'],
    ['a marker goes before the middle of the map', 'https://www.openstreetmap.org/?mlat=46.77142&mlon=23.62495#map=15/46.8/23.7'],
    ['space around it', '  46.77142, 23.62495\n'],
  ])('%s', (_, text) => {
    expect(readPosition(text)).toEqual(CLUJ)
  })

  test.each([
    ['degrees, minutes, seconds', `46°46'17"N 23°37'30"E`],
    ['the signs of books', '46° 46′ 17″ N, 23° 37′ 30″ E'],
    ['quotes of word processors', '46°46’17”N 23°37’30”E'],
    ['two apostrophes for seconds', "46º46'17''N 23º37'30''E"],
    ['without the last sign', "46°46'17N 23°37'30E"],
    ['without letters', `46°46'17" 23°37'30"`],
    ['letters in front', `N 46°46'17" E 23°37'30"`],
  ])('%s', (_, text) => {
    expect(readPosition(text)).toEqual({ is: 'position', position: [23.625, 46.77139] })
  })

  test('degrees and minutes alone', () => {
    expect(readPosition("46°46.285' 23°37.497'")).toEqual({ is: 'position', position: [23.62495, 46.77142] })
  })
})

test('south and west are negative, also within the first degree', () => {
  expect(readPosition('S 33.5, W 70.6')).toEqual({ is: 'position', position: [-70.6, -33.5] })
  expect(readPosition(`0°30'0"S 0°15'0"W`)).toEqual({ is: 'position', position: [-0.25, -0.5] })
  expect(readPosition(`-0°30'0" 5`)).toEqual({ is: 'position', position: [5, -0.5] })
})

test('one number alone is half a position, and a letter says which half', () => {
  expect(readPosition('46,77142')).toEqual({ is: 'number', degrees: 46.77142, axis: undefined })
  expect(readPosition('23.62495° E')).toEqual({ is: 'number', degrees: 23.62495, axis: 'longitude' })
  expect(readPosition(`46°46'17"N`)).toEqual({ is: 'number', degrees: 46.77139, axis: 'latitude' })
})

test.each([
  'Str. Alexandru Vaida Voevod 51',
  '46.77142, 23.62495, 350',
  '46.77142 N 23.62495 N',
  '-46.5 S 23.6 E',
  '91, 23',
  '46, 181',
  '46°60\'0"N 23°0\'0"E',
  '46.5°30\'0"N 23°0\'0"E',
  'https://www.openstreetmap.org/way/123',
  'https://www.openstreetmap.org/#map=17/146.77142/23.62495',
  'geo:46.77142',
  '4677142 2362495 1',
  '[]',
])('%j is no position', (text) => {
  expect(readPosition(text)).toEqual({ is: 'unreadable' })
})

test('nothing is nothing', () => {
  expect(['', '  ', '\n\u00a0'].map((text) => readPosition(text).is)).toEqual(['empty', 'empty', 'empty'])
})

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5)
const place = fc.tuple(degrees(180), degrees(90))

test('every position is read back as it was, in whatever form it is written', () => {
  const forms: ((longitude: number, latitude: number) => string)[] = [
    (longitude, latitude) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
    (longitude, latitude) => `${latitude.toFixed(5)},${longitude.toFixed(5)}`,
    (longitude, latitude) => `${latitude.toFixed(5)} ${longitude.toFixed(5)}`.replaceAll('.', ','),
    (longitude, latitude) => `[${longitude.toFixed(5)}, ${latitude.toFixed(5)}]`,
    (longitude, latitude) => `geo:${latitude.toFixed(5)},${longitude.toFixed(5)}`,
    (longitude, latitude) => `https://www.openstreetmap.org/#map=17/${latitude.toFixed(5)}/${longitude.toFixed(5)}`,
    (longitude, latitude) => `${inSixtieths(longitude)}${longitude < 0 ? 'W' : 'E'} ${inSixtieths(latitude)}${latitude < 0 ? 'S' : 'N'}`,
  ]
  fc.assert(
    fc.property(place, fc.constantFrom(...forms), ([longitude, latitude], write) => {
      expect(readPosition(write(longitude, latitude))).toEqual({ is: 'position', position: [longitude + 0, latitude + 0] })
    }),
  )
})

/** Degrees, minutes and seconds to the hundredth, about 30 cm. */
function inSixtieths(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 360_000)
  return `${Math.floor(hundredths / 360_000)}°${Math.floor(hundredths / 6000) % 60}'${(hundredths % 6000) / 100}"`
}

test('whatever is pasted never throws, and a position is always one on Earth with five decimals', () => {
  const piece = fc.constantFrom('46', '.5', ',', ' ', '°', "'", '"', 'N', 'E', '-', 'geo:', '#map=1/', '[', ']', '9e9', '/')
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(pasted, (text) => {
      const read = readPosition(text)
      if (read.is !== 'position') return
      const [longitude, latitude] = read.position
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90)
      for (const value of read.position) expect(value).toBe(Number(value.toFixed(5)))
    }),
    { numRuns: 500 },
  )
})
