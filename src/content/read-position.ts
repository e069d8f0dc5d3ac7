/**
 * Reads a position out of what people copy: from a map, a website, a phone, a file of ours. Latitude comes first, as maps write it,
 * unless letters (N, E) say otherwise or brackets do: `[23.62495, 46.77142]` is how our files write it.
 *
 * Formats: decimal degrees with point or comma; degrees, minutes and seconds (ISO 6709, annex D); geo: (RFC 5870, and Android's
 * `geo:0,0?q=`); addresses of OpenStreetMap (`#map=zoom/latitude/longitude`, `mlat` and `mlon` of a marker).
 */
import type { Point } from './distance.ts'

export type PositionText =
  | { is: 'empty' }
  | { is: 'position'; position: Point }
  /** One number alone, and which of the two it is where a letter says so. */
  | { is: 'number'; degrees: number; axis: Axis | undefined }
  | { is: 'unreadable' }

export type Axis = 'latitude' | 'longitude'

const UNREADABLE: PositionText = { is: 'unreadable' }

/** Longer than any address of a map. */
const LONGEST = 2000

/** What the text says. Never throws. Positions have five decimals at most, about a metre. */
export function readPosition(text: string): PositionText {
  const plain = text.slice(0, LONGEST).trim()
  if (plain === '') return { is: 'empty' }
  if (/^[a-z]+:/i.test(plain)) return readAddress(plain)
  const inBrackets = /^\[(.*)\]$/s.exec(plain)
  return inBrackets ? readCoordinates(inBrackets[1]!, 'longitude') : readCoordinates(plain, 'latitude')
}

/** The position, exact to five decimals: about a metre. */
export function toMetre([longitude, latitude]: Point): Point {
  return [fiveDecimals(longitude), fiveDecimals(latitude)]
}

