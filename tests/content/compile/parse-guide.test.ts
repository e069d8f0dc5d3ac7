import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGuide } from '#content/compile/parse-guide.ts'
import { guideFacts, guideWords } from '#content/records/guide.ts'
import { place, replacing } from '../../fixtures/testville.ts'

const permit = `---
title: Get a permit
summary: For people who stay.
topic: documents
for: [work]
steps:
  apply:
    deadline: { days: 30, after: visa-end, before: true }
    fees:
      - { amount: 100, currency: RON, for: The form }
  go:
    services: [registry-office]
    bring: [passport]
    takes: { from: 30, to: 45, unit: days }
    optional: true
sources:
  - { url: "https://example.org/permit", supports: "days" }
checked: { on: 2026-11-01, how: source }
confidence: medium
---

Begin early.

## Apply online {#apply}

Make an account.

## Go there {#go}

Bring the originals.
`

const parse = (text: string) => parseGuide('permit.md', 'permit', text, place)

async function guideOf(text: string) {
  const { value, problems } = await parse(text)
  expect(problems).toEqual([])
  return value!
}

async function problemsOf(text: string) {
  return (await parse(text)).problems
}

describe('a guide without problems', () => {
  test('has its facts and words in the form in which they travel', async () => {
    const { facts, words } = await guideOf(permit)
    expect(guideFacts.parse(facts)).toEqual(facts)
    expect(guideWords.parse(words)).toEqual(words)
  })

  test('has its steps in the order of its headings', async () => {
    const { facts, words } = await guideOf(permit)
    expect(facts.steps.map(({ id }) => id)).toEqual(['apply', 'go'])
    expect(words.intro).toBe('<p>Begin early.</p>')
    expect(words.steps).toEqual({
      apply: { title: 'Apply online', html: '<p>Make an account.</p>' },
      go: { title: 'Go there', html: '<p>Bring the originals.</p>' },
    })
  })

  test('has the facts of each step', async () => {
    const { facts } = await guideOf(permit)
    expect(facts.steps[0]).toEqual({
      id: 'apply',
      services: [],
      bring: [],
      deadline: { days: 30, after: 'visa-end', before: true },
      fees: [{ id: '1', amount: 100, currency: 'RON' }],
    })
    expect(facts.steps[1]).toEqual({
      id: 'go',
      services: ['registry-office'],
      bring: [{ document: 'passport' }],
      fees: [],
      takes: { from: 30, to: 45, unit: 'days' },
      optional: true,
    })
  })

  test('may have a step that waits for an event', async () => {
    const { facts } = await guideOf(replacing('optional: true', 'once: permit-start')(permit))
    expect(facts.steps[1]).toMatchObject({ id: 'go', once: 'permit-start' })
  })

  test('has the words of fees under the name of their step', async () => {
    expect((await guideOf(permit)).words.notes).toEqual({ 'steps.apply.fees.1': 'The form' })
  })

  test('may have steps without facts', async () => {
    const { facts } = await guideOf(`${permit}\n## Wait {#wait}\n\nWait.\n`)
    expect(facts.steps[2]).toEqual({ id: 'wait', services: [], bring: [], fees: [] })
  })

  test('may have a step with any id, also one that JavaScript knows', async () => {
    const { facts } = await guideOf(`${permit}\n## Hire a builder {#constructor}\n\nAsk.\n`)
    expect(facts.steps[2]).toEqual({ id: 'constructor', services: [], bring: [], fees: [] })
  })

  test('is listed once under each of its topics', async () => {
    const { facts } = await guideOf(replacing('topic: documents', 'topic: documents\nalso: [labour, documents]')(permit))
    expect(facts.topics).toEqual(['documents', 'labour'])
  })
})

describe('what an author has to mend, with its line', () => {
  test.each([
    [
      'facts of a step that has no heading',
      '  go:\n',
      '  went:\n',
      11,
      'steps.went',
      'No heading has the id "went". The headings have: apply, go.',
    ],
    ['a deadline after a day that is not on the list', 'visa-end', 'easter', 8, 'steps.apply.deadline.after', 'Write one of: arrival'],
    ['a step that waits for what is not on the list', 'optional: true', 'once: easter', 15, 'steps.go.once', 'Write one of: arrival'],
    ['a fee without a currency', 'currency: RON, ', '', 10, 'steps.apply.fees.0.currency', 'This field is missing.'],
    [
      'two fees with one id',
      'for: The form }',
      'for: The form }\n      - { id: "1", amount: 5, currency: RON, for: A copy }',
      11,
      'steps.apply.fees.1.id',
      'Two fees have the id "1".',
    ],
    ['nobody whom it concerns', '[work]', '[]', 5, 'for', 'Say whom it concerns'],
    [
      'a sure fact without a source',
      'sources:\n  - { url: "https://example.org/permit", supports: "days" }\n',
      '',
      17,
      'confidence',
      'Without a source',
    ],
    ['a mistyped field', 'title:', 'titel:', 2, 'titel', 'Did you mean "title"?'],
  ])('%s', async (_, from, to, line, field, message) => {
    expect(await problemsOf(replacing(from, to)(permit))).toContainEqual({
      file: 'permit.md',
      line,
      field,
      message: expect.stringContaining(message),
    })
  })

  test('two headings with one id', async () => {
    expect(await problemsOf(`${permit}\n## Go again {#go}\n\nGo.\n`)).toEqual([
      { file: 'permit.md', line: 32, message: 'Two headings have the id "go". Give each its own.' },
    ])
  })

  test('a guide without steps', async () => {
    const text = permit.replace(/steps:\n[^]*?sources:/, 'sources:').replace(/\n## [^]*$/, '')
    expect(await problemsOf(text)).toEqual([
      { file: 'permit.md', line: 1, message: expect.stringContaining('A guide has at least one step') },
    ])
  })

  test('problems of fields and of the body, all at once', async () => {
    const problems = await problemsOf(replacing('Begin early.', '<b>Begin</b>')(replacing('[work]', '[]')(permit)))
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([5, 22]))
  })

  test('a file without fields', async () => {
    expect(await problemsOf('## Apply {#apply}')).toMatchObject([
      { line: 1, message: expect.stringContaining('Start the file with its fields') },
    ])
  })
})

test('no text makes it throw', async () => {
  const someLines = fc.shuffledSubarray(permit.split('\n')).map((some) => some.join('\n'))
  const headings = fc
    .constantFrom('apply', 'constructor', 'to-string', 'Apply', '__proto__', '')
    .map((id) => `${permit}\n## Step {#${id}}\n`)
  const changed = fc
    .tuple(fc.nat(permit.length), fc.nat(12), fc.string())
    .map(([at, length, by]) => permit.slice(0, at) + by + permit.slice(at + length))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), someLines, headings, changed), async (text) => {
      const { value, problems } = await parse(text)
      expect(value !== undefined || problems.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
