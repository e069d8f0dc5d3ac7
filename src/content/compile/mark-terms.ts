/** Names the entry of the glossary on words of the office: `<bdi lang="ro" data-term="programare">programare</bdi>`. */
import type { Token } from 'markdown-it'
import type { TermFinder } from './term-finder.ts'

/** Marks each explained word where it first stands among these blocks. */
export function markTerms(blocks: readonly Token[], termOf: TermFinder): void {
  const marked = new Set<string>()
  for (const { children } of blocks) {
    for (const { opening, words } of officeWordsAmong(children ?? [])) {
      const id = termOf(words)
      if (id === undefined || marked.has(id)) continue
      marked.add(id)
      opening.attrSet('data-term', id)
    }
  }
}

/** Emphasised words that can be pressed: not those of a link, nor those that hold one. */
function officeWordsAmong(tokens: readonly Token[]): { opening: Token; words: string }[] {
  let links = 0
  return tokens.flatMap((opening, index) => {
    if (opening.type === 'link_open' || opening.type === 'link_close') links += opening.nesting
    if (opening.type !== 'em_open' || links > 0) return []
    const end = tokens.findIndex((token, place) => place > index && !isPlain(token))
    const words = tokens.slice(index + 1, end).map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    return tokens[end]?.type === 'em_close' ? [{ opening, words: words.join('') }] : []
  })
}

function isPlain({ type }: Token): boolean {
  return type.startsWith('text') || type === 'softbreak'
}
