import { describe, expect, test } from 'vitest'
import type { DirectoryRecord } from '#content/records/record.ts'
import { fallbackOrder, speak } from '#content/spoken.ts'

type NoticeRecord = DirectoryRecord<'notice'>
type GuideRecord = DirectoryRecord<'guide'>

const facts = { id: 'market', from: '2026-11-20', until: '2026-12-20', topics: [], sources: [] }
const notice = (...languages: string[]): NoticeRecord => ({
  key: 'notice/market',
  facts,
  words: Object.fromEntries(languages.map((language) => [language, { title: `title in ${language}`, html: '' }])),
})

/** A guide whose notes are these, by language. */
const guide = (notes: Record<string, Record<string, string>>): GuideRecord => ({
  key: 'guide/permit',
  facts: {} as GuideRecord['facts'],
  words: Object.fromEntries(
    Object.entries(notes).map(([language, own]) => [
      language,
      { title: language, summary: '', keywords: [], notes: own, doubts: [], intro: '', steps: {} },
    ]),
  ),
})

describe('the order of languages', () => {
  test("is the reader's, the source's, the office's", () => {
    expect(fallbackOrder(['ar'], 'en', 'ro')).toEqual(['ar', 'en', 'ro'])
  })

  test('names each language once', () => {
    expect(fallbackOrder(['en'], 'en', 'ro')).toEqual(['en', 'ro'])
    expect(fallbackOrder(['ro'], 'en', 'ro')).toEqual(['ro', 'en'])
  })
})

describe('the words of a record', () => {
  test('are in the first language that it has, and say which', () => {
    const order = ['ar', 'en', 'ro']
    expect(speak(notice('ro', 'ar', 'en'), order).language).toBe('ar')
    expect(speak(notice('ro', 'en'), order).language).toBe('en')
    expect(speak(notice('ro'), order)).toMatchObject({ language: 'ro', words: { title: 'title in ro' } })
  })

  test('are in whatever language there is when it has none of these', () => {
    expect(speak(notice('hu'), ['ar', 'en', 'ro']).language).toBe('hu')
  })

  test('are missed when there are none at all', () => {
    expect(() => speak(notice(), ['en'])).toThrow('notice/market has no words in any language.')
  })
})

describe('the words of single facts', () => {
  const order = ['ar', 'en', 'ro']

  test('each come from the first language that has them', () => {
    const { notes, language } = speak(
      guide({ ar: { a: 'a ar' }, en: { a: 'a en', b: 'b en' }, ro: { a: 'a ro', b: 'b ro', c: 'c ro' } }),
      order,
    )
    expect(language).toBe('ar')
    expect(notes).toEqual({
      a: { text: 'a ar', language: 'ar' },
      b: { text: 'b en', language: 'en' },
      c: { text: 'c ro', language: 'ro' },
    })
  })

  test('come from a language outside the order only as the last resort', () => {
    const { notes } = speak(guide({ hu: { a: 'a hu', b: 'b hu' }, ro: { a: 'a ro' } }), order)
    expect(notes).toEqual({ a: { text: 'a ro', language: 'ro' }, b: { text: 'b hu', language: 'hu' } })
  })

  test('are none in a record that has no such words', () => {
    expect(speak(notice('en'), order).notes).toEqual({})
  })
})
