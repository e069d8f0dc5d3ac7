/** The services of a city as a table, one row each, and back: only the facts that a clerk corrects. docs/spreadsheet.md is its page. */
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { readableYaml, readYaml } from '#content/compile/read-yaml.ts'
import { splitMarkdown } from '#content/compile/split-markdown.ts'
import { changeFields, type FieldChange } from '#content/edit/change-fields.ts'
import type { Problem, Result } from '#content/result.ts'
import { serviceSchema } from '#content/schema/service.ts'
import { type CellKind, type CellReading, readCell, toCell } from './sheet-cell.ts'

/** A column. Its name is the field's in docs/fields.md, with the number of the entry where the field is a list: `phones.1.number`. */
export interface Column {
  name: string
  path: readonly (string | number)[]
  kind: CellKind
}

const PHONES = 3

/** The columns after `id`, in their order. */
export const columns: readonly Column[] = [
  column('name', 'words'),
  column('summary', 'words'),
  column('topics', 'codes'),
  column('provider', 'words'),
  column('kind', 'words'),
  ...Array.from({ length: PHONES }, (_, index) => [
    column(`phones.${index + 1}.number`, 'phone'),
    column(`phones.${index + 1}.label`, 'words'),
    column(`phones.${index + 1}.extension`, 'digits'),
    column(`phones.${index + 1}.hours`, 'hours'),
  ]).flat(),
  column('email', 'words'),
  column('website', 'words'),
  column('booking_url', 'words'),
  column('locations.1.address.street', 'words'),
  column('locations.1.address.place', 'words'),
  column('locations.1.address.postcode', 'digits'),
  column('locations.1.address.city', 'words'),
  column('locations.1.wheelchair', 'words'),
  column('opening_hours', 'hours'),
  column('appointment', 'words'),
  column('languages', 'codes'),
  column('interpreter', 'words'),
  column('cost', 'words'),
  column('for', 'codes'),
  column('status', 'words'),
  column('checked.on', 'day'),
  column('checked.by', 'words'),
  column('checked.how', 'words'),
  column('confirmed_by', 'words'),
  column('review_every', 'months'),
]

function column(name: string, kind: CellKind): Column {
  return { name, kind, path: name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step)) }
}

/** One change that the sheet asks for. */
export interface SheetChange {
  file: string
  field: string
  before: string
  after: string
}

