import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { createSession, type Session } from '#search/session.ts'
import { compileContent } from '../../scripts/compile-content.ts'

const languages = ['en', 'ro', 'uk', 'ar'] as const
const schema = z.array(z.strictObject({ language: z.enum(languages), question: z.string(), answers: z.array(z.string()).min(1) }))
const questions = schema.parse(parse(readFileSync('tests/search/questions.yaml', 'utf8')))

let records: DirectoryRecord[]
const sessions = new Map<string, Session>()

beforeAll(async () => {
  const [cluj] = (await compileContent('content')).filter(({ id }) => id === 'cluj-napoca')
  records = cluj!.records
  for (const language of languages) {
    const reader = contentReader(memorySource(records), 'cluj-napoca', [language], 'en')
    sessions.set(language, createSession({ documents: await reader.searchTexts(), words: await reader.lexicon(), language }))
  }
}, 60_000)

const firstFive = (language: string, question: string) =>
  sessions.get(language)!(question)
    .found.slice(0, 5)
    .map(({ id }) => id)

test('every answer is a page of the directory', () => {
  const keys = new Set<string>(records.map(({ key }) => key))
  expect(questions.flatMap(({ answers }) => answers).filter((answer) => !keys.has(answer))).toEqual([])
})

describe.each(languages)('of the questions asked in "%s"', (language) => {
  test('nine in ten are answered among the first five, and none with nothing', () => {
    const asked = questions.filter((one) => one.language === language)
    const missed = asked.filter(({ question, answers }) => !firstFive(language, question).some((id) => answers.includes(id)))
    expect(asked.length).toBeGreaterThanOrEqual(15)
    expect(asked.filter(({ question }) => firstFive(language, question).length === 0)).toEqual([])
    expect(
      missed.length / asked.length,
      missed.map(({ question }) => `${question} → ${firstFive(language, question).join(', ')}`).join('\n'),
    ).toBeLessThanOrEqual(0.1)
  })
})
