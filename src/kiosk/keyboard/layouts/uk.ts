/** Ukrainian: as xkb `ua(winkeys)` has it, with the apostrophe and ґ at the edges of the lowest row. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є', "ґ я ч с м и т ь б ю '"],
  forms: { г: 'ґ', "'": '’ ʼ' },
  marks: '« » „ “ – № ₴ €',
  sample: 'абв',
}
