import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citiesIn } from '#content/compile/compile-city.ts'
import { readableYaml, readYaml } from '#content/compile/read-yaml.ts'
import { splitMarkdown } from '#content/compile/split-markdown.ts'
import { describeProblem } from '#content/result.ts'
import { serviceSchema } from '#content/schema/service.ts'
import { readCsv, writeCsv } from '#interop/csv.ts'
import { columns, fromServiceSheet, inSheet, toServiceSheet } from '#interop/service-sheet.ts'
import { keptByExcel } from '#interop/sheet-cell.ts'
import { readContent } from '../../scripts/content-files.ts'
import { testvilleFiles } from '../fixtures/testville.ts'

const content = await readContent('content')
const testville = await testvilleFiles()
const CLINIC = 'cities/testville/services/clinic.md'
const INFO = 'cities/testville/services/info-point.md'

function sheetOf(city: string, files: ReadonlyMap<string, string>): string[][] {
  const rows = toServiceSheet(city, files)
  if (!rows.ok) throw new Error(rows.problems.map(describeProblem).join('\n'))
  return rows.value
}

/** The sheet of Testville with these cells changed: `{ clinic: { email: '…' } }`. */
function corrected(cells: Record<string, Record<string, string>>, files: ReadonlyMap<string, string> = testville): string[][] {
  const rows = sheetOf('testville', files)
  for (const [id, changes] of Object.entries(cells)) {
    const row = rows.find(([name]) => name === id)!
    for (const [column, cell] of Object.entries(changes)) row[rows[0]!.indexOf(column)] = cell
  }
  return rows
}

const imported = (cells: Record<string, Record<string, string>>, files: ReadonlyMap<string, string> = testville) =>
  fromServiceSheet('testville', files, 'a.csv', corrected(cells, files))

const told = (cells: Record<string, Record<string, string>>) => imported(cells).problems.map(describeProblem)

function fieldsOf(file: string, text: string): Record<string, unknown> {
  const parts = splitMarkdown(file, text)
  const fields = parts.ok ? readableYaml(parts.value.fields) : parts
  if (!fields.ok) throw new Error(fields.problems.map(describeProblem).join('\n'))
  return fields.value as Record<string, unknown>
}

/** The lines that differ, as `diff` shows them. */
function linesChanged(before: string, after: string): string[] {
  const [old, made] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !made.includes(line)).map((line) => `-${line}`),
    ...made.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ]
}

