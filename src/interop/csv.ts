/** Tables as text: RFC 4180, and what spreadsheet programs make of it. https://www.rfc-editor.org/rfc/rfc4180 */
import type { Result } from '#content/result.ts'

const DELIMITERS = [',', ';', '\t'] as const

export interface CsvForm {
  /** The comma of RFC 4180; Excel in most of Europe reads the semicolon. */
  delimiter: ',' | ';'
  /** Excel takes a file for UTF-8 only if it begins with this mark. */
  byteOrderMark: boolean
}

/** The rows as CSV, lines ended by CRLF. */
export function writeCsv(rows: readonly (readonly string[])[], { delimiter, byteOrderMark }: CsvForm): string {
  const lines = rows.map((cells) => `${cells.map((cell) => quoted(cell)).join(delimiter)}\r\n`)
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join('')}`
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The words of the file: UTF-8, or the UTF-16 of Excel's "Unicode text". Anything else would lose letters, and is a problem. */
export function decodeTable(file: string, bytes: Uint8Array): Result<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return { ok: true, value: new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, problems: [{ file, message: 'Letters of this file cannot be read. Save it again as "CSV UTF-8".' }] }
  }
}

/**
 * The rows of the table, cells as they stand. Reads commas, semicolons and tabs, any ends of lines, quoted line breaks,
 * the mark of UTF-8 and Excel's first line `sep=;`. Rows in which nothing stands are kept, so that rows count as on the screen.
 */
export function readCsv(file: string, text: string): Result<string[][]> {
  const { delimiter, table } = withDelimiter(text.replace(/^\uFEFF/, ''))
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const cell = readCell(table, at, delimiter)
    if (typeof cell === 'string') return { ok: false, problems: [{ file, field: `row ${rows.length + 1}`, message: cell }] }
    row.push(cell.value)
    at = cell.end
    if (table[at] === delimiter) {
      at += 1
      continue
    }
    if (at < table.length || row.length > 1 || row[0] !== '') rows.push(row)
    if (at >= table.length) return { ok: true, value: rows }
    row = []
    at += table.startsWith('\r\n', at) ? 2 : 1
  }
}

/** Excel names the delimiter in a first line of its own; else it is the one that stands most often in the first row. */
function withDelimiter(text: string): { delimiter: string; table: string } {
  const named = /^sep=(?<delimiter>[,;\t])\r?\n/.exec(text)
  if (named) return { delimiter: named.groups!['delimiter']!, table: text.slice(named[0].length) }
  const first = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)![0].replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length)
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]!, table: text }
}

/** The cell that begins here and where it ends, or what is wrong with it. */
function readCell(text: string, start: number, delimiter: string): { value: string; end: number } | string {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++
    return { value: text.slice(start, end), end }
  }
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) return 'A cell begins with a quotation mark here and never ends. Close it with another one.'
    if (text[end + 1] !== '"') break
    end += 2
  }
  const next = text[end + 1]
  if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n') {
    return 'Something stands behind the closing quotation mark of a cell. Write quotation marks inside a cell twice.'
  }
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}
