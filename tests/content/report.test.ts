import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type KeptReport, LONGEST_WORDS, parseReport, type ReportDraft, reportBody, toBody, waitingFor } from '#content/report.ts'
import { reportSchema } from '#content/schema/report-schema.ts'

const ID = '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b'
const draft: ReportDraft = { city: 'testville', page: 'service/clinic', answer: 'changed', language: 'ar', day: '2026-11-22' }
const rest = { id: ID, app: '0.1.0', seen: undefined }

test('[R1] a body holds what the contract names and nothing about the reader', () => {
  const seen = { version: 7, language: 'ro', facts: 'a'.repeat(22) }
  expect(toBody({ ...draft, words: 'The door is blue.' }, { ...rest, seen })).toEqual({
    format: 1,
    id: ID,
    city: 'testville',
    page: 'service/clinic',
    answer: 'changed',
    words: 'The door is blue.',
    language: 'ar',
    day: '2026-11-22',
    seen,
    app: '0.1.0',
  })
})

test('[R1] words are trimmed, at most 1000 letters, and absent when the reader wrote none', () => {
  expect(toBody({ ...draft, words: '  \n ' }, rest)).not.toHaveProperty('words')
  expect(toBody({ ...draft, words: ` ${'ب'.repeat(LONGEST_WORDS + 5)}` }, rest).words).toBe('ب'.repeat(LONGEST_WORDS))
  expect(reportBody.safeParse(toBody({ ...draft, words: 'x'.repeat(5000) }, rest)).success).toBe(true)
})

test('[R1] the JSON Schema stands in docs/schemas as the code says it; if not, run "npm run schemas"', () => {
  const written = JSON.parse(readFileSync('docs/schemas/report.schema.json', 'utf8'))
  expect(written).toEqual(JSON.parse(JSON.stringify(reportSchema())))
  for (const [name, { description }] of Object.entries(written.properties as Record<string, { description?: string }>)) {
    expect(description, name).toBeTruthy()
  }
})

test('what lies on the device in another form than this app knows is no report', () => {
  const report: KeptReport = { body: toBody(draft, rest), title: 'Clinic', titleLanguage: 'en', state: waitingFor('https://example.org/') }
  expect(parseReport(report)).toEqual(report)
  expect(parseReport({ ...report, state: { is: 'flying' } })).toBeUndefined()
  expect(parseReport({ ...report, body: { ...report.body, id: 'x' } })).toBeUndefined()
  expect(parseReport(undefined)).toBeUndefined()
})