describe('corrections of a clerk', () => {
  test('change only the lines of their fields, and are listed with what stood there before', () => {
    const { changes, files, problems, notes } = imported({
      clinic: { email: 'clinic@example.org', 'phones.1.number': '+40 264 000 999', 'checked.on': '21.11.2026', 'checked.how': 'phone' },
      'info-point': { languages: 'ro, en, uk', opening_hours: '(remove)', 'locations.1.address.street': 'Strada Nouă 2' },
    })
    expect(problems).toEqual([])
    expect(notes).toEqual([])
    expect(changes).toContainEqual({ file: CLINIC, field: 'phones.1.number', before: '+40264000103', after: '+40264000999' })
    expect(changes).toContainEqual({ file: INFO, field: 'opening_hours', before: 'Mo-Fr 09:00-17:00; PH off', after: '' })
    expect(linesChanged(testville.get(CLINIC)!, files.get(CLINIC)!)).toEqual([
      '-  - { number: "+40264000103", label: Appointments }',
      '-checked: { on: 2026-11-01, how: web }',
      '+  - { number: "+40264000999", label: Appointments }',
      '+email: clinic@example.org',
      '+checked: { on: 2026-11-21, how: phone }',
    ])
    expect(linesChanged(testville.get(INFO)!, files.get(INFO)!)).toEqual([
      '-  - address: { street: Strada Exemplu 1, postcode: "400001", city: Testville }',
      '-opening_hours: "Mo-Fr 09:00-17:00; PH off"',
      '-languages: [ro, en]',
      '+  - address: { street: Strada Nouă 2, postcode: "400001", city: Testville }',
      '+languages: [ro, en, uk]',
    ])
  })

  test('an empty cell leaves the fact as it is', () => {
    expect(imported({ 'info-point': { email: '', cost: ' ', 'phones.1.number': '' } }).files.size).toBe(0)
  })

  test('a phone is added, and one is removed with its label; other languages keep its words', () => {
    const { files, changes, problems } = imported({
      clinic: { 'phones.1.number': '(remove)', 'phones.2.number': '+40264000777', 'phones.2.label': 'Night' },
      'info-point': { 'phones.1.number': '+40264000888' },
    })
    expect(problems).toEqual([])
    expect(fieldsOf(CLINIC, files.get(CLINIC)!)['phones']).toEqual([{ number: '+40264000777', label: 'Night' }])
    const romanian = 'cities/testville/services/info-point.ro.md'
    expect(linesChanged(testville.get(romanian)!, files.get(romanian)!)).toEqual([
      '-  phones.+40264000101: Recepție',
      '+  phones.+40264000888: Recepție',
    ])
    expect(changes.filter(({ file }) => file === romanian)).toEqual([
      { file: romanian, field: 'notes.phones.+40264000101', before: 'Recepție', after: 'phones.+40264000888: Recepție' },
    ])
  })

  test('a label that is removed goes in the other languages too', () => {
    const { files, problems } = imported({ 'info-point': { 'phones.1.label': '(remove)' } })
    expect(problems).toEqual([])
    expect([...files.keys()].sort()).toEqual(['ar.md', 'md', 'ro.md'].map((end) => `cities/testville/services/info-point.${end}`))
    expect(files.get('cities/testville/services/info-point.ro.md')).not.toContain('Recepție')
  })

  test('columns may be moved and left out, and notes of the clerk stand beside them', () => {
    const rows = [
      ['# my notes', 'Email', 'id'],
      ['called on Monday', 'new@example.org', 'clinic'],
    ]
    const { files, changes, notes } = fromServiceSheet('testville', testville, 'a.csv', rows)
    expect(changes).toEqual([{ file: CLINIC, field: 'email', before: '', after: 'new@example.org' }])
    expect([...files.keys()]).toEqual([CLINIC])
    expect(notes).toEqual([expect.stringContaining('No row for')])
  })
})

describe('what cannot be taken', () => {
  test('every bad cell is told at once, by row and column, with how to mend it', () => {
    const messages = told({
      clinic: { email: 'clinic at example', kind: 'castle', 'phones.2.label': 'Night' },
      'info-point': {
        'phones.1.number': '4.0264E+11',
        'checked.on': '03/04/2026',
        topics: 'everyday, cars',
        website: '(remove)',
        name: '(remove)',
      },
    })
    const row = (id: string) => 1 + sheetOf('testville', testville).findIndex(([name]) => name === id)
    const expected = [
      `a.csv row ${row('clinic')}, column F (kind): Write one of: public, ngo`,
      `a.csv row ${row('clinic')}, column L (phones.2.label): This phone has no number. Write it`,
      `a.csv row ${row('clinic')}, column S (email): Write one e-mail address`,
      `a.csv row ${row('info-point')}, column AH (checked.on): "03/04/2026" can mean 2026-04-03 or 2026-03-04. Write it as`,
      `a.csv row ${row('info-point')}, column B (name): This field is missing.`,
      `a.csv row ${row('info-point')}, column D (topics): Write one of: documents, housing`,
      `a.csv row ${row('info-point')}, column G (phones.1.number): The spreadsheet has shortened this number`,
    ]
    expect(messages.sort()).toEqual(expected.sort().map((start) => expect.stringContaining(start)))
  })

  test('rows of unknown services and missing rows are told; no file comes or goes', () => {
    const rows = corrected({})
    rows[1]![0] = 'no-such-service'
    const { files, notes, problems } = fromServiceSheet('testville', testville, 'a.csv', rows)
    expect(files.size).toBe(0)
    expect(problems).toEqual([])
    expect(notes).toEqual([
      expect.stringContaining('row 2: testville has no service of its own with the id "no-such-service"'),
      expect.stringContaining('No row for clinic.'),
    ])
  })

  test.each([
    ['no id', [['name'], ['Clinic']], 'a.csv row 1, column A: There is no column "id".'],
    [
      'an unknown column',
      [
        ['id', 'e-mail'],
        ['clinic', 'x'],
      ],
      'a.csv row 1, column B: There is no column "e-mail".',
    ],
    [
      'a column twice',
      [
        ['id', 'email', 'email'],
        ['clinic', 'x', 'y'],
      ],
      'a.csv row 1, column C: The column "email" stands here twice.',
    ],
    ['a service twice', [['id'], ['clinic'], ['clinic']], 'a.csv row 3, column A (id): "clinic" stands in row 2 already.'],
    [
      'a cell too many',
      [
        ['id', 'name'],
        ['clinic', 'Clinic', 'left'],
      ],
      'a.csv row 2: This row has more cells than the first one.',
    ],
  ])('a table with %s', (_, rows, message) => {
    const { files, problems } = fromServiceSheet('testville', testville, 'a.csv', rows)
    expect(files.size).toBe(0)
    expect(problems.map(describeProblem)).toEqual([expect.stringContaining(message)])
  })

  test('which columns there are is told once, however many others stand in the table', () => {
    const { problems } = fromServiceSheet('testville', testville, 'a.csv', [['id', 'phones', 'longitude']])
    expect(problems.map(({ message }) => message.includes('The columns are: id, name,'))).toEqual([true, false])
  })

  test('what compiling finds is told as the cell it comes from', () => {
    const { cellOf } = imported({ clinic: { opening_hours: 'Monday mornings' } })
    const problem = { file: CLINIC, line: 3, field: 'opening_hours', message: 'No hours.' }
    expect(inSheet(problem, 'a.csv', cellOf)).toEqual({
      file: 'a.csv',
      field: expect.stringContaining('(opening_hours)'),
      message: 'No hours.',
    })
    expect(inSheet({ ...problem, field: 'fees.0' }, 'a.csv', cellOf)).toEqual({ ...problem, field: 'fees.0' })
  })
})

