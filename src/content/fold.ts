/** Spells text the way it is compared, in search and in the glossary, so that `Manastur` finds `Mănăștur` and `سفاره` finds `سفارة`. */

// Letters that Unicode does not take apart into a base letter and a mark, and letters that people use for one another.
const LATIN_AND_CYRILLIC = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', ґ: 'г', є: 'е' }
// Arabic, Persian and Urdu: forms of alif, ya, kaf and ha, and the ornament tatweel.
const ARABIC = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ي', ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ـ: '' }
const LETTERS: Record<string, string> = { ...LATIN_AND_CYRILLIC, ...ARABIC }

// Ethiopic writes some sounds with two rows of signs; each row is eight code points from its first.
const ETHIOPIC_ROWS: readonly [from: number, to: number][] = [
  [0x1220, 0x1230],
  [0x1340, 0x1338],
  [0x1280, 0x1210],
  [0x12d0, 0x12a0],
]
for (const [from, to] of ETHIOPIC_ROWS) {
  for (let sign = 0; sign < 7; sign++) LETTERS[String.fromCodePoint(from + sign)] = String.fromCodePoint(to + sign)
}

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

// Marks that only shade a letter. In Devanagari, Bengali and the other scripts of their family marks are vowels, and stay.
const SHADING = /(?![\u0900-\u109f\u1780-\u17ff])\p{Mn}|\u093c|\u09bc|\u200c|\u200d|\ufe0f/gu

/** The text in small letters, with the digits and spellings of its script made one. Folding twice changes nothing. */
export function fold(text: string): string {
  return withoutShades(withoutShades(text).toLowerCase())
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(/\p{Nd}/gu, latinDigit)
}

function withoutShades(text: string): string {
  return text.normalize('NFKD').replace(SHADING, '')
}

/** A digit of any script; every script has its ten in a row, beginning at a multiple of sixteen or six after it. */
function latinDigit(digit: string): string {
  if (digit <= '9') return digit
  let zero = digit.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--
  return String(digit.codePointAt(0)! - zero)
}
