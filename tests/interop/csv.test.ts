import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTable, readCsv, writeCsv } from '#interop/csv.ts'

function rowsOf(text: string): string[][] {
  const rows = readCsv('a.csv', text)
  if (!rows.ok) throw new Error(rows.problems[0]!.message)
  return rows.value
}

test('[RFC 4180] cells with commas, quotation marks and line breaks stand between quotes', () => {
  const rows = [
    ['id', 'name'],
    ['a', 'Say "hello", then go'],
    ['b', 'two\nlines'],
  ]
  const text = writeCsv(rows, { delimiter: ',', byteOrderMark: false })
  expect(text).toBe('id,name\r\na,"Say ""hello"", then go"\r\nb,"two\nlines"\r\n')
  expect(rowsOf(text)).toEqual(rows)
})

const anyRows = fc.array(
  fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', ',', ';', '\t', '\r\n', ' a ', 'sep=;', '\uFEFF')), {
    minLength: 1,
  }),
  { minLength: 1 },
)

test('what is written is read back, with either delimiter, with or without the mark', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(',', ';'), fc.boolean(), (rows, delimiter, byteOrderMark) => {
      const width = Math.max(...rows.map((row) => row.length), 2)
      const table = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
      expect(rowsOf(writeCsv(table, { delimiter, byteOrderMark }))).toEqual(table)
    }),
  )
})

test.each([
  ['semicolons', 'id;name\na;"x;y"\n'],
  ['tabs', 'id\tname\na\tx;y\n'],
  ['old ends of lines', 'id;name\ra;"x;y"\r'],
  ['a mark and a line that names the delimiter', '\uFEFFsep=;\r\nid;name\r\na;"x;y"\r\n'],
  ['no end of the last line', 'id,name\na,x;y'],
])('reads %s', (_, text) => {
  expect(rowsOf(text)).toEqual([
    ['id', 'name'],
    ['a', 'x;y'],
  ])
})

test('empty rows count, as on the screen', () => {
  expect(rowsOf('id\n\na\n')).toEqual([['id'], [''], ['a']])
})

test('broken quotes are told with their row', () => {
  expect(readCsv('a.csv', 'id,name\na,"x\n')).toMatchObject({ ok: false, problems: [{ file: 'a.csv', field: 'row 2' }] })
  expect(readCsv('a.csv', 'id,name\na,"x"y\n')).toMatchObject({ ok: false, problems: [{ field: 'row 2' }] })
})

test('UTF-8 and the UTF-16 of Excel are read, letters of old code pages are refused', () => {
  const words = 'Str. Moților, Łódź, Īriss'
  expect(decodeTable('a.csv', new TextEncoder().encode(words))).toEqual({ ok: true, value: words })
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])])
  expect(decodeTable('a.csv', utf16)).toEqual({ ok: true, value: words })
  expect(decodeTable('a.csv', new Uint8Array([0x53, 0x74, 0xe9, 0x20]))).toMatchObject({ ok: false, problems: [{ file: 'a.csv' }] })
})
