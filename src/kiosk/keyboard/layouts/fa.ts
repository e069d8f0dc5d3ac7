/** Persian: ISIRI 9147, as xkb `ir` has it, from left to right as on the keys. ژ, ء and the half space, which need shift there, have keys. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['ض ص ث ق ف غ ع ه خ ح ج چ', 'ش س ی ب ل ا ت ن م ک گ', 'ظ ط ز ژ ر ذ د پ و ء \u200c'],
  forms: { ا: 'آ أ إ', ه: 'ۀ ة', و: 'ؤ', ی: 'ئ ي', ک: 'ك' },
  marks: '، ؛ ؟ « » ـ َ ُ ِ ً ّ ْ ٔ',
  sample: 'ابپ',
  labels: { '\u200c': 'نیم‌فاصله' },
}
