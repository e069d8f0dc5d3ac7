/** Arabic: Arabic 101, as xkb `ara` has it, from left to right as on the keys; ذ stands at the end of the lowest row. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ ذ'],
  forms: { ا: 'أ إ آ', ه: 'ة', و: 'ؤ', ي: 'ى ئ', ك: 'گ', ب: 'پ', ف: 'ڤ', ج: 'چ', لا: 'لأ لإ لآ' },
  marks: '، ؛ ؟ « » ـ َ ً ُ ٌ ِ ٍ ّ ْ',
  sample: 'ابت',
}
