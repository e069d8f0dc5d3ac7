import { expect, test } from 'vitest'
import { checkOfReports, readReports } from '#content/quality/reader-reports.ts'
import type { ReportBody } from '#content/report.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const report: ReportBody = {
  format: 1,
  id: '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b',
  city: 'testville',
  page: 'service/food-bank',
  answer: 'changed',
  words: 'The door is now in Strada Nouă 5.',
  language: 'ar',
  day: '2026-11-20',
  app: '0.1.0',
}
const other = { ...report, id: '00000000-0000-4000-8000-000000000000' }
const found = async (...reports: ReportBody[]) => checkOfReports(reports).find(await testville(), today)

test('what a reader said is a finding of the page, with the words', async () => {
  expect(await found(report)).toEqual([
    {
      key: 'service/food-bank',
      file: 'cities/testville/services/food-bank.md',
      message: 'On 2026-11-20 a reader said that something has changed, in ar: "The door is now in Strada Nouă 5.".',
      values: expect.objectContaining({ id: report.id, answer: 'changed', words: report.words, language: 'ar', day: '2026-11-20' }),
    },
  ])
})

test('"it is right", reports for other cities, and those from before the last check are no findings', async () => {
  expect(await found({ ...report, answer: 'right' }, { ...report, city: 'riga' }, { ...report, day: '2020-01-14' })).toEqual([])
  expect(await found({ ...report, day: '2020-01-15' })).toHaveLength(1)
})

test('a report about a page that has another name now goes to that page; one about a page that is gone, to the city', async () => {
  const renamed = await testville({
    'cities/testville/services/food-bank.md': replacing('kind: ngo', 'kind: ngo\nreplaces: [soup-kitchen]'),
  })
  const old = { ...report, page: 'service/soup-kitchen' }
  expect(checkOfReports([old]).find(renamed, today)).toMatchObject([{ key: 'service/food-bank' }])
  expect(await found(old)).toMatchObject([
    { key: 'city/testville', message: expect.stringContaining('service/soup-kitchen, which is gone') },
  ])
})

test('words of strangers stay in their line', async () => {
  const [tricky] = await found({ ...report, words: 'a\u001b[2Jb\nc\u202Ed' })
  expect(tricky!.message).toContain('"a [2Jb c d"')
})

test('files hold one report or several; each report counts once', () => {
  const files = new Map([
    ['1.json', JSON.stringify(report)],
    ['2.json', JSON.stringify([other, { ...report, day: '2026-11-21' }])],
  ])
  expect(readReports(files)).toEqual({ reports: [report, other], problems: [] })
})

test('what is no report is told with its place, and the others are kept', () => {
  const files = new Map([
    ['1.json', '{"format": 1'],
    ['2.json', JSON.stringify([report, { ...other, answer: 'perhaps' }])],
  ])
  const { reports, problems } = readReports(files)
  expect(reports).toEqual([report])
  expect(problems).toMatchObject([
    { file: '1.json', message: expect.stringContaining('not JSON') },
    { file: '2.json', field: '1.answer', message: expect.stringContaining('docs/reports.md') },
  ])
})
