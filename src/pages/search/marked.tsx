import { fold } from '#search/fold.ts'
import { useLanguageOf } from '#i18n/words.tsx'

interface Props {
  text: string
  language: string
  /** Folded words. */
  matched: readonly string[]
}

/** A text with the words marked that a search has found. */
export function Marked({ text, language, matched }: Props) {
  const found = new Set(matched)
  return (
    <span {...useLanguageOf(language)}>
      {text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, index) =>
        // The pieces of one text never change their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        index % 2 === 1 && found.has(fold(piece)) ? <mark key={index}>{piece}</mark> : piece,
      )}
    </span>
  )
}
