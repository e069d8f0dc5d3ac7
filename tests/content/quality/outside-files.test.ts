import { expect, test } from 'vitest'
import { cityPages } from '#content/quality/city-pages.ts'
import { outsideFindings, readOutside, strangeCities, withMore } from '#content/quality/outside-files.ts'
import { testville } from '../../fixtures/testville.ts'

const report = {
  format: 1,
  id: '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b',
  city: 'testville',
  page: 'service/food-bank',
  answer: 'closed',
  words: '<b>Nobody</b> is there.',
  language: 'en',
  day: '2026-11-20',
  app: '0.1.0',
}
const url = 'https://example.org/food'
const links = (date: string, status: number) => ({
  format: 1,
  date,
  addresses: [{ url, status, places: [{ file: 'cities/testville/services/food-bank.md', line: 9, field: 'website' }] }],
})
const read = (files: Record<string, unknown>) =>
  readOutside(new Map(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? data : JSON.stringify(data)])))
const pages = async () => [cityPages(await testville())]

test('reports of readers and of links may come together', async () => {
  const outside = read({ 'a.json': [report], 'links.json': links('2026-11-20', 404) })
  expect(outside.problems).toEqual([])
  expect(outsideFindings(outside, await pages())).toMatchObject([
    { check: 'reader-reports', severity: 'warning', city: 'testville', page: 'service/food-bank', values: { words: report.words } },
    { check: 'broken-links', city: 'testville', file: 'cities/testville/services/food-bank.md', line: 9 },
  ])
})

test('a file that is neither is told by its name, and the others are kept', () => {
  const { reports, problems } = read({ 'a.json': report, 'b.json': '{', 'c.json': { ...report, day: 'today' }, 'd.json': { addresses: 1 } })
  expect(reports).toHaveLength(1)
  expect(problems.map(({ file }) => file).sort()).toEqual(['b.json', 'c.json', 'd.json'])
})

test('what comes again counts once, and the later answer of an address holds', async () => {
  const first = read({ 'a.json': report, 'links.json': links('2026-11-20', 404) })
  const again = withMore(first, read({ 'a.json': report, 'links.json': links('2026-11-21', 200) }))
  expect(outsideFindings(again, await pages()).map(({ check }) => check)).toEqual(['reader-reports'])
  const older = withMore(again, read({ 'links.json': links('2026-11-01', 500) }))
  expect(outsideFindings(older, await pages()).map(({ check }) => check)).toEqual(['reader-reports'])
})

test('cities that are not here are named', () => {
  expect(strangeCities(read({ 'a.json': { ...report, city: 'atlantis' } }), [{ id: 'testville' }])).toEqual(['atlantis'])
})
