import { describe, expect, test } from 'vitest'
import type { Run } from '#speech/block.ts'
import { scriptOf } from '#speech/script.ts'
import { sentencesOf } from '#speech/sentences.ts'

const run = (language: string, text: string): Run => ({ language, text })
const script = (blocks: Run[][], ...voices: string[]) =>
  scriptOf(
    sentencesOf(blocks.map((runs) => ({ runs }))),
    (language) => (voices.includes(language) ? `voice of ${language}` : undefined),
    () => undefined,
  )
const heard = (...told: Parameters<typeof script>) =>
  script(...told).lines.map(({ sayings }) => sayings.map(({ words, voice }) => `${voice}: ${words}`).join(' | '))

const arabic = run('ar', 'تحتاج إلى تصريح إقامة لتبقى في رومانيا مدة أطول.')
const office = run('ro', 'Inspectoratul General pentru Imigrări')
const mixed = [run('en', 'You need a residence permit ('), run('ro', 'permis de ședere'), run('en', ') to stay.')]

describe('a page in several languages', () => {
  test('is read by a voice for each, also inside a sentence', () => {
    expect(heard([[office], mixed], 'en', 'ro')).toEqual([
      'voice of ro: Inspectoratul General pentru Imigrări',
      'voice of en: You need a residence permit | voice of ro: permis de ședere | voice of en: to stay.',
    ])
  })

  test('has a few words of a language without a voice read by the voice around them', () => {
    expect(heard([mixed], 'en')).toEqual([
      'voice of en: You need a residence permit | voice of en: permis de ședere | voice of en: to stay.',
    ])
  })

  test('never has a sentence read by a voice that knows only a few words of it', () => {
    expect(heard([mixed, [office]], 'ro')).toEqual(['voice of ro: Inspectoratul General pentru Imigrări'])
  })
})

describe('what is left out', () => {
  test('is told when it is much of the page', () => {
    const { lines, leftOut, isWorthHearing } = script([[arabic], mixed], 'en')
    expect(lines).toHaveLength(1)
    expect(leftOut).toEqual(['ar'])
    expect(isWorthHearing).toBe(true)
  })

  test('is not told when it is a name now and then', () => {
    expect(script([[arabic], [arabic], [arabic], [arabic], [arabic], [office]], 'ar').leftOut).toEqual([])
  })

  test('can be so much that the rest is not worth hearing', () => {
    const { leftOut, isWorthHearing } = script([[arabic], [arabic], [arabic], [office]], 'ro')
    expect(leftOut).toEqual(['ar'])
    expect(isWorthHearing).toBe(false)
    expect(script([[arabic]])).toEqual({ lines: [], leftOut: ['ar'], isWorthHearing: false })
    expect(script([])).toEqual({ lines: [], leftOut: [], isWorthHearing: false })
  })
})
