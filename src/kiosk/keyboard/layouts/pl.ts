/** Polish: as xkb `pl` has it, with its own letters on the third level. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m'],
  forms: { a: 'ą', c: 'ć', e: 'ę', l: 'ł', n: 'ń', o: 'ó', s: 'ś', x: 'ź', z: 'ż ź' },
  marks: '„ ” « » – €',
}
