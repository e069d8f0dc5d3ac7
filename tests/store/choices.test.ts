import { afterEach, describe, expect, test, vi } from 'vitest'
import { rememberChoice, rememberedChoice, rememberSecondLanguage, secondLanguage } from '#store/choices.ts'
import { storageOf } from './made-up-storage.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A browser that keeps texts, and what it keeps. */
function stubStorage(): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', storageOf(kept))
  return kept
}

test('the first visit has no choice', () => {
  stubStorage()
  expect(rememberedChoice()).toBeUndefined()
})

test('the last choice is remembered', () => {
  stubStorage()
  rememberChoice({ language: 'uk', city: 'testville' })
  rememberChoice({ language: 'ar', city: 'cluj-napoca' })
  expect(rememberedChoice()).toEqual({ language: 'ar', city: 'cluj-napoca' })
})

test('a choice says the language and the city, and nothing else about the reader', () => {
  const kept = stubStorage()
  rememberChoice({ language: 'ar', city: 'testville' })
  expect([...kept.values()]).toEqual(['ar/testville'])
})

test.each(['', 'ar', 'ar/', '/testville', 'Arabic/testville', 'ar/<b>', 'ar/Testville', '../testville', 'a/testville'])(
  'the text %j, which is no choice, is as good as none',
  (text) => {
    const kept = stubStorage()
    rememberChoice({ language: 'ar', city: 'testville' })
    for (const key of kept.keys()) kept.set(key, text)
    expect(rememberedChoice()).toBeUndefined()
  },
)

test('the first visit has no second language', () => {
  stubStorage()
  expect(secondLanguage()).toBeUndefined()
})

test('the second language chosen last is remembered, beside the choice', () => {
  stubStorage()
  rememberChoice({ language: 'so', city: 'testville' })
  rememberSecondLanguage('ar')
  rememberSecondLanguage('fr')
  expect(secondLanguage()).toBe('fr')
  expect(rememberedChoice()).toEqual({ language: 'so', city: 'testville' })
})

test.each([undefined, ''])('a second language is forgotten, and leaves nothing, when the reader chooses %j', (none) => {
  const kept = stubStorage()
  rememberSecondLanguage('fr')
  rememberSecondLanguage(none)
  expect(secondLanguage()).toBeUndefined()
  expect(kept).toEqual(new Map())
})

test.each(['', 'f', 'French', 'FR', 'fr-CA', 'fr/testville', '<b>', '../fr'])(
  'the text %j, which is no language, is as good as none',
  (text) => {
    const kept = stubStorage()
    rememberSecondLanguage('fr')
    for (const key of kept.keys()) kept.set(key, text)
    expect(secondLanguage()).toBeUndefined()
  },
)

describe('a browser that keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }

  test('because it has no storage asks again next time', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(() => rememberChoice({ language: 'ar', city: 'testville' })).not.toThrow()
    expect(rememberedChoice()).toBeUndefined()
  })

  test('because its storage is blocked asks again next time', () => {
    const localStorage = vi.fn(refuse)
    vi.stubGlobal('localStorage', undefined)
    Object.defineProperty(globalThis, 'localStorage', { get: localStorage, configurable: true })
    expect(() => rememberChoice({ language: 'ar', city: 'testville' })).not.toThrow()
    expect(rememberedChoice()).toBeUndefined()
    expect(localStorage).toHaveBeenCalledTimes(2)
  })

  test('because its storage is full keeps the choice it had', () => {
    const kept = stubStorage()
    rememberChoice({ language: 'ar', city: 'testville' })
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: refuse })
    expect(() => rememberChoice({ language: 'uk', city: 'testville' })).not.toThrow()
    expect(rememberedChoice()).toEqual({ language: 'ar', city: 'testville' })
  })

  test('knows no second language', () => {
    vi.stubGlobal('localStorage', undefined)
    for (const language of ['fr', undefined]) expect(() => rememberSecondLanguage(language)).not.toThrow()
    expect(secondLanguage()).toBeUndefined()
  })

  test('because its storage is full keeps the second language it had', () => {
    const kept = stubStorage()
    rememberSecondLanguage('fr')
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: refuse, removeItem: refuse })
    expect(() => rememberSecondLanguage('ar')).not.toThrow()
    expect(() => rememberSecondLanguage(undefined)).not.toThrow()
    expect(secondLanguage()).toBe('fr')
  })
})
