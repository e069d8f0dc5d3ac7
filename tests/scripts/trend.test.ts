import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitsOfPeriods } from '#content/quality/trend.ts'

const FOOD_BANK = 'content/cities/testville/services/food-bank.md'
// The command is a process of its own, and takes its time on a busy machine.
const PATIENCE = { timeout: 60_000 }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const trend = (...words: string[]) =>
  spawnSync(resolve('node_modules/.bin/tsx'), [resolve('scripts/trend.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  })

function commit(day: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...words], { cwd: folder, env })
  git('add', '-A')
  git('commit', '-q', '-m', `Content of ${day}`)
}

test('without a history it says so', PATIENCE, () => {
  const { status, stdout, stderr } = trend()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('This folder has no git history')
})

test('each period has the figures of its last commit, worked out for that day', PATIENCE, () => {
  execFileSync('git', ['init', '-q'], { cwd: folder })
  cpSync('tests/fixtures/testville', join(folder, 'content'), { recursive: true })
  commit('2026-10-05')
  const file = join(folder, FOOD_BANK)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('topics:', 'topcs:'))
  commit('2026-11-03')
  writeFileSync(file, text.replace('on: 2020-01-15', 'on: 2026-11-03'))
  commit('2026-11-20')
  // What is not committed is not seen.
  writeFileSync(file, 'nothing')

  const { points } = JSON.parse(trend('--every', 'day').stdout) as { points: { day: string; commit: string; cities: object[] }[] }
  expect(points.map(({ day }) => day)).toEqual(['2026-10-05', '2026-11-03', '2026-11-20'])
  expect(points[0]!.cities).toMatchObject([{ city: 'testville', findings: { 'stale-facts': 1 } }])
  expect(points[1]!.cities).toEqual([{ city: 'testville', errors: expect.any(Number) }])
  expect(points[2]!.cities).toMatchObject([
    { city: 'testville', indicators: expect.arrayContaining([expect.objectContaining({ id: 'with-phone' })]) },
  ])
  expect(JSON.stringify(points[2]!.cities)).not.toContain('stale-facts')
})

test('a month is a month, weeks begin on Monday; of too many periods the latest are kept', () => {
  const days = ['2026-11-23', '2026-11-22', '2026-11-16', '2026-11-15'].map((day) => ({ hash: day, day }))
  expect(commitsOfPeriods(days, 'week', 12).map(({ day }) => day)).toEqual(['2026-11-15', '2026-11-22', '2026-11-23'])
  expect(commitsOfPeriods(days, 'month', 12).map(({ day }) => day)).toEqual(['2026-11-23'])
  expect(commitsOfPeriods(days, 'week', 2).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23'])
})
