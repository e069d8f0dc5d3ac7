/** A text with a caret or a selection in it, and what a key does to it. Pure. */

export interface Writing {
  value: string
  /** The selection; a caret when both are the same. */
  start: number
  end: number
}

/** Puts a text in the place of the selection, if the whole is not longer than it may be. */
export function written(writing: Writing, text: string, most = Number.POSITIVE_INFINITY): Writing {
  const value = writing.value.slice(0, writing.start) + text + writing.value.slice(writing.end)
  if (value.length > most) return writing
  const caret = writing.start + text.length
  return { value, start: caret, end: caret }
}

/** Takes away the selection, or what readers see as one letter before the caret. */
export function erased(writing: Writing): Writing {
  if (writing.start !== writing.end) return written(writing, '')
  return written({ ...writing, start: writing.start - lastLetter(writing.value.slice(0, writing.start)).length }, '')
}

/** Puts another form in the place of the letter before the caret; nothing if another letter stands there by now. */
export function reshaped(writing: Writing, letter: string, form: string, most?: number): Writing {
  const before = writing.value.slice(0, writing.start)
  if (writing.start !== writing.end || !before.endsWith(letter)) return writing
  return written({ ...writing, start: writing.start - letter.length }, form, most)
}

function lastLetter(text: string): string {
  // Firefox 115 has no segments: there a letter goes mark by mark.
  if (!Intl.Segmenter) return Array.from(text).at(-1) ?? ''
  return [...new Intl.Segmenter().segment(text)].at(-1)?.segment ?? ''
}
