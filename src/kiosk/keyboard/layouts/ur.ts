/** Urdu: the phonetic keyboard of CRULP, as xkb `pk(urd-phonetic)` has it, from left to right as on the keys; ً stands at the end. */
import type { Layout } from '../layout.ts'

export const layout: Layout = {
  rows: ['ق و ع ر ت ے ء ی ہ پ', 'ا س د ف گ ح ج ک ل ؛', 'ز ش چ ط ب ن م ، ۔ ً'],
  shifted: ['ْ ؤ ٰ ڑ ٹ َ ئ ِ ۃ ُ', 'آ ص ڈ ّ غ ھ ض خ ٔ :', 'ذ ژ ث ظ . ں ٘ ، ۔ ؟'],
  forms: {
    ا: 'آ أ',
    ت: 'ٹ ث ط',
    ج: 'چ',
    ح: 'ھ ہ',
    د: 'ڈ',
    ر: 'ڑ',
    ز: 'ذ ژ ض ظ',
    س: 'ص ث',
    ک: 'خ',
    گ: 'غ',
    ن: 'ں',
    و: 'ؤ',
    ہ: 'ھ ۃ',
    ی: 'ئ ے',
    ء: 'ئ',
  },
  marks: '، ؛ ؟ ۔ “ ” َ ُ ِ ً ّ ْ',
  sample: 'ابپ',
}
