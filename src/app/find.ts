/** Searches a city over whatever records lie at hand. */
import type { ContentReader } from '#content/reader.ts'
import type { FoundCard } from '#content/views.ts'
import type { Found } from '#pages/search/result.tsx'
import type { Findings } from '#search/session.ts'
import { openSearch } from './search-beside.ts'

export interface Finder {
  find: (query: string) => Promise<Found[]>
  close: () => void
}

/** A guide that answers "how?" counts this much more. */
const ANSWERS_HOW = 1.3

/** Opens a search over one reader's content. */
export async function finderFor(content: ContentReader, language: string): Promise<Finder> {
  const [documents, words] = await Promise.all([content.searchTexts(), content.lexicon()])
  const search = openSearch({ documents, words, language })
  const cards = new Map<string, FoundCard>()
  const learn = async (keys: readonly string[]) => {
    for (const card of await content.found(keys.filter((key) => !cards.has(key)))) cards.set(keyOf(card), card)
  }
  return {
    find: async (query) => {
      const ranked = guidesFirst(await search.ask(query))
      await learn(ranked.map(({ id }) => id))
      return ranked.flatMap(({ id, matched, excerpt }): Found[] => {
        const card = cards.get(id)
        return card ? [{ ...card, matched, ...(excerpt && { excerpt }) }] : []
      })
    },
    close: search.close,
  }
}

/** Who asks "how" gets the guides first, where they match about as well. */
function guidesFirst({ found, asksHow }: Findings): Findings['found'] {
  if (!asksHow) return found
  const weight = ({ id, score }: Findings['found'][number]) => (id.startsWith('guide/') ? score * ANSWERS_HOW : score)
  return [...found].sort((a, b) => weight(b) - weight(a))
}

function keyOf(found: FoundCard): string {
  return `${found.kind}/${found.kind === 'term' ? found.card.facts.id : found.card.id}`
}