/** What spreadsheets make of a cell when nobody set its column to "Text". */
const excel: Record<string, (cell: string) => string> = {
  'phones.1.number': (cell) => cell.replace(/^\+/, ''),
  'phones.2.number': (cell) => cell.replace(/^\+/, ''),
  'phones.3.number': (cell) => cell.replace(/^\+/, ''),
  'locations.1.address.postcode': (cell) => cell.replace(/^0+(?=\d+$)/, ''),
  opening_hours: (cell) => (cell === '24/7' ? '24. Jul' : cell),
  review_every: (cell) => cell && `${cell},0`,
}
const dateForms = [
  (year: string, month: string, day: string) => `${day}.${month}.${year}`,
  (year: string, month: string, day: string) => `${Number(month)}/${Number(day)}/${year}`,
  (year: string, month: string, day: string) => `${day}/${month}/${year}`,
  (year: string, month: string, day: string) => `${year}-${month}-${day} 00:00:00`,
]

function afterExcel(rows: readonly string[][], form: number): string[][] {
  const names = rows[0]!
  return rows.map((row, index) =>
    row.map((cell, place) => {
      const name = names[place]!
      if (index === 0) return cell
      if (name === 'checked.on')
        return cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, ...parts: string[]) => dateForms[form]!(parts[0]!, parts[1]!, parts[2]!))
      return excel[name]?.(cell) ?? cell
    }),
  )
}

function expectNothing(city: string, files: ReadonlyMap<string, string>, table: string): void {
  const rows = readCsv('a.csv', table)
  if (!rows.ok) throw new Error(rows.problems.map(describeProblem).join('\n'))
  const { changes, problems, notes, files: changed } = fromServiceSheet(city, files, 'a.csv', rows.value)
  expect({ changes, problems, notes }).toEqual({ changes: [], problems: [], notes: [] })
  expect(changed.size).toBe(0)
}

