import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundCard } from '#content/views.ts'
import { useContentOf } from '../frame/content-of.ts'

/** The pages of these keys that the directory of the city has, by key; nothing before they are there. */
export function useFoundPages(city: string, keys: readonly string[] | undefined): ReadonlyMap<string, FoundCard> | undefined {
  const { language } = useTranslation().i18n
  const contentOf = useContentOf()
  const [found, setFound] = useState<ReadonlyMap<string, FoundCard>>()
  const wanted = keys?.join(' ')
  useEffect(() => {
    if (wanted === undefined) return
    let current = true
    const look = async () => {
      const cards = (await (await contentOf(city, language))?.found(wanted.split(' ').filter(Boolean))) ?? []
      if (current) setFound(new Map(cards.map((card) => [keyOf(card), card])))
    }
    look().catch(() => current && setFound(new Map()))
    return () => {
      current = false
    }
  }, [contentOf, city, language, wanted])
  return found
}

function keyOf(found: FoundCard): string {
  return found.kind === 'term' ? `term/${found.card.facts.id}` : `${found.kind}/${found.card.id}`
}
