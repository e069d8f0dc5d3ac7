/** French: as xkb `fr` has it; é è ç à stand there beside the digits. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['a z e r t y u i o p', 'q s d f g h j k l m ù', "w x c v b n ' é è ç à"],
  forms: { a: 'à â æ', c: 'ç', e: 'é è ê ë', i: 'î ï', o: 'ô œ', u: 'ù û ü', y: 'ÿ', "'": '’' },
  marks: '« » – … €',
}
