/** Romanian: SR 13392, as xkb `ro(std)` has it. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p ă î', 'a s d f g h j k l ș ț', 'z x c v b n m â'],
  forms: { a: 'ă â', i: 'î', s: 'ș', t: 'ț' },
  marks: '„ ” « » – €',
}
