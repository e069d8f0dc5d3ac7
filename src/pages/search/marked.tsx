import { useLanguageOf } from '#i18n/words.tsx'
import { markedPieces } from '#search/marks.ts'

interface Props {
  text: string
  language: string
  /** Terms as a search gives them. */
  matched: readonly string[]
}

/** A text with the words marked that a search has found. */
export function Marked({ text, language, matched }: Props) {
  return (
    <span {...useLanguageOf(language)}>
      {markedPieces(text, matched).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))}
    </span>
  )
}
