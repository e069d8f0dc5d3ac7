import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { Refusal } from '#pack/pack-error.ts'
import type { StorageTrouble } from '#store/storage-error.ts'
import type { SourceError } from '#sync/source.ts'
import { type CityStatus, createStatusBoard, type Trouble } from '#sync/status.ts'

describe('a board', () => {
  const saving: CityStatus = { is: 'saving', loaded: 1, total: 2 }

  test('knows nothing of a city before it is told', () => {
    expect(createStatusBoard().get('testville')).toEqual({ is: 'unknown' })
  })

  test('gives the same answer until it is told otherwise, so that a page is drawn once', () => {
    const board = createStatusBoard()
    expect(board.get('testville')).toBe(board.get('other'))
    board.set('testville', saving)
    expect(board.get('testville')).toBe(saving)
    expect(board.get('testville')).toBe(board.get('testville'))
  })

  test('tells each city apart', () => {
    const board = createStatusBoard()
    board.set('testville', saving)
    expect(board.get('other')).toEqual({ is: 'unknown' })
  })

  test('tells those who watch, and nobody who has gone', () => {
    const board = createStatusBoard()
    const [stays, goes] = [vi.fn<() => void>(), vi.fn<() => void>()]
    board.watch(stays)
    const stop = board.watch(goes)
    board.set('testville', saving)
    stop()
    board.set('testville', { is: 'not-saved', trouble: 'no-network' })
    expect(stays).toHaveBeenCalledTimes(2)
    expect(goes).toHaveBeenCalledTimes(1)
  })

  test('shows the new state to those who watch', () => {
    const board = createStatusBoard()
    const seen: CityStatus[] = []
    board.watch(() => seen.push(board.get('testville')))
    board.set('testville', saving)
    expect(seen).toEqual([saving])
  })
})

describe('the sentence for a trouble', () => {
  // Each list is complete: the compiler misses a name that is not in it.
  const refusals = {
    'not-a-pack': 0,
    altered: 0,
    unsigned: 0,
    'wrong-signature': 0,
    'other-city': 0,
    older: 0,
    'newer-app-needed': 0,
    'too-large': 0,
  } satisfies Record<Refusal, 0>
  const troubles = {
    ...refusals,
    'no-network': 0,
    'server-error': 0,
    'storage-denied': 0,
    'storage-full': 0,
    'storage-broken': 0,
  } satisfies Record<Trouble | StorageTrouble | SourceError['trouble'], 0>
  const names = Object.keys(troubles).sort()

  const languages = readdirSync('locales', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

  function sentencesIn(language: string): Record<string, string> {
    const texts = Object.entries(JSON.parse(readFileSync(`locales/${language}/app.json`, 'utf8')) as Record<string, string>)
    return Object.fromEntries(texts.flatMap(([key, text]) => (key.startsWith('trouble.') ? [[key.slice('trouble.'.length), text]] : [])))
  }

  /** Begins with a letter, has several words and ends with the full stop of its script. */
  function isWholeSentence(text: string, language: string): boolean {
    const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    return words.length > 1 && /^\p{L}.*[.。।።۔]$/u.test(text)
  }

  test.each(languages)('is there in %s for every trouble, and for nothing else', (language) => {
    expect(Object.keys(sentencesIn(language)).sort()).toEqual(names)
  })

  test.each(languages)('is a whole sentence in %s, and another one for each trouble', (language) => {
    const sentences = Object.values(sentencesIn(language))
    expect(sentences.filter((sentence) => !isWholeSentence(sentence, language))).toEqual([])
    expect(new Set(sentences).size).toBe(names.length)
  })

  test.each(languages)('is in %s without the words of programs', (language) => {
    const sentences = Object.values(sentencesIn(language)).join('\n')
    expect(sentences).not.toMatch(/\b(error|hash|manifest|pack|quota|IndexedDB|database|HTTP|JSON|\d{3})\b/i)
  })
})
