/** Which services the words of an address find. */
import { useEffect, useState } from 'react'
import type { FoundCard } from '#content/views.ts'

/** Looks through the directory of a city. */
export type WordSearch = (query: string) => Promise<FoundCard[]>

/** The ids of the services; `undefined` when nothing is looked for, or nothing can be found out. */
export function useFound(search: WordSearch, query: string): ReadonlySet<string> | undefined {
  const [found, setFound] = useState<{ query: string; ids: ReadonlySet<string> }>()
  useEffect(() => {
    let current = true
    if (query)
      search(query).then(
        (hits) => {
          const ids = hits.flatMap((hit) => (hit.kind === 'service' ? [hit.card.id] : []))
          if (current) setFound({ query, ids: new Set(ids) })
        },
        () => current && setFound(undefined),
      )
    return () => {
      current = false
    }
  }, [search, query])
  return found?.query === query ? found.ids : undefined
}
