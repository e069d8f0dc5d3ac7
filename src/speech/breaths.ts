/** Cuts what is too long for one breath: Chrome falls silent some fifteen seconds into a text of a voice from the internet. */

/** About twelve seconds at the slow speed. A character of Chinese or Japanese is a syllable, often a word. */
const MOST = 150
const MOST_SYLLABLES = 40

const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** A cut after one of these is heard as a pause. */
const CLAUSE = /[,;:،؛、，；：፣፤፥–—]\s*/gu
const SPACE = /\s+/gu
/** Where nothing else is: between letters, never between a letter and its marks. */
const LETTER = /\P{M}\p{M}*/gu

/** The text in parts that are short enough, cut where it is heard least; together they are the text. */
export function breaths(text: string): string[] {
  const most = (text.match(SYLLABLE)?.length ?? 0) > text.length / 2 ? MOST_SYLLABLES : MOST
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const cut = cutIn(rest, most)
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest]
}

function cutIn(text: string, most: number): number {
  const window = text.slice(0, most)
  // A clause of two words and then a long one would sound odd.
  const clause = lastEnd(window, CLAUSE)
  if (clause > most / 3) return clause
  return lastEnd(window, SPACE) || lastEnd(text.slice(0, most), LETTER) || most
}

/** Where the last match ends; 0 without one. */
function lastEnd(text: string, pattern: RegExp): number {
  return (
    Array.from(text.matchAll(pattern), (match) => match.index + match[0].length)
      .filter((end) => end < text.length)
      .at(-1) ?? 0
  )
}
