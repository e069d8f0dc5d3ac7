import { useLanguageOf } from '#i18n/words.tsx'
import { fold } from '#search/fold.ts'

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
      {text
        .split(/([\p{L}\p{M}\p{N}]+)/u)
        .map((piece, index) => (index % 2 === 1 && found.has(fold(piece)) ? <mark key={index}>{piece}</mark> : piece))}
    </span>
  )
}
