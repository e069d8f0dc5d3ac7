/**
 * How a name sounds, coarsely, whatever its script: `Mănăștur`, `Манаштур` and `مانشتور` all give `MNSTR`.
 * Vowels are left out, consonants that writers of other scripts take for one another are one. Made for names only:
 * in ordinary words too many different ones sound alike.
 */

// The longest come first. What is in no row is a vowel, or silent.
const SOUNDS: readonly [sound: string, letters: readonly string[]][] = [
  ['S', ['tsch', 'sch']],
  ['K', ['ch', 'gh', 'kh', 'ck', 'qu']],
  ['S', ['sh', 'zh', 'cz', 'sz', 'ce', 'ci', 'ge', 'gi']],
  ['F', ['ph']],
  ['B', ['b', 'p', 'б', 'п', 'ب', 'پ']],
  ['F', ['f', 'v', 'w', 'ф', 'в', 'ف', 'ڤ']],
  ['S', ['s', 'z', 'j', 'с', 'з', 'ж', 'ш', 'щ', 'ц', 'ч', 'س', 'ش', 'ص', 'ز', 'ظ', 'ث', 'ذ', 'ج', 'چ', 'ژ']],
  ['K', ['k', 'c', 'q', 'g', 'h', 'к', 'г', 'х', 'ك', 'ق', 'غ', 'خ', 'ح', 'ه', 'گ']],
  ['KS', ['x']],
  ['T', ['t', 'd', 'т', 'д', 'ت', 'ط', 'د', 'ض']],
  ['L', ['l', 'л', 'ل']],
  ['M', ['m', 'м', 'م']],
  ['N', ['n', 'н', 'ن']],
  ['R', ['r', 'р', 'ر']],
]
const soundOfLetters = new Map(SOUNDS.flatMap(([sound, letters]) => letters.map((letter) => [letter, sound] as const)))
const LETTERS = new RegExp([...soundOfLetters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

export type Script = 'latin' | 'cyrillic' | 'arabic'

/** The script of a folded word, if its names can be compared with those of the others. */
export function scriptOf(word: string): Script | undefined {
  if (/^[a-z]+$/.test(word)) return 'latin'
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return 'cyrillic'
  return /^\p{Script=Arabic}+$/u.test(word) ? 'arabic' : undefined
}

/** The consonants of a folded word as one hears them, one for a row of the same. */
export function soundOf(word: string): string {
  const sounds = (word.match(LETTERS) ?? []).map((letters) => soundOfLetters.get(letters)!)
  return sounds.join('').replace(/(.)\1+/g, '$1')
}
