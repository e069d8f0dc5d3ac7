import { expect, test } from 'vitest'
import { describeProblem } from '#content/result.ts'
import { type TableForm, takeServicesTable, writeServicesTable } from '#interop/services-table.ts'
import { testvilleFiles, today } from '../fixtures/testville.ts'

const files = await testvilleFiles()
const INFO = 'cities/testville/services/info-point.md'

function table(form: TableForm): string {
  const written = writeServicesTable('testville', files, form)
  if (!written.ok) throw new Error(written.problems.map(describeProblem).join('\n'))
  return written.value.text
}

const taken = (text: string, encode = (words: string): Uint8Array => new TextEncoder().encode(words)) =>
  takeServicesTable('testville', files, 'a.csv', encode(text), today)

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

test.each<TableForm>(['plain', 'excel'])('a table that comes back as it went out changes nothing (%s)', async (form) => {
  expect(await taken(table(form))).toEqual({ changes: [], files: new Map(), notes: [], problems: [] })
})

test('one corrected cell changes one line of one file, in any form that spreadsheet programs write', async () => {
  const corrected = table('excel').replace('info@example.org', 'desk@example.org')
  const expected = {
    changes: [{ file: INFO, field: 'email', before: 'info@example.org', after: 'desk@example.org' }],
    files: new Map([[INFO, files.get(INFO)!.replace('info@example.org', 'desk@example.org')]]),
    notes: [],
    problems: [],
  }
  expect(await taken(corrected)).toEqual(expected)
  expect(await taken(corrected.replace('\uFEFF', ''), utf16)).toEqual(expected)
})

test('what only compiling finds is told as the cell it comes from', async () => {
  const { problems } = await taken(table('plain').replace('Mo-Fr 09:00-17:00; PH off', 'Monday to Freitag 9 to 5'))
  expect(problems.map(describeProblem)).toEqual([expect.stringMatching(/^a\.csv row \d+, column AA \(opening_hours\): /)])
})

test('a street for a shelter is refused as the cell it stands in', async () => {
  const table = 'id,name,locations.1.address.street\r\nnight-shelter,,Secret Street 5\r\n'
  const { problems } = await taken(table)
  expect(problems.map(describeProblem)).toEqual([
    expect.stringMatching(/^a\.csv row 2, column C \(locations\.1\.address\.street\): A hidden place shows its city only/),
  ])
})

test('bytes that are no letters are a problem, and nothing is read', async () => {
  const { changes, problems } = await taken('', () => new Uint8Array([0xc3, 0x28]))
  expect(changes).toEqual([])
  expect(problems.map(describeProblem)).toEqual([expect.stringContaining('CSV UTF-8')])
})
