/**
 * Takes one text apart into words and marks, so that a translator changes the words and cannot break the marks:
 * links, strong words, words of the office, phone numbers and addresses, ends of lines.
 */
import MarkdownIt, { type Token } from 'markdown-it'

/** Words; or a mark that stands alone, opens or closes. */
export type Piece =
  | { is: 'words'; text: string }
  /** `data` is the Markdown it stands for, `shows` what readers see of it. */
  | { is: 'alone'; kind: MarkKind; data: string; shows: string }
  | { is: 'open' | 'close'; kind: MarkKind; data: string }

export type MarkKind = 'link' | 'strong' | 'office-word' | 'fact' | 'line-end'

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
markdown.validateLink = () => true

/** Phone numbers, web addresses and e-mail addresses: nobody translates them. */
const FACT = /(?:\+|\b0)\d[\d ]{5,}\d|https?:\/\/[^\s()]*[^\s().,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{\{[^{}]*\}\}/g

/** The pieces of a Markdown text of one block. Their data and words together are the text. */
export function piecesOfMarkdown(text: string): Piece[] {
  const pieces = joinOfficeWords(piecesOfTokens(markdown.parseInline(text, {})[0]?.children ?? []))
  const splitUp = pieces.flatMap(splitFacts)
  // What cannot be put together again is left as it is: rare spellings of links and marks.
  return textOfPieces(splitUp) === text ? splitUp : splitFacts({ is: 'words', text })
}

/** The pieces of a line of plain words, such as a name or a note. */
export function piecesOfLine(text: string): Piece[] {
  return splitFacts({ is: 'words', text })
}

/** The text the pieces were made of. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.is === 'words' ? piece.text : piece.data)).join('')
}

function piecesOfTokens(tokens: readonly Token[]): Piece[] {
  return tokens.map((token): Piece => {
    const kind = token.tag === 'strong' ? 'strong' : token.tag === 'em' ? 'office-word' : 'link'
    if (token.type === 'softbreak') return { is: 'alone', kind: 'line-end', data: '\n', shows: ' ' }
    if (token.type === 'hardbreak') return { is: 'alone', kind: 'line-end', data: '  \n', shows: '\n' }
    if (token.type === 'link_open') return { is: 'open', kind, data: '[' }
    if (token.type === 'link_close') return { is: 'close', kind, data: `](${hrefOf(tokens, token)})` }
    if (token.nesting !== 0) return { is: token.nesting > 0 ? 'open' : 'close', kind, data: token.markup }
    if (token.type === 'text_special') return { is: 'words', text: token.markup }
    return { is: 'words', text: token.content }
  })
}

function hrefOf(tokens: readonly Token[], close: Token): string {
  const before = tokens.slice(0, tokens.indexOf(close))
  const opening = before.reverse().find((token) => token.type === 'link_open' && token.level === close.level)
  return String(opening?.attrGet('href') ?? '')
}

/** `*permis de ședere*` is one mark, and so is a link whose words are a number or an address. */
function joinOfficeWords(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const [open, words, close] = [pieces[index]!, pieces[index + 1], pieces[index + 2]]
    if (open.is === 'open' && words?.is === 'words' && close?.is === 'close' && isFixed(open.kind, words.text)) {
      joined.push({ is: 'alone', kind: open.kind, data: `${open.data}${words.text}${close.data}`, shows: words.text })
      index += 2
    } else joined.push(open)
  }
  return joined
}

function isFixed(kind: MarkKind, words: string): boolean {
  return kind === 'office-word' || (kind === 'link' && (/^\+?[\d\s()/-]+$/.test(words) || /^\S+\.\S+$/.test(words)))
}

function splitFacts(piece: Piece): Piece[] {
  if (piece.is !== 'words') return [piece]
  const pieces: Piece[] = []
  let from = 0
  for (const match of piece.text.matchAll(FACT)) {
    if (match.index > from) pieces.push({ is: 'words', text: piece.text.slice(from, match.index) })
    pieces.push({ is: 'alone', kind: 'fact', data: match[0], shows: match[0] })
    from = match.index + match[0].length
  }
  if (from < piece.text.length) pieces.push({ is: 'words', text: piece.text.slice(from) })
  return pieces
}
