import { describe, expect, test } from 'vitest'
import {
  anyNumber,
  day,
  email,
  id,
  language,
  line,
  localizedText,
  localTime,
  partialDay,
  position,
  webAddress,
} from '#content/schema/field.ts'

const fields = { id, day, partialDay, localTime, webAddress, email, anyNumber, language, line, localizedText, position }

describe('a field takes', () => {
  test.each<[keyof typeof fields, unknown]>([
    ['id', 'igi-cluj'],
    ['id', '2026-12-holidays'],
    ['day', '2028-02-29'],
    ['partialDay', '2026'],
    ['partialDay', '2026-11'],
    ['partialDay', '2026-11-21'],
    ['localTime', '2026-12-05T18:30'],
    ['localTime', '2026-12-05T00:00'],
    ['webAddress', 'https://example.org/a?b=c'],
    ['webAddress', 'http://example.org'],
    ['email', 'office@example.org'],
    ['anyNumber', '+40264000101'],
    ['anyNumber', '112'],
    ['language', 'uk'],
    ['line', 'Some words.'],
    ['localizedText', { en: 'Help', ar: 'مساعدة' }],
    ['position', [23.5, 46.5]],
  ])('as %s: %j', (field, value) => {
    expect(fields[field].parse(value)).toEqual(value)
  })

  test('as line what stands between its spaces', () => {
    expect(line.parse('  Some words. ')).toBe('Some words.')
  })
})

describe('a field refuses', () => {
  test.each<[keyof typeof fields, unknown]>([
    ['id', 'IGI'],
    ['id', 'igi--cluj'],
    ['id', '-igi'],
    ['id', 'igi_cluj'],
    ['id', ''],
    ['day', '2027-02-29'],
    ['day', '2026-11'],
    ['day', '21.11.2026'],
    ['partialDay', '2026-13'],
    ['partialDay', '2026-11-32'],
    ['partialDay', 'autumn 2026'],
    ['localTime', '2026-12-05'],
    ['localTime', '2026-12-05T24:30'],
    ['localTime', '2026-02-30T10:00'],
    ['localTime', '2026-12-05T18:30:00'],
    ['localTime', '2026-12-05T18:30Z'],
    ['localTime', '2026-12-05T18:30+02:00'],
    ['webAddress', 'example.org'],
    ['webAddress', 'javascript:alert(1)'],
    ['webAddress', 'ftp://example.org'],
    ['email', 'office'],
    ['anyNumber', '0264000101'],
    ['anyNumber', '+40 264 000 101'],
    ['anyNumber', '+0264000101'],
    ['anyNumber', 40264000101],
    ['anyNumber', '12'],
    ['anyNumber', 112],
    ['language', 'EN'],
    ['language', 'english'],
    ['line', '  '],
    ['line', 'a'.repeat(401)],
    ['localizedText', { ro: 'Ajutor' }],
    ['localizedText', { en: 'Help', romanian: 'Ajutor' }],
    ['localizedText', { en: '' }],
    ['position', [200, 46.5]],
    ['position', [23.5, 95]],
    ['position', [23.5]],
  ])('as %s: %j', (field, value) => {
    expect(fields[field].safeParse(value).success).toBe(false)
  })
})
