/** How much stands under each topic. */
import { guidesOf, offeredServicesOf } from '../checks/check.ts'
import type { CompiledCity } from '../compile/compile-city.ts'
import { type Topic, topics } from '../schema/codes.ts'

export interface TopicCount {
  /** Services that have not closed for good. A service of two topics counts in both. */
  services: number
  guides: number
}

/** Fewer leave a reader no choice. */
const SERVICES_THAT_ARE_ENOUGH = 3

/** What a reader finds under each of the eight topics. */
export function topicCounts(city: CompiledCity): Record<Topic, TopicCount> {
  const [services, guides] = [offeredServicesOf(city), guidesOf(city)]
  const entries = topics.map((topic) => {
    const under = (pages: readonly { facts: { topics: readonly string[] } }[]) => pages.filter(({ facts }) => facts.topics.includes(topic))
    return [topic, { services: under(services).length, guides: under(guides).length }]
  })
  return Object.fromEntries(entries) as Record<Topic, TopicCount>
}

/** Whether a topic has fewer than three services, or no guide. */
export function isThin({ services, guides }: TopicCount): boolean {
  return services < SERVICES_THAT_ARE_ENOUGH || guides === 0
}
