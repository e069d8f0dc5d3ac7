import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTVILLE = 'tests/fixtures/testville'
const check = (...words: string[]) => spawnSync('npx', ['tsx', 'scripts/check-content.ts', TESTVILLE, ...words], { encoding: 'utf8' })

test('findings end with a table of how many there are, by check and city', () => {
  const { status, stdout } = check()
  expect(stdout).toContain('Facts past their review date (stale-facts): 1\n')
  expect(stdout).toMatch(/\n\| findings +\| testville \| all \|\n\| -+ \| -+: \| -+: \|\n\| stale-facts +\| +1 \| +1 \|\n/)
  expect(stdout).toMatch(/\n\| all +\| +(\d+) \| +\1 \|\n\n0 errors, \1 findings\n$/)
  expect(status).toBe(0)
})

test('one check of one city can be asked for', () => {
  const { stdout } = check('--city', 'testville', '--check', 'stale-facts')
  expect(stdout).toContain(`  ${TESTVILLE}/cities/testville/services/food-bank.md: Checked on 2020-01-15`)
  expect(stdout).not.toContain('unplaced')
  expect(stdout).toMatch(/\n0 errors, 1 findings\n$/)
})

test('a name that is not there is told, with those that are', () => {
  const { status, stderr } = check('--city', 'atlantis')
  expect(stderr).toContain('There is no city "atlantis". There are: testville.')
  expect(status).toBe(1)
})

test('all findings come as JSON, with what links answered and what readers said', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'quality-'))
  const place = { file: 'cities/testville/services/clinic.md', line: 2, field: 'website', page: 'service/clinic' }
  const links = { format: 1, date: '2026-11-20', addresses: [{ url: 'https://a.example/', status: 404, places: [place] }] }
  const report = { format: 1, id: '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b', city: 'testville', page: 'service/clinic', answer: 'closed' }
  writeFileSync(join(folder, 'links.json'), JSON.stringify(links))
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports/1.json'), JSON.stringify({ ...report, language: 'uk', day: '2026-11-21', app: '0.1.0' }))
  const options = ['--json', '--links', join(folder, 'links.json'), '--reports', join(folder, 'reports')]

  const { status, stdout } = check(...options)
  const { format, findings } = JSON.parse(stdout) as { format: number; findings: { check: string; page: string }[] }
  expect(format).toBe(1)
  expect(findings.map(({ check: id, page }) => `${id} ${page}`)).toEqual(
    expect.arrayContaining(['stale-facts service/food-bank', 'broken-links service/clinic', 'reader-reports service/clinic']),
  )
  expect(status).toBe(0)

  writeFileSync(join(folder, 'reports/2.json'), '{}')
  const broken = check(...options)
  expect(broken.stderr).toContain(`${join(folder, 'reports/2.json')} format: This is no report`)
  expect(JSON.parse(broken.stdout)).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ check: 'reader-reports' })]),
  })
  expect(broken.status).toBe(1)
  rmSync(folder, { recursive: true })
})
