/** The services of a city as a file for spreadsheet programs, and the corrections in one that came back. docs/spreadsheet.md is its page. */
import { compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import type { Problem, Result } from '#content/result.ts'
import { decodeTable, readCsv, writeCsv } from './csv.ts'
import { fromServiceSheet, inSheet, type SheetChange, type SheetImport, toServiceSheet } from './service-sheet.ts'
import { keptByExcel } from './sheet-cell.ts'

/** `excel`: semicolons, the mark of UTF-8, and an apostrophe where Excel would change a cell. `plain`: RFC 4180. */
export type TableForm = 'plain' | 'excel'

/** The table as text, and how many services it holds. */
export function writeServicesTable(city: string, files: ContentFiles, form: TableForm): Result<{ text: string; services: number }> {
  const rows = toServiceSheet(city, files)
  if (!rows.ok) return rows
  const services = rows.value.length - 1
  if (form === 'plain') return { ok: true, value: { text: writeCsv(rows.value, { delimiter: ',', byteOrderMark: false }), services } }
  const kept = rows.value.map((row) => row.map(keptByExcel))
  return { ok: true, value: { text: writeCsv(kept, { delimiter: ';', byteOrderMark: true }), services } }
}

/** What a table would do to the directory. With a problem among it nothing may be written. */
export interface TakenTable {
  changes: SheetChange[]
  /** The new texts of the files that change, by path. */
  files: ContentFiles
  /** What is told and changes nothing: rows of unknown services, services without a row. */
  notes: string[]
  /** Every bad cell by row and column, and what compiling finds in the changed city and did not find before. */
  problems: Problem[]
}

/** Reads the table in any form that spreadsheet programs write. `sheet` is its name, `today` a day as `2026-11-21`. Never throws. */
export async function takeServicesTable(
  city: string,
  files: ContentFiles,
  sheet: string,
  bytes: Uint8Array,
  today: string,
): Promise<TakenTable> {
  const text = decodeTable(sheet, bytes)
  const rows = text.ok ? readCsv(sheet, text.value) : text
  if (!rows.ok) return { changes: [], files: new Map(), notes: [], problems: rows.problems }
  const wanted = fromServiceSheet(city, files, sheet, rows.value)
  const problems = [...wanted.problems, ...(await newProblems(city, files, wanted, sheet, today))]
  return { changes: wanted.changes, files: wanted.files, notes: wanted.notes, problems }
}

async function newProblems(
  city: string,
  files: ContentFiles,
  { files: changed, cellOf }: SheetImport,
  sheet: string,
  today: string,
): Promise<Problem[]> {
  if (changed.size === 0) return []
  const { problems } = await compileCity(city, new Map([...files, ...changed]), today)
  if (problems.length === 0) return []
  const before = new Set((await compileCity(city, files, today)).problems.map(sameWherever))
  return problems.filter((problem) => !before.has(sameWherever(problem))).map((problem) => inSheet(problem, sheet, cellOf))
}

/** A problem without its line, which may have moved. */
function sameWherever({ file, field, message }: Problem): string {
  return JSON.stringify([file, field, message])
}
