import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '#i18n/languages.ts'
import { formsOf, hasShift, keysOf, type Layout, latin, rowsOf } from '#kiosk/keyboard/layout.ts'
import { loadLayout } from '#kiosk/keyboard/use-layout.ts'

/** Chinese is written by its sound, which these keys cannot turn into characters. */
const written = languages.map(({ code }) => code).filter((code) => code !== 'zh')

/** All that can be written by these keys, also by forms of forms. */
function writableBy(layout: Layout, language: string): Set<string> {
  const shown = [false, true].flatMap((shift) =>
    [false, true].flatMap((digits) => rowsOf(layout, { shift: shift && hasShift(layout), digits }, language)),
  )
  const writable = new Set(shown.flat())
  // Forms that are found meanwhile are looked at too.
  for (const letter of writable) for (const form of formsOf(layout, letter, language)) writable.add(form)
  return writable
}

/** Whether a word can be put together from these pieces. */
function canBeWritten(word: string, pieces: ReadonlySet<string>): boolean {
  const reached = new Set([0])
  for (const at of reached) for (const piece of pieces) if (word.startsWith(piece, at)) reached.add(at + piece.length)
  return reached.has(word.length)
}

/** The words of the interface, without the names of what is filled in. */
function wordsOf(language: string): string[] {
  const texts = ['app', 'codes'].flatMap((file) =>
    Object.values(JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Record<string, string>),
  )
  const text = texts
    .join(' ')
    .replace(/\{\{.*?\}\}/g, ' ')
    .normalize('NFC')
  return [...new Set(text.match(/[\p{L}\p{M}\p{Nd}'’\u200c]+/gu))]
}

test.each(written)('every word of the interface in %s can be written with its keys', async (language) => {
  const layout = await loadLayout(language)
  const own = writableBy(layout, language)
  const ofOtherScript = writableBy(latin, 'en')
  const isForeign = (word: string) => layout.sample !== undefined && /^[\p{Script=Latin}\p{Nd}'’]+$/u.test(word)
  const words = wordsOf(language).flatMap((word) => [word, word.toLocaleLowerCase(language)])
  expect(words.length).toBeGreaterThan(500)
  expect(words.filter((word) => !canBeWritten(word, isForeign(word) ? ofOtherScript : own))).toEqual([])
})

test.each(written)('keys of %s write letters as they are stored, and none twice in a row', async (language) => {
  const layout = await loadLayout(language)
  const writable = [...writableBy(layout, language)]
  expect(writable).toEqual(writable.map((text) => text.normalize('NFC')))
  expect(writable).not.toContain('')
  for (const row of layout.rows) expect(new Set(keysOf(row)).size).toBe(keysOf(row).length)
  for (const row of layout.rows) expect(keysOf(row).length).toBeLessThanOrEqual(12)
  layout.shifted?.forEach((row, at) => expect(keysOf(row), `shift in row ${at}`).toHaveLength(keysOf(layout.rows[at]!).length))
})

test('every file of keys is that of a language', () => {
  const files = readdirSync('src/kiosk/keyboard/layouts').map((name) => name.replace('.ts', ''))
  expect(written).toEqual(expect.arrayContaining(files))
})

test('Turkish capitals are Turkish, and a capital has capitals above it', async () => {
  const turkish = await loadLayout('tr')
  expect(rowsOf(turkish, { digits: false, shift: true }, 'tr')[1]).toContain('İ')
  const polish = await loadLayout('pl')
  expect(formsOf(polish, 'Z', 'pl')).toEqual(['Ż', 'Ź'])
  const german = await loadLayout('de')
  expect(rowsOf(german, { digits: false, shift: true }, 'de')[2]).toContain('ß')
})

test('a Vietnamese vowel takes its hat first and then its tone, which can be changed', async () => {
  const layout = await loadLayout('vi')
  expect(formsOf(layout, 'o', 'vi')).toEqual(['ô', 'ơ', 'ò', 'ó', 'ỏ', 'õ', 'ọ'])
  expect(formsOf(layout, 'ơ', 'vi')).toContain('ợ')
  expect(formsOf(layout, 'ợ', 'vi')).toContain('ở')
})

test('a Tigrinya consonant has its seven forms above it', async () => {
  const layout = await loadLayout('ti')
  expect(formsOf(layout, 'ለ', 'ti').join('')).toBe('ለሉሊላሌልሎ')
  expect(formsOf(layout, 'ቀ', 'ti')).toContain('ቋ')
})
