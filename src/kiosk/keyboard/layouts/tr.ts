/** Turkish: the Q keyboard, TS 2117, as xkb `tr` has it. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u ı o p ğ ü', 'a s d f g h j k l ş i', 'z x c v b n m ö ç'],
  forms: { a: 'â', i: 'î', u: 'û ü', c: 'ç', g: 'ğ', o: 'ö', s: 'ş' },
  marks: '“ ” ’ – ₺ €',
}
