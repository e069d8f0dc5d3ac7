import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allChecks } from '#content/checks/all-checks.ts'
import { compileCity } from '#content/compile/compile-city.ts'
import { countsOf, type QualityReport, qualityReport } from '#content/quality/quality-report.ts'
import { type Changes, replacing, testvilleFiles, today } from '../../fixtures/testville.ts'

async function report(changes: Changes = {}): Promise<QualityReport> {
  const files = await testvilleFiles(changes)
  const { value: city, problems } = await compileCity('testville', files, today)
  return qualityReport([{ id: 'testville', city, problems }], allChecks, files, today)
}

const found = async (check: string, changes: Changes = {}) => (await report(changes)).findings.filter((one) => one.check === check)

test('a finding says what, how bad, where to the line, and about which words', async () => {
  expect(await found('stale-facts')).toEqual([
    {
      check: 'stale-facts',
      severity: 'warning',
      city: 'testville',
      page: 'service/food-bank',
      languages: [],
      file: 'cities/testville/services/food-bank.md',
      line: expect.any(Number),
      field: 'checked.on',
      message: 'Checked on 2020-01-15, to be checked again by 2021-01-15.',
      values: { checked: '2020-01-15', reviewBy: '2021-01-15', days: 2136 },
    },
  ])
})

test('every line holds the field or the words that the finding is about', async () => {
  const files = await testvilleFiles()
  const { findings } = await report()
  const lineOf = ({ file, line }: { file: string; line?: number }) => files.get(file)!.split('\n')[line! - 1]!
  const of = (check: string) => findings.filter((one) => one.check === check)
  expect(of('stale-facts').map(lineOf)).toEqual([expect.stringContaining('2020-01-15')])
  expect(of('stale-translation').map(lineOf)).toEqual([expect.stringContaining('translation:')])
  expect(of('unused-terms').map(lineOf)).toContainEqual(expect.stringContaining('ghișeu'))
  expect(of('unplaced').map(lineOf)).toContainEqual(expect.stringContaining('address:'))
})

test('the line of a long sentence is the one on which it begins, whatever marks stand in it', async () => {
  const file = 'cities/testville/services/food-bank.md'
  const text = `First a line.\nNow *bring* a ${'bag '.repeat(20)}and go.`
  const changed = { [file]: replacing('Bring a bag.', text) }
  const line =
    (await testvilleFiles(changed))
      .get(file)!
      .split('\n')
      .findIndex((one) => one.startsWith('Now *bring*')) + 1
  expect(await found('long-sentences', changed)).toMatchObject([
    { file, line, languages: ['en'], quote: expect.stringMatching(/^Now bring/) },
  ])
})

test('a city that does not compile has its errors, with file and line, and nothing else', async () => {
  const file = 'cities/testville/services/food-bank.md'
  const { findings, cities } = await report({ [file]: replacing('topics:', 'topcs:') })
  expect(cities).toEqual(['testville'])
  expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toContain('compiles error')
  expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['compiles']))
  expect(findings).toContainEqual(expect.objectContaining({ file, field: 'topcs', line: expect.any(Number), languages: [] }))
})

test('a link to a page that is not there is an error', async () => {
  const file = 'cities/testville/services/food-bank.md'
  const errors = await found('compiles', { [file]: replacing('Bring a bag.', 'See [this](service:nowhere).') })
  expect(errors).toMatchObject([
    { file, message: expect.stringContaining('service/nowhere, which does not exist'), line: expect.any(Number) },
  ])
})

test('every check that has a finding is described', async () => {
  const { checks, findings } = await report()
  for (const { check, severity } of findings) expect(checks).toContainEqual(expect.objectContaining({ id: check, severity }))
})

describe('counts', () => {
  test('of a check in a city are its findings; by language those about the words of the language', async () => {
    const { counts } = await report()
    expect(counts).toContainEqual({ city: 'testville', check: 'stale-translation', findings: 1 })
    expect(counts).toContainEqual({ city: 'testville', check: 'stale-translation', language: 'ro', findings: 1 })
    expect(counts).not.toContainEqual(expect.objectContaining({ check: 'stale-facts', language: expect.anything() }))
  })

  test('agree with the findings, whatever is found', () => {
    const finding = fc.record({
      city: fc.constantFrom('riga', 'lublin'),
      check: fc.constantFrom('stale-facts', 'untranslated'),
      languages: fc.uniqueArray(fc.constantFrom('en', 'lv', 'uk')),
    })
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const counts = countsOf(findings)
        const total = counts.filter(({ language }) => language === undefined).reduce((sum, count) => sum + count.findings, 0)
        expect(total).toBe(findings.length)
        const byLanguage = counts.filter(({ language }) => language !== undefined).reduce((sum, count) => sum + count.findings, 0)
        expect(byLanguage).toBe(findings.flatMap(({ languages }) => languages).length)
      }),
    )
  })
})
