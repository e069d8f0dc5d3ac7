/** Searches a city: builds the index when it is first asked for, from whatever records lie at hand. */
import type { ContentReader } from '#content/reader.ts'
import type { Found } from '#pages/search/results.tsx'
import { buildIndex, type SearchIndex } from '#search/build-index.ts'
import { find } from '#search/query.ts'

const MOST = 60

export type Finder = (query: string) => Promise<Found[]>

/** A search over one reader's content; the index is built once. */
export function finderFor(content: ContentReader, language: string): Finder {
  let index: Promise<SearchIndex> | undefined
  return async (query) => {
    index ??= content.searchTexts().then(buildIndex)
    const hits = find(await index, query, language).slice(0, MOST)
    const matched = new Map(hits.map((hit) => [hit.id, hit.matched]))
    const cards = await content.found(hits.map(({ id }) => id))
    return cards.map((found) => ({ ...found, matched: matched.get(keyOf(found)) ?? [] }))
  }
}

function keyOf(found: Awaited<ReturnType<ContentReader['found']>>[number]): string {
  return `${found.kind}/${found.kind === 'term' ? found.card.facts.id : found.card.id}`
}
