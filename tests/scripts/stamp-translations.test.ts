import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const NEW = 'cities/testville/services/food-bank.ro.md'
const OLD = 'cities/testville/services/info-point.ro.md'
// The command is a process of its own, and takes its time on a busy machine.
const PATIENCE = { timeout: 60_000 }
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'stamp-')), 'content')
  cpSync('tests/fixtures/testville', folder, { recursive: true })
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const markOf = (file: string) => /\bof: *["']?([0-9a-f]{12})/.exec(read(file))![1]!
const mark = (file: string, of: string) => writeFileSync(join(folder, file), read(file).replace(markOf(file), of))
const stamp = (...words: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['scripts/stamp-translations.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: folder },
  })

test('translations that have just been made are marked, and those out of date stay so', PATIENCE, () => {
  const right = markOf(NEW)
  mark(NEW, '000000000000')
  mark(OLD, 'aaaaaaaaaaaa')
  expect(stamp().stdout).toBe('1 translations stamped.\n')
  expect([markOf(NEW), markOf(OLD)]).toEqual([right, 'aaaaaaaaaaaa'])
})

test('one that is named is marked, whatever it says', PATIENCE, () => {
  const right = markOf(OLD)
  mark(OLD, 'aaaaaaaaaaaa')
  expect(stamp(join(folder, OLD)).stdout).toBe('1 translations stamped.\n')
  expect(markOf(OLD)).toBe(right)
})
