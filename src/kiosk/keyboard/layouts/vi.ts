/** Vietnamese: the letters of xkb `vn`; a vowel gets its hat or horn first, and then its tone. */
import type { Layout } from '../layout.ts'

const VOWELS: Record<string, string> = { a: 'ă â', e: 'ê', i: '', o: 'ô ơ', u: 'ư', y: '' }

/** Grave, acute, hook, tilde, dot below. */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

const withTones = (vowel: string) => TONES.map((tone) => (vowel + tone).normalize('NFC'))

const forms = Object.entries(VOWELS).flatMap(([vowel, others]) => {
  const shaped = others.split(' ').filter(Boolean)
  return [
    [vowel, [...shaped, ...withTones(vowel)].join(' ')],
    ...[vowel, ...shaped].flatMap((base) => withTones(base).map((letter) => [letter, [base, ...withTones(base)].join(' ')])),
    ...shaped.map((base) => [base, withTones(base).join(' ')]),
  ]
})

export const layout: Layout = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l đ', 'z x c v b n m'],
  forms: { ...Object.fromEntries(forms), d: 'đ' },
  marks: '“ ” – ₫ €',
}
