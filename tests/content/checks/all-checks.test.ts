import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allChecks } from '#content/checks/all-checks.ts'
import { testville, today } from '../../fixtures/testville.ts'

test('every check of the folder is among them, under the name of its file', () => {
  const folder = new URL('../../../src/content/checks', import.meta.url)
  const files = readdirSync(folder).filter((name) => name !== 'check.ts' && name !== 'all-checks.ts')
  expect(allChecks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
})

test('every finding names a record of the city and the file to mend', async () => {
  const city = await testville()
  const keys = city.records.map(({ key }) => key)
  const files = city.records.flatMap((record) => Object.values(record.files))
  const findings = allChecks.flatMap((check) => check.find(city, today))
  expect(findings.length).toBeGreaterThan(0)
  for (const { key, file, message } of findings) {
    expect(keys).toContain(key)
    expect(files).toContain(file)
    expect(message).toMatch(/\.$/)
  }
})

test('every check has a heading', () => {
  expect(allChecks.filter(({ title }) => !title)).toEqual([])
})
