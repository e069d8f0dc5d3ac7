/** Takes passages apart into sentences, in any language, with what the runtime knows of them (`Intl.Segmenter`). */
import type { Passage } from './passage.ts'

/** A sentence as it stands in the text, and what of it counts. */
export type Sentence = Passage

/** In these a space ends a clause, and nothing else ends a sentence. */
const ENDED_BY_SPACES = new Set(['th', 'lo'])

/** "… 6 months. 30 days later …": the standard (UAX 29) looks for a capital letter, and a number has none. */
const BEFORE_NUMBER = /\p{L}{4}[.!?] (?=\d)/gu

/**
 * The sentences that hold something that counts, in the order of the text.
 * None in a runtime without `Intl.Segmenter` (Firefox before 125): better silent than wrong.
 */
export function sentencesIn(passages: readonly Passage[], language: string): Sentence[] {
  const ends = sentenceEnds(language)
  return passages.flatMap(({ text, counted }) => {
    const sentences: Sentence[] = []
    let start = 0
    for (const end of ends(counted)) {
      sentences.push({ text: text.slice(start, end).trim(), counted: counted.slice(start, end) })
      start = end
    }
    return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.counted))
  })
}

/** Where the sentences of a text end, each as the place after its last character. Nowhere, without `Intl.Segmenter`. */
export function sentenceEnds(language: string): (text: string) => number[] {
  if (!('Segmenter' in Intl)) return () => []
  if (ENDED_BY_SPACES.has(language)) return (text) => endsOf(text, / |$/g)
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return (text) => {
    const ends = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
    return [...new Set([...ends, ...endsOf(text, BEFORE_NUMBER)])].sort((a, b) => a - b)
  }
}

function endsOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index + match[0].length)
}