function fiveDecimals(degrees: number): number {
  // Adding zero makes of -0 a 0.
  return Math.round(degrees * 1e5) / 1e5 + 0
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const GEO = new RegExp(`^geo:${NUMBER},${NUMBER}(?:,-?[\\d.]+)?(?:[;?]|$)`, 'i')
const GEO_QUERY = new RegExp(`^geo:0,0\\?(?:[^#]*&)?q=${NUMBER}(?:,|%2C)(?:\\s|%20|\\+)*${NUMBER}(?:[^\\d.]|$)`, 'i')
const MAP_PART = new RegExp(`#(?:[^#]*&)?map=[\\d.]+/${NUMBER}/${NUMBER}(?:[/&]|$)`)
const MARKER_LATITUDE = new RegExp(`[?&]mlat=${NUMBER}(?:[&#]|$)`)
const MARKER_LONGITUDE = new RegExp(`[?&]mlon=${NUMBER}(?:[&#]|$)`)

function readAddress(address: string): PositionText {
  const place = GEO_QUERY.exec(address) ?? GEO.exec(address)
  if (place) return positionOf(Number(place[1]), Number(place[2]))
  // A marker says more than the middle of the map.
  const [latitude, longitude] = [MARKER_LATITUDE.exec(address), MARKER_LONGITUDE.exec(address)]
  if (latitude && longitude) return positionOf(Number(latitude[1]), Number(longitude[1]))
  const middle = MAP_PART.exec(address)
  return middle ? positionOf(Number(middle[1]), Number(middle[2])) : UNREADABLE
}

function positionOf(latitude: number, longitude: number): PositionText {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return UNREADABLE
  return { is: 'position', position: toMetre([longitude, latitude]) }
}

interface Coordinate {
  degrees: number
  axis: Axis | undefined
}

function readCoordinates(text: string, first: Axis): PositionText {
  const marks = marksOf(text)
  if (!marks) return UNREADABLE
  const one = takeCoordinate(marks)
  if (!one) return UNREADABLE
  if (marks.length === 0) return aloneOf(one)
  if (marks[0] === ',') marks.shift()
  const two = takeCoordinate(marks)
  if (!two || marks.length > 0 || (one.axis && one.axis === two.axis)) return UNREADABLE
  const latitudeFirst = one.axis ? one.axis === 'latitude' : two.axis ? two.axis === 'longitude' : first === 'latitude'
  return latitudeFirst ? positionOf(one.degrees, two.degrees) : positionOf(two.degrees, one.degrees)
}

function aloneOf({ degrees, axis }: Coordinate): PositionText {
  if (Math.abs(degrees) > (axis === 'latitude' ? 90 : 180)) return UNREADABLE
  return { is: 'number', degrees: fiveDecimals(degrees), axis }
}

type Letter = 'N' | 'S' | 'E' | 'W'
type Mark = number | '°' | "'" | '"' | ',' | Letter

// A comma between digits is that of a decimal number, unless one of the two has a point: `46,23.62`.
const MARK = /\s*(?:([-+]?\d+(?:\.\d+|,\d+(?![\d.]))?)|(°)|(')|(")|([,;/])|([NSEW]))\s*/y

/** The text in its parts; nothing where it has others. */
function marksOf(text: string): Mark[] | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[º˚]/g, '°')
    .replace(/''|[″”“„]/g, '"')
    .replace(/[′’‘´`ʹʼ]/g, "'")
    .replace(/[−–]/g, '-')
  const marks: Mark[] = []
  MARK.lastIndex = 0
  while (MARK.lastIndex < plain.length) {
    const found = MARK.exec(plain)
    if (!found) return undefined
    const [, number, ...others] = found
    marks.push(number === undefined ? asMark(others.find((other) => other !== undefined)!) : Number(number.replace(',', '.')))
  }
  return marks
}

function asMark(sign: string): Mark {
  return sign === ';' || sign === '/' ? ',' : (sign as Mark)
}

/** Takes one coordinate from the front of the marks: `N 46° 46' 17"`, `46.77142 N`, `46.77142`. */
function takeCoordinate(marks: Mark[]): Coordinate | undefined {
  const before = takeLetter(marks)
  const angle = takeAngle(marks)
  if (angle === undefined) return undefined
  const letter = before ?? takeLetter(marks)
  if (!letter) return { degrees: angle, axis: undefined }
  if (angle < 0) return undefined
  return { degrees: letter === 'S' || letter === 'W' ? -angle : angle, axis: letter === 'N' || letter === 'S' ? 'latitude' : 'longitude' }
}

function takeLetter(marks: Mark[]): Letter | undefined {
  const [mark] = marks
  if (mark !== 'N' && mark !== 'S' && mark !== 'E' && mark !== 'W') return undefined
  marks.shift()
  return mark
}

function takeAngle(marks: Mark[]): number | undefined {
  const [degrees, sign] = marks
  if (typeof degrees !== 'number') return undefined
  marks.splice(0, sign === '°' ? 2 : 1)
  if (sign !== '°' || !areMinutes(marks)) return degrees
  const minutes = takeSixtieths(marks)
  const seconds = areSeconds(marks) ? takeSixtieths(marks) : 0
  if (minutes === undefined || seconds === undefined || !Number.isInteger(degrees)) return undefined
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600
  return degrees < 0 || Object.is(degrees, -0) ? -size : size
}

function areMinutes([, sign]: Mark[]): boolean {
  return sign === "'"
}

/** The next number, unless it begins the other coordinate. */
function areSeconds([number, sign]: Mark[]): boolean {
  return typeof number === 'number' && sign !== '°' && sign !== "'"
}

/** Minutes or seconds with the mark behind them, which the last of all may lack. */
function takeSixtieths(marks: Mark[]): number | undefined {
  const [number] = marks
  if (typeof number !== 'number' || number < 0 || number >= 60) return undefined
  marks.shift()
  if (marks[0] === "'" || marks[0] === '"') marks.shift()
  return number
}
