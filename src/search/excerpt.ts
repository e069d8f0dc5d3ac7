/** The piece of a text that shows best why it was found. */
import { termsOf } from './terms.ts'

const LONGEST = 110
/** Up to a line's end, a full stop of the languages without spaces, or one before a space: not the one in `8.30` or `example.ro`. */
const SENTENCE = /[^\n]+?(?:[.!?؟۔।።]+(?=\s|$)|[。！？]+|(?=\n)|$)/gu

/** A sentence of the text, or a part of a long one, with most of the matched terms; `undefined` when it has none of them. */
export function excerptOf(text: string, matched: readonly string[]): string | undefined {
  const terms = new Set(matched)
  const sentences = text.match(SENTENCE) ?? []
  let best: { sentence: string; count: number } | undefined
  for (const sentence of sentences) {
    const count = new Set(termsOf(sentence).filter((term) => terms.has(term))).size
    if (count > (best?.count ?? 0)) best = { sentence: sentence.trim(), count }
  }
  return best && shortened(best.sentence, terms)
}

/** As many words around the matched ones as there is room for; what is left out is shown by dots. */
function shortened(sentence: string, terms: ReadonlySet<string>): string {
  if (sentence.length <= LONGEST) return sentence
  const words = sentence.split(' ')
  const first = Math.max(
    0,
    words.findIndex((word) => termsOf(word).some((term) => terms.has(term))),
  )
  let [from, until] = [first, first + 1]
  const length = () => words.slice(from, until).join(' ').length
  while (length() < LONGEST && (from > 0 || until < words.length)) {
    if (until < words.length) until++
    if (from > 0 && first - from < 4 && length() < LONGEST) from--
    if (until === words.length && (from === 0 || first - from >= 4)) break
  }
  if (until - from > 1 && length() > LONGEST) until--
  return `${from > 0 ? '… ' : ''}${words.slice(from, until).join(' ')}${until < words.length ? ' …' : ''}`
}
