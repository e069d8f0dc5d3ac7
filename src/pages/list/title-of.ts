import type { FoundCard } from '#content/views.ts'

/** A page that was found, as a list keeps it. */
export function titleOf(page: FoundCard): { key: string; title: string; language: string } {
  if (page.kind === 'service') return { key: `service/${page.card.id}`, title: page.card.name.text, language: page.card.name.language }
  if (page.kind === 'guide') return { key: `guide/${page.card.id}`, title: page.card.title.text, language: page.card.title.language }
  return { key: `term/${page.card.facts.id}`, title: page.card.facts.term, language: page.card.language }
}