describe('out and in again changes nothing', () => {
  const plain = { delimiter: ',', byteOrderMark: false } as const
  const european = { delimiter: ';', byteOrderMark: true } as const

  test.each(citiesIn(content))('all services of %s, also as Excel keeps them and as it changes them', (city) => {
    const rows = sheetOf(city, content)
    expect(rows.length).toBeGreaterThan(10)
    expectNothing(city, content, writeCsv(rows, plain))
    expectNothing(
      city,
      content,
      writeCsv(
        rows.map((row) => row.map(keptByExcel)),
        european,
      ),
    )
    dateForms.forEach((_, form) => expectNothing(city, content, writeCsv(afterExcel(rows, form), european)))
    expectNothing(
      city,
      content,
      writeCsv(rows, plain).replace(/,/g, (comma, at: number, text: string) => (text.slice(0, at).split('"').length % 2 ? '\t' : comma)),
    )
  })

  test('services with whatever words', () => {
    fc.assert(
      fc.property(fc.array(anyService, { minLength: 1, maxLength: 4 }), fc.nat(dateForms.length - 1), (services, form) => {
        const files = filesOf(services)
        const rows = sheetOf('anywhere', files)
        expectNothing('anywhere', files, writeCsv(rows, plain))
        expectNothing(
          'anywhere',
          files,
          writeCsv(
            rows.map((row) => row.map(keptByExcel)),
            european,
          ),
        )
        expectNothing('anywhere', files, writeCsv(afterExcel(rows, form), european))
      }),
    )
  })

  test('what one sheet says arrives, and reads the same when it goes out again', () => {
    fc.assert(
      fc.property(anyService, anyService, (before, after) => {
        const files = filesOf([before])
        const rows = sheetOf('anywhere', filesOf([after]))
        const sheet = rows.map((row) => row.map(keptByExcel))
        const { problems, files: changed } = fromServiceSheet('anywhere', files, 'a.csv', sheet)
        expect(problems).toEqual([])
        const made = sheetOf('anywhere', new Map([...files, ...changed]))
        const kept = sheetOf('anywhere', files)
        expect(made[1]).toEqual(rows[1]!.map((cell, place) => (cell === '' ? kept[1]![place] : cell)))
      }),
      { numRuns: 50 },
    )
  }, 60_000)
})

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('=1+1', "'t Huis", '-', '2 rooms, "left"; right', '#1: a', 'null', '007'),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\r\n]/.test(text))
const digits = fc.string({ unit: fc.constantFrom('0', '1', '7'), minLength: 1, maxLength: 6 })
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const phone = fc.record(
  {
    number: fc.bigInt(10_000_000n, 99_999_999_999n).map((number) => `+${number}`),
    label: words,
    extension: digits,
    hours: fc.constantFrom('24/7', 'Mo-Fr 08:00-12:00'),
  },
  { requiredKeys: ['number'] },
)
const anyService = fc.record(
  {
    name: words,
    summary: words,
    topics: fc.uniqueArray(fc.constantFrom('health', 'safety', 'labour'), { minLength: 1 }),
    kind: fc.constantFrom('public', 'ngo'),
    phones: fc.array(phone, { maxLength: 5 }),
    provider: words,
    locations: fc.array(
      fc.record(
        {
          address: fc.record({ street: words, place: words, postcode: digits, city: words }, { requiredKeys: ['city'] }),
          wheelchair: fc.constantFrom('yes', 'no'),
        },
        { requiredKeys: ['address'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    opening_hours: fc.constantFrom('24/7', 'Mo-Fr 08:00-12:00; PH off'),
    languages: fc.uniqueArray(fc.constantFrom('en', 'ro', 'no'), { minLength: 1 }),
    checked: fc.record({ on: day, how: fc.constantFrom('phone', 'web') }),
    confidence: fc.constant('low'),
    review_every: fc.integer({ min: 1, max: 36 }),
  },
  { requiredKeys: ['name', 'summary', 'topics', 'kind', 'checked', 'confidence'] },
)

function filesOf(services: readonly object[]): Map<string, string> {
  return new Map(
    services.map((service, index) => {
      const file = `cities/anywhere/services/s${index}.md`
      const text = `---\n${Object.entries(service)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}---\nText.\n`
      return [file, text]
    }),
  )
}

test('the services made up for these tests are services', () => {
  fc.assert(
    fc.property(anyService, (service) => {
      const parts = splitMarkdown('a.md', [...filesOf([service]).values()][0]!)
      expect(parts.ok && readYaml(parts.value.fields, serviceSchema)).toMatchObject({ ok: true })
    }),
  )
})

test('docs/spreadsheet.md names every column', () => {
  const page = readFileSync('docs/spreadsheet.md', 'utf8')
  for (const { name } of columns) expect(page).toContain(`\`${name.replace(/^phones\.[23]/, 'phones.1')}\``)
})
