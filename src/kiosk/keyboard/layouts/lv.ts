/** Latvian: the letters of xkb `lv`, which has the long and the soft ones on the third level. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m'],
  forms: { a: 'ā', c: 'č', e: 'ē', g: 'ģ', i: 'ī', k: 'ķ', l: 'ļ', n: 'ņ', o: 'ō', r: 'ŗ', s: 'š', u: 'ū', z: 'ž' },
  marks: '„ ” « » – €',
}
