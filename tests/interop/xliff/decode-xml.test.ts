import { expect, test } from 'vitest'
import { decodeXml } from '#interop/xliff/decode-xml.ts'

const said = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>Ж</a>`
const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
const turned = (bytes: number[]) => bytes.map((_, index) => bytes[index % 2 === 0 ? index + 1 : index - 1]!)
const windows1251 = [...utf8(said('windows-1251').replace('Ж</a>', '')), 0xc6, ...utf8('</a>')]

test.each([
  ['UTF-8', utf8(said('UTF-8')), 'UTF-8'],
  ['UTF-8 with the mark of Windows', [0xef, 0xbb, 0xbf, ...utf8(said('utf-8'))], 'utf-8'],
  ['UTF-8 that says it is UTF-16', utf8(said('UTF-16')), 'UTF-16'],
  ['UTF-16 with a mark', [0xff, 0xfe, ...utf16(said('UTF-16'))], 'UTF-16'],
  ['UTF-16 the other way round', [0xfe, 0xff, ...turned(utf16(said('UTF-16')))], 'UTF-16'],
  ['UTF-16 without a mark', utf16(said('UTF-16')), 'UTF-16'],
  ['an old encoding of Windows', windows1251, 'windows-1251'],
])('%s is read without the loss of a letter', (_, bytes, encoding) => {
  expect(decodeXml(Uint8Array.from(bytes))).toEqual({ text: said(encoding) })
})

test('letters that are none are told with their line, never written as question marks', () => {
  const wrong = { line: 2, wrong: 'Some letters of this file are not UTF-8. Ask for XLIFF in UTF-8.' }
  expect(decodeXml(Uint8Array.from([...utf8('<a>\n'), 0xc6, ...utf8('</a>')]))).toEqual(wrong)
})

test('an encoding that nobody knows is told', () => {
  expect(decodeXml(Uint8Array.from(utf8(said('x-agency'))))).toMatchObject({ line: 1, wrong: expect.stringContaining('"x-agency"') })
})
