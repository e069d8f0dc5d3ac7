/** A page that staff can choose for a visitor, as a line of a list shows it. */
import type { Said } from '#content/spoken.ts'
import type { FoundCard, GuideCard, ServiceCard, TopicView } from '#content/views.ts'

export interface Hit {
  /** `service/igi-cluj` */
  key: string
  name: Said
  topic: string | undefined
  /** Of a place: what tells whether it is open. */
  place?: Pick<ServiceCard, 'hours' | 'status'>
}

/** The pages among what was found, in its order. */
export function hitsOfFound(found: readonly FoundCard[]): Hit[] {
  return found.flatMap((hit) => {
    if (hit.kind === 'term') return []
    return [hit.kind === 'service' ? hitOfService(hit.card) : hitOfGuide(hit.card)]
  })
}

/** All pages of a topic: how to do it, then where. */
export function hitsOfTopic({ guides, services, sharedGuides }: TopicView): Hit[] {
  return [...guides.map(hitOfGuide), ...services.map(hitOfService), ...sharedGuides.map(hitOfGuide)]
}

function hitOfService({ id, name, topics, hours, status }: ServiceCard): Hit {
  return { key: `service/${id}`, name, topic: topics[0], place: { status, ...(hours && { hours }) } }
}

function hitOfGuide({ id, title, topics }: GuideCard): Hit {
  return { key: `guide/${id}`, name: title, topic: topics[0] }
}