/** What a sheet would do to the directory. With a problem among it nothing should be written. */
export interface SheetImport {
  changes: SheetChange[]
  /** The new texts of the files that change, by path. */
  files: Map<string, string>
  /** What is told and changes nothing: rows of unknown services, services without a row. */
  notes: string[]
  problems: Problem[]
  /** Where in the sheet the value of this field of this file comes from: `row 5, column F (email)`. */
  cellOf: (file: string, field: string) => string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** The table: a first row with the names of the columns, then one row for each of the city's own services, by id. */
export function toServiceSheet(city: string, files: ContentFiles): Result<string[][]> {
  const rows: string[][] = [['id', ...columns.map(({ name }) => name)]]
  for (const [id, file] of servicesOf(city, files)) {
    const fields = fieldsOf(file, files.get(file)!)
    if (!fields.ok) return fields
    rows.push([id, ...columns.map(({ path }) => toCell(valueAt(fields.value, path)))])
  }
  return { ok: true, value: rows }
}

/** What the rows of a sheet change in the services of the city. Never throws; every bad cell is told at once. */
export function fromServiceSheet(city: string, files: ContentFiles, sheet: string, rows: readonly (readonly string[])[]): SheetImport {
  const head = readHead(sheet, rows[0] ?? [])
  const cells = new Map<string, string>()
  const result: SheetImport = {
    changes: [],
    files: new Map(),
    notes: [],
    problems: [...head.problems],
    cellOf: (file, field) => cells.get(`${file} ${field}`),
  }
  if (result.problems.length > 0) return result
  const services = servicesOf(city, files)
  const seen = new Map<string, number>()
  rows.forEach((row, index) => {
    if (index === 0 || row.every((cell) => cell.trim() === '')) return
    const at = (place: number, name: string) => `row ${index + 1}, column ${letters(place)} (${name})`
    const wrong = (place: number, name: string, message: string) => result.problems.push({ file: sheet, field: at(place, name), message })
    if (row.slice(head.width).some((cell) => cell.trim() !== '')) {
      result.problems.push({
        file: sheet,
        field: `row ${index + 1}`,
        message: 'This row has more cells than the first one. Put cells with a comma or semicolon between quotes.',
      })
      return
    }
    const id = (row[head.id] ?? '').trim().replace(/^'/, '')
    const file = services.get(id)
    const earlier = seen.get(id)
    if (!file) {
      result.notes.push(
        `${sheet} row ${index + 1}: ${id ? `${city} has no service of its own with the id "${id}"` : 'there is no id'}. The row was not read.`,
      )
      return
    }
    if (earlier !== undefined) {
      wrong(head.id, 'id', `"${id}" stands in row ${earlier} already. Leave one row for each service.`)
      return
    }
    seen.set(id, index + 1)
    const fields = fieldsOf(file, files.get(file)!)
    if (!fields.ok) {
      result.problems.push(...fields.problems)
      return
    }
    const readings = head.columns.map(({ place, column: { name, path, kind } }): Cell => {
      cells.set(`${file} ${path.join('.')}`, at(place, name))
      const now = valueAt(fields.value, path)
      const reading = readCell(row[place] ?? '', kind, now)
      if (reading.is === 'wrong') wrong(place, name, reading.message)
      if (reading.is === 'new') partsOf(path).forEach((part) => cells.set(`${file} ${part}`, at(place, name)))
      return { name, path, now, reading, wrong: (message) => wrong(place, name, message) }
    })
    changeService(file, fields.value, readings, files, result, sheet)
  })
  const missing = [...services.keys()].filter((id) => !seen.has(id))
  if (missing.length > 0) result.notes.push(`No row for ${missing.join(', ')}. Nothing changes there.`)
  return result
}

/** `locations.0.address` and `locations.0`: of what a new value of this cell can make something wrong. */
function partsOf(path: Column['path']): string[] {
  return path.slice(2).map((_, index) => path.slice(0, index + 2).join('.'))
}

interface Cell {
  name: string
  path: Column['path']
  now: unknown
  reading: CellReading
  wrong: (message: string) => void
}

function changeService(
  file: string,
  fields: Fields,
  cells: readonly Cell[],
  files: ContentFiles,
  result: SheetImport,
  sheet: string,
): void {
  const changed = cells.filter(({ reading }) => reading.is === 'new' || reading.is === 'remove')
  if (changed.length === 0) return
  const phones = newPhones(fields, changed)
  const changes: FieldChange[] = changed
    .filter(({ path }) => path[0] !== 'phones')
    .map(({ path, reading }) => ({ path, value: reading.is === 'new' ? reading.value : undefined }))
  if (phones) changes.push({ path: ['phones'], value: phones.entries.length > 0 ? phones.entries : undefined })
  const text = changeFields(file, files.get(file)!, changes)
  if (!text.ok) {
    result.problems.push(...text.problems)
    return
  }
  const known = result.problems.length
  result.problems.push(...schemaProblems(file, text.value, sheet, result.cellOf))
  if (result.problems.length > known) return
  result.files.set(file, text.value)
  for (const { name, now, reading } of changed) {
    result.changes.push({ file, field: name, before: toCell(now), after: reading.is === 'new' ? toCell(reading.value) : '' })
  }
  if (phones) carryLabels(file, phones.numbers, files, result)
}

interface Phones {
  entries: Fields[]
  /** What became of the numbers that were there: the new number, or `undefined` where the phone or its label is gone. */
  numbers: Map<string, string | undefined>
}

/** The phones after the changes; without its number a phone is gone, and numbers beyond the columns stay. */
function newPhones(fields: Fields, changed: readonly Cell[]): Phones | undefined {
  const cells = changed.filter(({ path }) => path[0] === 'phones')
  if (cells.length === 0) return undefined
  const before = (Array.isArray(fields['phones']) ? fields['phones'] : []) as Fields[]
  const numbers: Phones['numbers'] = new Map()
  const after = Array.from({ length: Math.max(before.length, PHONES) }, (_, index): Fields | undefined => {
    const own = cells.filter(({ path }) => path[1] === index)
    const old = before[index]
    if (own.length === 0) return old
    const entries = new Map(Object.entries(old ?? {}))
    for (const { path, reading } of own) {
      if (reading.is === 'new') entries.set(String(path[2]), reading.value)
      else entries.delete(String(path[2]))
    }
    const number = entries.get('number') as string | undefined
    if (old && old['number'] !== number) numbers.set(String(old['number']), number)
    if (old?.['label'] !== undefined && !entries.has('label')) numbers.set(String(old['number']), undefined)
    if (number === undefined && old === undefined) own[0]!.wrong('This phone has no number. Write it into the column for it.')
    return number === undefined ? undefined : Object.fromEntries(entries)
  })
  return { entries: after.filter((phone) => phone !== undefined), numbers }
}

/** Other languages name the label of a phone by its number; their words go along with it. */
function carryLabels(file: string, numbers: Phones['numbers'], files: ContentFiles, result: SheetImport): void {
  const stem = file.slice(0, -'md'.length)
  const translations = [...files.keys()].filter(
    (path) => path.startsWith(stem) && path !== file && /^[a-z]{2,3}\.md$/.test(path.slice(stem.length)),
  )
  for (const translation of translations) {
    const fields = fieldsOf(translation, files.get(translation)!)
    const notes = (fields.ok ? (fields.value['notes'] as Fields | undefined) : undefined) ?? {}
    const moved = [...numbers].filter(([number]) => `phones.${number}` in notes)
    if (moved.length === 0) continue
    const changes = moved.flatMap(([old, number]): FieldChange[] => [
      ...(number === undefined ? [] : [{ path: ['notes', `phones.${number}`], value: notes[`phones.${old}`] }]),
      { path: ['notes', `phones.${old}`], value: undefined },
    ])
    const text = changeFields(translation, files.get(translation)!, changes)
    if (!text.ok) {
      result.problems.push(...text.problems)
      continue
    }
    result.files.set(translation, text.value)
    for (const [old, number] of moved) {
      const words = toCell(notes[`phones.${old}`])
      result.changes.push({
        file: translation,
        field: `notes.phones.${old}`,
        before: words,
        after: number === undefined ? '' : `phones.${number}: ${words}`,
      })
    }
  }
}

function schemaProblems(file: string, text: string, sheet: string, cellOf: SheetImport['cellOf']): Problem[] {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return parts.problems
  const read = readYaml(parts.value.fields, serviceSchema)
  return read.ok ? [] : read.problems.map((problem) => inSheet(problem, sheet, cellOf))
}

/** The problem of a file told as one of the cell that the value comes from, if it comes from one. */
export function inSheet(problem: Problem, sheet: string, cellOf: SheetImport['cellOf']): Problem {
  const steps = problem.field?.split('.') ?? []
  for (let length = steps.length; length > 0; length--) {
    const cell = cellOf(problem.file, steps.slice(0, length).join('.'))
    if (cell) return { file: sheet, field: cell, message: problem.message }
  }
  return problem
}

interface Head {
  id: number
  width: number
  columns: { place: number; column: Column }[]
  problems: Problem[]
}

/** Which column stands where. Columns may be left out or moved; one whose name begins with # is not read. */
function readHead(sheet: string, row: readonly string[]): Head {
  const names = row.map((name) => name.trim().replace(/^'/, '').toLowerCase())
  const head: Head = { id: names.indexOf('id'), width: row.length, columns: [], problems: [] }
  const report = (place: number, message: string) => head.problems.push({ file: sheet, field: `row 1, column ${letters(place)}`, message })
  if (head.id < 0) report(0, 'There is no column "id". The first row has the names of the columns, as "csv-out" writes them.')
  const known = `The columns are: id, ${columns.map(({ name }) => name).join(', ')}.`
  let unknown = 0
  names.forEach((name, place) => {
    if (name === 'id' || name === '' || name.startsWith('#')) {
      if (name === 'id' && place !== head.id) report(place, 'The column "id" stands here twice. Remove one.')
      return
    }
    const found = columns.find((candidate) => candidate.name === name)
    if (!found) {
      unknown += 1
      const hint = unknown === 1 ? ` Write # in front of its name if it is a note of yours. ${known}` : ''
      report(place, `There is no column "${name}".${hint}`)
    } else if (head.columns.some(({ column: { name: other } }) => other === name))
      report(place, `The column "${name}" stands here twice. Remove one.`)
    else head.columns.push({ place, column: found })
  })
  return head
}

/** The name of a column on the screen: A, B, … Z, AA. */
function letters(place: number): string {
  const rest = String.fromCharCode(65 + (place % 26))
  return place < 26 ? rest : letters(Math.floor(place / 26) - 1) + rest
}

/** The city's own services, by id; those of its country belong to all its cities. */
function servicesOf(city: string, files: ContentFiles): Map<string, string> {
  const folder = `cities/${city}/services/`
  const own = [...files.keys()].filter((path) => path.startsWith(folder) && /^[^/.]+\.md$/.test(path.slice(folder.length)))
  return new Map(own.sort().map((path) => [path.slice(folder.length, -'.md'.length), path]))
}

function fieldsOf(file: string, text: string): Result<Fields> {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return parts
  return readableYaml(parts.value.fields) as Result<Fields>
}

function valueAt(fields: unknown, path: Column['path']): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Fields)[step] : undefined), fields)
}
