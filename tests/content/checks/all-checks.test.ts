import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allChecks } from '#content/checks/all-checks.ts'
import { recordOf, testville, today } from '../../fixtures/testville.ts'
import { anyLanguage, anyText } from '../prose/any-text.ts'

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

test('no words in any script make a check throw, and every finding ends as a sentence', async () => {
  const city = await testville()
  const cityRecord = recordOf(city, 'city/testville')
  const service = recordOf(city, 'service/registry-office')
  const guide = recordOf(city, 'guide/first-steps')
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const page = { summary: text, keywords: [], notes: { [text]: text }, doubts: [text] }
      const serviceWords = { ...page, name: text, html: text }
      const guideWords = { ...page, title: text, intro: text, steps: { go: { title: text, html: `<p>${text}</p>` } } }
      const records = [
        { ...cityRecord, words: { ...cityRecord.words, [language]: { ...cityRecord.words['en']!, newcomers: text, gaps: [text] } } },
        { ...service, words: { en: serviceWords, [language]: serviceWords } },
        { ...guide, words: { en: guideWords, [language]: guideWords } },
      ]
      const findings = allChecks.flatMap((check) => check.find({ ...city, records }, today))
      for (const { message } of findings) expect(message).toMatch(/\.$/)
    }),
    { numRuns: 300 },
  )
})
