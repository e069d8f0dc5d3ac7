/** German: DIN 2137, as xkb `de` has it; ß stands there beside the digits. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t z u i o p ü', 'a s d f g h j k l ö ä', 'y x c v b n m ß'],
  forms: { a: 'ä', o: 'ö', u: 'ü', s: 'ß', e: 'é' },
  marks: '„ “ – § €',
}
