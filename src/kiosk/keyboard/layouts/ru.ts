/** Russian: as xkb `ru(winkeys)` has it, with ё in the lowest row. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['й ц у к е н г ш щ з х ъ', 'ф ы в а п р о л д ж э', 'ё я ч с м и т ь б ю'],
  forms: { е: 'ё', ь: 'ъ' },
  marks: '« » „ “ – № ₽ €',
  sample: 'абв',
}
