/** What is written, as it is said: digits of phone numbers one by one, times and dates plainly. */
import type { Piece } from './sentences.ts'

/** "from 8:30 until 16:00", in a language. */
export type SayRange = (from: string, until: string) => string

/** What a voice is given to say for a piece of a page. `sayRange`: where the words for it are known in the language of the piece. */
export function say({ text, language, isPhone }: Piece, sayRange: SayRange | undefined): string {
  if (isPhone) return digitByDigit(text)
  return text
    .replace(/\u00AD/gu, '')
    .replace(RANGE, (_, from: string, until: string) =>
      sayRange ? sayRange(sayTime(from), sayTime(until)) : `${sayTime(from)} – ${sayTime(until)}`,
    )
    .replace(TIME, sayTime)
    .replace(DAY, (day) => sayDay(day, language))
    .replace(PHONE, digitByDigit)
    .replace(/\s*·\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(LOOSE, '')
}

/** A bracket whose other half another voice would have to say. */
const LOOSE = /^[\s)\]}]+|[\s([{]+$/gu
const TIME = /\b[0-2]\d:[0-5]\d\b/g
const RANGE = /\b([0-2]?\d:[0-5]\d)\s?[–—-]\s?([0-2]?\d:[0-5]\d)\b/g
const DAY = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])\b/g
/** In running text: with the sign or the digit that numbers begin with and seven digits or more; and the one number for all help. */
const PHONE = /(?:\+|\b0)\d(?:[ /()-]{0,2}\d){5,13}\b|\b112\b/g

/** "08:30" as "8:30": no voice says the nought. */
function sayTime(time: string): string {
  return time.replace(/^0(?=\d)/, '')
}

/** "2027-01-14" as "14 January 2027", as far as the browser knows the language. */
function sayDay(day: string, language: string): string {
  const date = new Date(day)
  if (Number.isNaN(date.valueOf())) return day
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** "0264 432 000" as "0 2 6 4, 4 3 2, 0 0 0": a pause where the number has a space. */
function digitByDigit(number: string): string {
  const groups = number.match(/\+?\d+/g) ?? []
  return groups.map((group) => group.split('').join(' ')).join(', ')
}
