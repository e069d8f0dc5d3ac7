/** What the page of the plan asks of the directory. */
import type { ContentReader } from '#content/reader.ts'
import type { PlanGuide, ServiceCard } from '#content/views.ts'

export interface PlanContent {
  guides: Map<string, PlanGuide>
  /** The places that steps name. */
  services: Map<string, ServiceCard>
  frontDesk: ServiceCard | undefined
}

export async function planContent(content: ContentReader): Promise<PlanContent> {
  const guides = await content.planGuides()
  const frontDesk = (await content.city())?.facts.frontDesk
  const named = guides.flatMap(({ facts }) => facts.steps.flatMap(({ services }) => services))
  const cards = await content.cards([...new Set([...named, ...(frontDesk ? [frontDesk] : [])])])
  const services = new Map(cards.map((card) => [card.id, card]))
  return { guides: new Map(guides.map((guide) => [guide.facts.id, guide])), services, frontDesk: services.get(frontDesk ?? '') }
}
