/** Where a new city lies: its middle and its rectangle, of which one gives the other. */
import type { Box } from '../box.ts'
import { metresToNearest, type Point } from '../distance.ts'
import { exampleOf, missing, type Tell, type Wish } from './wish.ts'

export interface Lie {
  center: Point
  box: Box
  /** What nobody gave and was worked out from the other. */
  guessed?: 'center' | 'box'
}

const KILOMETRES_A_DEGREE = 111
const HALF_A_SIDE = 10

/** The middle and the box; `undefined` after what is wrong with them was told. */
export function lieOfTheCity(wish: Wish, otherCities: readonly Point[], tell: Tell): Lie | undefined {
  if (wish.center === undefined && wish.box === undefined) {
    tell('center', `${missing('center')} or its rectangle: ${exampleOf('box')}`)
    return undefined
  }
  const center = wish.center === undefined ? undefined : readCenter(wish.center, otherCities, tell)
  const box = wish.box === undefined ? undefined : readBox(wish.box, tell)
  if (center && box) return isInside(center, box, tell) ? { center, box } : undefined
  if (center && wish.box === undefined) return { center, box: boxAround(center), guessed: 'box' }
  if (box && wish.center === undefined) return { center: middleOf(box), box, guessed: 'center' }
  return undefined
}

function readCenter(text: string, otherCities: readonly Point[], tell: Tell): Point | undefined {
  const [longitude, latitude, ...others] = numbersIn(text)
  if (longitude === undefined || latitude === undefined || others.length > 0 || !isOnEarth(longitude, latitude)) {
    tell('center', `"${text}" is no place on earth. Write longitude, comma, latitude, with points in the numbers: ${exampleOf('center')}`)
    return undefined
  }
  const metres = metresToNearest([longitude, latitude], otherCities)
  if (metres !== undefined && isOnEarth(latitude, longitude) && metresToNearest([latitude, longitude], otherCities)! < metres) {
    tell('center', `Longitude comes first, then latitude. Did you mean --center ${latitude},${longitude}?`)
    return undefined
  }
  return [longitude, latitude]
}

function readBox(text: string, tell: Tell): Box | undefined {
  const [west, south, east, north, ...others] = numbersIn(text)
  if (west === undefined || south === undefined || east === undefined || north === undefined || others.length > 0) {
    tell('box', `"${text}" is no rectangle. Write four numbers: west, south, east, north: ${exampleOf('box')}`)
    return undefined
  }
  if (!isOnEarth(west, south) || !isOnEarth(east, north) || west >= east || south >= north) {
    tell('box', `"${text}" is no rectangle on earth. West is less than east, south less than north: ${exampleOf('box')}`)
    return undefined
  }
  return [west, south, east, north]
}

/** The numbers of "25.6,45.65" or "[25.6, 45.65]"; none when one of them is no number. */
function numbersIn(text: string): number[] {
  const parts = text.replace(/^\[|\]$/g, '').split(',')
  return parts.every((part) => /^\s*-?\d+(\.\d+)?\s*$/.test(part)) ? parts.map(Number) : []
}

function isOnEarth(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
}

function isInside([longitude, latitude]: Point, [west, south, east, north]: Box, tell: Tell): boolean {
  if (longitude >= west && longitude <= east && latitude >= south && latitude <= north) return true
  tell('center', 'It lies outside --box. Write longitude first in both, and west, south, east, north in the box.')
  return false
}

/** About 20 km by 20 km: most cities fit, and it is easily seen to be a guess. */
function boxAround([longitude, latitude]: Point): Box {
  const high = HALF_A_SIDE / KILOMETRES_A_DEGREE
  const wide = high / Math.max(0.1, Math.cos((latitude * Math.PI) / 180))
  return [rounded(longitude - wide, 2), rounded(latitude - high, 2), rounded(longitude + wide, 2), rounded(latitude + high, 2)]
}

function middleOf([west, south, east, north]: Box): Point {
  return [rounded((west + east) / 2, 4), rounded((south + north) / 2, 4)]
}

function rounded(degrees: number, digits: number): number {
  return Number(degrees.toFixed(digits))
}
