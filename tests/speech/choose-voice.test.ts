import { expect, test } from 'vitest'
import { chooseVoice, type Voice } from '#speech/choose-voice.ts'

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({ name: lang, lang, localService: true, default: false, ...more })
const chosen = (voices: Voice[], language: string, preferred: string[] = []) => chooseVoice(voices, language, preferred)?.name

test('a language is read by a voice of its own, however the device writes its name', () => {
  for (const lang of ['sv', 'sv-SE', 'sv_SE', 'swe-SWE', 'SV-se']) expect(chosen([voice('en-US'), voice(lang)], 'sv')).toBe(lang)
  expect(chosen([voice('cmn-Hans-CN')], 'zh')).toBe('cmn-Hans-CN')
  expect(chosen([voice('arb-001')], 'ar')).toBe('arb-001')
})

test('no other language reads it', () => {
  expect(chosen([voice('en-US'), voice('fil-PH'), voice('')], 'so')).toBeUndefined()
  expect(chosen([voice('fil-PH')], 'fi')).toBeUndefined()
  expect(chosen([voice('yue-HK')], 'zh')).toBeUndefined()
  expect(chosen([], 'en')).toBeUndefined()
})

test('a voice on the device comes before one from the internet, even the one of the reader’s place', () => {
  const voices = [voice('en-GB', { localService: false, default: true }), voice('en-US')]
  expect(chosen(voices, 'en', ['en-GB'])).toBe('en-US')
})

test('then the place of the reader, then what the device prefers, then its order', () => {
  const voices = [voice('en-US'), voice('en-GB', { default: true }), voice('en-IN')]
  expect(chosen(voices, 'en', ['hi', 'en-IN'])).toBe('en-IN')
  expect(chosen(voices, 'en')).toBe('en-GB')
  expect(chosen([voice('ar-EG'), voice('ar-SA')], 'ar')).toBe('ar-EG')
})

test('voices made for fun and Cantonese read when there is nobody else', () => {
  expect(chosen([voice('en-US', { name: 'Albert' }), voice('en-US', { name: 'Samantha' })], 'en')).toBe('Samantha')
  expect(chosen([voice('en-US', { name: 'Grandma (English (US))' }), voice('en-AU')], 'en')).toBe('en-AU')
  expect(chosen([voice('zh-HK', { default: true }), voice('zh-CN')], 'zh')).toBe('zh-CN')
  expect(chosen([voice('zh-HK')], 'zh')).toBe('zh-HK')
})
