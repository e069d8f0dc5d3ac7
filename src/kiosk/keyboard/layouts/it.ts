/** Italian: as xkb `it` has it; ù and ì stand there at the edge. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['q w e r t y u i o p è', 'a s d f g h j k l ò à', "z x c v b n m ù ì '"],
  forms: { a: 'à', e: 'è é', è: 'é', i: 'ì', o: 'ò', u: 'ù', "'": '’' },
  marks: '« » “ ” – €',
}
