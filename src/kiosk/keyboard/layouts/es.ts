/** Spanish: as xkb `es` has it, without its dead keys. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m ç'],
  forms: { a: 'á', e: 'é', i: 'í', n: 'ñ', o: 'ó', u: 'ú ü' },
  marks: '¿ ¡ « » – º ª €',
}
