import type { TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import {
  code,
  formatAmount,
  formatDay,
  formatDistance,
  formatList,
  formatNearDay,
  formatNumber,
  formatRange,
  formatSize,
  formatTime,
} from '#i18n/format.ts'
import { bestLanguage, directionOf, isLanguage, languages } from '#i18n/languages.ts'
import { loadLanguage } from '#i18n/setup.ts'

type T = TFunction<['app', 'codes']>

const words: Record<string, T> = {}
const inLanguage = (language: string) => words[language]!

beforeAll(async () => {
  for (const { code: language } of languages) {
    words[language] = (await loadLanguage(language)).getFixedT(language, ['app', 'codes'])
  }
})

test.each([
  ['en', '21 November 2026'],
  ['ro', '21 noiembrie 2026'],
  ['uk', '21 листопада 2026 року'],
  ['ar', '21 نوفمبر 2026'],
])('a day is written in full in %s', (language, written) => {
  expect(formatDay(inLanguage(language), '2026-11-21')).toBe(written)
})

test.each([
  ['en', 'November 2026'],
  ['ro', 'noiembrie 2026'],
  ['uk', 'листопад 2026 року'],
  ['ar', 'نوفمبر 2026'],
])('a month stands without a day in %s', (language, written) => {
  expect(formatDay(inLanguage(language), '2026-11')).toBe(written)
})

test.each(['en', 'ro', 'uk', 'ar'])('a year alone stays a number in %s', (language) => {
  expect(formatDay(inLanguage(language), '2026')).toBe('2026')
})

test.each([
  ['en', '7 January'],
  ['ro', '7 ianuarie'],
  ['uk', '7 січня'],
  ['ar', '7 يناير'],
])('a day that is near has no year and no zero before it in %s', (language, written) => {
  expect(formatNearDay(inLanguage(language), '2027-01-07')).toBe(written)
})

test('times have two digits for hours and minutes, and the end of a day is 24:00', () => {
  expect([0, 510, 1439, 1440].map(formatTime)).toEqual(['00:00', '08:30', '23:59', '24:00'])
})

test('a range has a dash from left to right, and a word from right to left', () => {
  expect(formatRange(inLanguage('en'), [600, 720])).toBe('10:00–12:00')
  expect(formatRange(inLanguage('uk'), [600, 720])).toBe('10:00–12:00')
  expect(formatRange(inLanguage('ar'), [600, 720])).toBe('10:00 إلى 12:00')
})

test('amounts are written as the language writes numbers', () => {
  expect(formatAmount('en', 2430, 'RON')).toBe('2,430 RON')
  expect(formatAmount('ro', 2430.5, 'RON')).toBe('2.430,5 RON')
  expect(formatAmount('uk', 12430, 'RON')).toBe('12\u00A0430 RON')
})

test('digits are Latin in every language', () => {
  for (const { code: language } of languages) {
    expect(formatAmount(language, 286598, 'RON')).toMatch(/^2\D?86\D?598 RON$/)
    expect(formatNumber(language, 286598)).toMatch(/^2\D?86\D?598$/)
  }
})

test('a size in kilobytes is rounded up', () => {
  expect([0, 1, 1000, 1001, 999_999].map((bytes) => formatSize(inLanguage('en'), 'en', bytes))).toEqual([
    '0 kB',
    '1 kB',
    '1 kB',
    '2 kB',
    '1000 kB',
  ])
})

test('a size of a million bytes and more is in megabytes, rounded up to one decimal', () => {
  expect([1_000_000, 1_000_001, 12_340_000].map((bytes) => formatSize(inLanguage('en'), 'en', bytes))).toEqual([
    '1 MB',
    '1.1 MB',
    '12.4 MB',
  ])
})

test('a distance is as exact as it can be: fifty metres, a hundred metres, a kilometre', () => {
  const t = inLanguage('en')
  expect([0, 440, 974, 975, 3149, 9949, 9950, 12_400].map((metres) => formatDistance(t, 'en', metres))).toEqual([
    '50 m',
    '450 m',
    '950 m',
    '1 km',
    '3.1 km',
    '9.9 km',
    '10 km',
    '12 km',
  ])
  expect(formatDistance(inLanguage('uk'), 'uk', 3149)).toBe('3,1 км')
  expect(formatDistance(inLanguage('ar'), 'ar', 3149)).toBe('3.1 كم')
})

test('a list is joined as the language does it', () => {
  expect(formatList(inLanguage('ro'), ['femei', 'copii'])).toBe('femei și copii')
  expect(formatList(inLanguage('ro'), ['femei', 'copii', 'familii'])).toBe('femei, copii și familii')
  expect(formatList(inLanguage('ar'), ['نساء', 'أطفال', 'عائلات'])).toBe('نساء، أطفال وعائلات')
  expect(formatList(inLanguage('en'), ['women'])).toBe('women')
})

test('a code has words, and one this app does not know shows itself', () => {
  expect(code(inLanguage('ro'), 'document.residence-permit')).toBe('Permis de ședere')
  expect(code(inLanguage('ro'), 'document.moon-permit')).toBe('moon-permit')
})

test('Romanian counts one, a few, and many with "de"', () => {
  const t = inLanguage('ro')
  expect([1, 2, 19, 20, 101, 100].map((count) => t('guide.steps', { count }))).toEqual([
    '1 pas',
    '2 pași',
    '19 pași',
    '20 de pași',
    '101 pași',
    '100 de pași',
  ])
})

test('the best language is the first of the preferred ones that we speak', () => {
  expect(bestLanguage(['ar-EG', 'fr'])).toBe('ar')
  expect(bestLanguage(['hu-HU', 'uk', 'en'])).toBe('uk')
  expect(bestLanguage(['RO-ro'])).toBe('ro')
})

test('who prefers languages we do not speak gets English', () => {
  expect(bestLanguage(['hu', 'nl-BE'])).toBe('en')
  expect(bestLanguage([])).toBe('en')
})

test('a code is a language of the interface or it is not', () => {
  expect(['ro', 'hu', '', undefined].map(isLanguage)).toEqual([true, false, false, false])
})

test('the direction of every interface language is the one it is listed with', () => {
  for (const { code: language, dir } of languages) expect(directionOf(language)).toBe(dir)
})

test('languages the interface does not speak have a direction too', () => {
  expect(['fa', 'ur', 'ps', 'he', 'ti', 'bn', 'hu'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr'])
})
