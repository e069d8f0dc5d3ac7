/** What a person, or a spreadsheet program, can write into a cell, and which value of a fact it is. */

/** How a column is read: words of one line, opening hours, a phone number, digits, codes with commas between them, a day, a number of months. */
export type CellKind = 'words' | 'hours' | 'phone' | 'digits' | 'codes' | 'day' | 'months'

/** This word in a cell takes the fact out of the file. An empty cell leaves it as it is. */
const REMOVE = '(remove)'

/** A value of a fact as the text of a cell. */
export function toCell(value: unknown): string {
  const text = textOf(value)
  return text.startsWith("'") ? `'${text}` : text
}

/** The cell with an apostrophe in front where Excel would make a number, a date or a formula of it. */
export function keptByExcel(cell: string): string {
  return /^[\d+\-=@]/.test(cell) ? `'${cell}` : cell
}

/** What a cell says: nothing, that the fact is as in the file, that it is to be removed, its new value, or what is wrong with it. */
export type CellReading = { is: 'empty' | 'same' | 'remove' } | { is: 'new'; value: unknown } | { is: 'wrong'; message: string }

/** Reads a cell of a column of this kind. `now` is the value in the file, `undefined` if there is none. */
export function readCell(cell: string, kind: CellKind, now: unknown): CellReading {
  const exact = cell.trim().startsWith("'")
  const text = inOneLine(cell.trim().replace(/^'/, ''))
  if (text === '') return { is: 'empty' }
  if (text.toLowerCase() === REMOVE) return now === undefined ? { is: 'same' } : { is: 'remove' }
  const before = inOneLine(textOf(now))
  if (text === before) return { is: 'same' }
  if (!exact && ERROR.test(text))
    return {
      is: 'wrong',
      message: `The spreadsheet shows ${text} for what it could not read or had no room for. ${AS_TEXT}, and type it again.`,
    }
  // Behind an apostrophe no spreadsheet has taken zeros away.
  const read = readers[exact && kind === 'digits' ? 'words' : kind](text, before)
  if (read.is !== 'new' || textOf(read.value) !== textOf(now)) return read
  return { is: 'same' }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
}

type Reader = (text: string, before: string) => CellReading

const readers: Record<CellKind, Reader> = {
  words: (value) => ({ is: 'new', value }),
  hours: readHours,
  phone: readPhone,
  digits: readDigits,
  codes: (text) => ({
    is: 'new',
    value: text
      .split(/[,;]/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  }),
  day: readDay,
  months: (text) => ({ is: 'new', value: /^\d+([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : text }),
}

const AS_TEXT = 'Set the column to "Text" in the spreadsheet, or write an apostrophe in front'

/** `#NAME?` in any language, `#N/A`, `#######` of a narrow column. */
const ERROR = /^(?:#[¿¡]?[\p{Lu}\d/]+[?!]|#N\/?[A-Z]{1,2}|#{2,}|Err:\d+)$/u

const POWER_OF_TEN = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i

function shortened(text: string): CellReading {
  return {
    is: 'wrong',
    message: `The spreadsheet has shortened this number to ${text}, and its digits are lost. ${AS_TEXT}, and type it again.`,
  }
}

/** A number as people write it, with spaces and brackets. Spreadsheets take the + away. */
function readPhone(text: string, before: string): CellReading {
  if (POWER_OF_TEN.test(text)) return shortened(text)
  const number = text
    .replace(/^tel:/i, '')
    .replace(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+')
  if (before === `+${number}`) return { is: 'same' }
  if (/^\d{7,}$/.test(number)) {
    const message = `This number has no + and country code. Write it like +40264123456. If the spreadsheet took the + away: ${AS_TEXT.toLowerCase()}: '+40264123456.`
    return { is: 'wrong', message }
  }
  return { is: 'new', value: number }
}

/** Postcodes and extensions. Spreadsheets take zeros at the beginning away. */
function readDigits(text: string, before: string): CellReading {
  if (POWER_OF_TEN.test(text)) return shortened(text)
  const isNumber = /^\d+$/.test(text) && /^\d+$/.test(before)
  return isNumber && text === before.replace(/^0+(?=\d)/, '') ? { is: 'same' } : { is: 'new', value: text }
}

/** Spreadsheets make a date of 24/7. */
function readHours(text: string, before: string): CellReading {
  const isDate = text !== '24/7' && /^\d{1,4}[-./ ]+(\d{1,2}|\p{L}{3,9})\.?([-./ ]+\d{2,4})?\.?$/u.test(text)
  if (!isDate) return { is: 'new', value: text }
  if (before === '24/7') return { is: 'same' }
  return {
    is: 'wrong',
    message: `"${text}" is a date, no opening hours. If you wrote 24/7, the spreadsheet changed it: ${AS_TEXT.toLowerCase()}: '24/7.`,
  }
}

const ISO = 'Write it as year-month-day: 2026-11-21.'

/**
 * A day as spreadsheets write it: 2026-11-21, 2026/11/21, 21.11.2026, 21/11/2026, 11/21/2026, 21-11-2026. Dots mean day first.
 * Where day and month cannot be told apart and neither reading is the day in the file, it is a problem. So is a year of two digits.
 */
function readDay(text: string, before: string): CellReading {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(text.replace(/[ T]00:00(:00)?$/, ''))
  if (yearFirst) return newDay(text, [dayOf(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)], before)
  const yearLast = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/.exec(text.replace(/ 0?0:00(:00)?$/, ''))
  if (yearLast) {
    const [, first, sign, second, year] = yearLast as unknown as [string, string, string, string, string]
    const whole = year.padStart(4, '20')
    const readings = [dayOf(whole, second, first), ...(sign === '.' ? [] : [dayOf(whole, first, second)])]
    if (year === whole || readings.includes(before)) return newDay(text, readings, before)
  }
  if (/^\d{5}$/.test(text)) return { is: 'wrong', message: `The spreadsheet has made the number ${text} of this day. ${ISO}` }
  return { is: 'wrong', message: `"${text}" is no day with a year of four digits. ${ISO}` }
}

function newDay(text: string, readings: readonly (string | undefined)[], before: string): CellReading {
  const days = [...new Set(readings.filter((day) => day !== undefined))]
  if (days.includes(before)) return { is: 'same' }
  if (days.length === 0) return { is: 'wrong', message: `There is no day ${text}. ${ISO}` }
  if (days.length > 1) return { is: 'wrong', message: `"${text}" can mean ${days.join(' or ')}. ${ISO}` }
  return { is: 'new', value: days[0] }
}

/** The day in ISO 8601 form, if the calendar has it. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
