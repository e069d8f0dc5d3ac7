/** Tigrinya: a key a consonant in the order of the fidel, its vowels above. The series are those of the Unicode chart from U+1200. */
import type { Layout } from '../layout.ts'

const rows = ['ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ ቐ በ ቨ', 'ተ ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ', 'የ ደ ጀ ገ ጠ ጨ ጰ ጸ ፀ ፈ ፐ'] as const

/** These have a second series of five, eight places on: ቈ ቊ ቋ ቌ ቍ. */
const LABIAL = ['ቀ', 'ቐ', 'ኀ', 'ከ', 'ኸ', 'ገ']

function seriesOf(consonant: string): string[] {
  const first = consonant.codePointAt(0)!
  const places = [0, 1, 2, 3, 4, 5, 6, ...(LABIAL.includes(consonant) ? [8, 10, 11, 12, 13] : [])]
  return places.map((place) => String.fromCodePoint(first + place))
}

const consonants = rows.join(' ').split(' ')

export const layout: Layout = {
  rows,
  // Whoever has chosen a vowel can still take another one.
  forms: Object.fromEntries(
    consonants.flatMap((consonant) => seriesOf(consonant).map((letter) => [letter, seriesOf(consonant).join(' ')])),
  ),
  marks: '፡ ። ፣ ፤ ፥ ፦ ፧ “ ”',
  sample: 'ሀለሐ',
}
