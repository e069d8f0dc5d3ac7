/** Swedish: as xkb `se` has it. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p å', 'a s d f g h j k l ö ä', 'z x c v b n m'],
  forms: { a: 'å ä à', e: 'é', o: 'ö', u: 'ü' },
  marks: '” ’ – § €',
}
