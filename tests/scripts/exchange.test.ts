import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readContent } from '../../scripts/content-files.ts'

let folder: string
let sheet: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-door-exchange-'))
  sheet = join(folder, 'services.csv')
  await cp('tests/fixtures/testville', folder, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

function exchange(...words: string[]) {
  return spawnSync(resolve('node_modules/.bin/tsx'), ['scripts/exchange.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: folder },
  })
}

const correct = async (old: string, by: string) => writeFile(sheet, (await readFile(sheet, 'utf8')).replace(old, by))

test('a table for Excel goes out, a correction is shown, and written when it is wanted', async () => {
  const before = await readContent(folder)
  expect(exchange('csv-out', '--city', 'testville', '--excel', '--out', sheet)).toMatchObject({ status: 0 })
  const table = await readFile(sheet, 'utf8')
  expect(table.startsWith('\uFEFFid;name;')).toBe(true)
  expect(exchange('csv-in', '--city', 'testville', sheet)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing to write.'),
  })

  await correct('info@example.org', 'desk@example.org')
  const shown = exchange('csv-in', '--city', 'testville', sheet)
  expect(shown.stdout).toContain('info-point.md\n  email\n    - info@example.org\n    + desk@example.org')
  expect(shown.stdout).toContain('Nothing was written.')
  expect(await readContent(folder)).toEqual(before)

  expect(exchange('csv-in', '--city', 'testville', sheet, '--yes')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Files written: 1.'),
  })
  const file = 'cities/testville/services/info-point.md'
  const after = new Map(before).set(file, before.get(file)!.replace('info@example.org', 'desk@example.org'))
  expect(await readContent(folder)).toEqual(after)
}, 120_000)

test('hours that nobody can read are told as their cell, and nothing is written', async () => {
  const before = await readContent(folder)
  exchange('csv-out', '--city', 'testville', '--out', sheet)
  await correct('Mo-Fr 09:00-17:00; PH off', 'Monday to Freitag 9 to 5')
  await correct('info@example.org', 'desk@example.org')
  const { status, stderr } = exchange('csv-in', '--city', 'testville', sheet, '--yes')
  expect(status).toBe(1)
  expect(stderr).toMatch(/services\.csv row \d+, column AA \(opening_hours\): /)
  expect(await readContent(folder)).toEqual(before)
}, 120_000)

test.each([
  [[], 'csv-out, csv-in'],
  [['csv-out', '--city', 'atlantis'], 'one of: testville'],
  [['csv-in', '--city', 'testville'], 'Name one file'],
])(
  'a command that says too little is told what to write: %j',
  (words, message) => {
    expect(exchange(...words)).toMatchObject({ status: 1, stderr: expect.stringContaining(message) })
  },
  60_000,
)
