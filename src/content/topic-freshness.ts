/** How much there is under a topic, and when it was checked. */
import type { DirectoryRecord } from './records/record.ts'
import type { TopicFreshness } from './views.ts'

/** The pages listed under the topic; nothing when there are none. */
export function topicFreshness(
  topic: string,
  services: readonly DirectoryRecord<'service'>[],
  guides: readonly DirectoryRecord<'guide'>[],
): [] | [TopicFreshness] {
  const isAbout = ({ facts }: { facts: { topics: readonly string[] } }) => facts.topics.includes(topic)
  const [ownServices, ownGuides] = [services.filter(isAbout), guides.filter(isAbout)]
  const days = [...ownServices, ...ownGuides].map(({ facts }) => facts.trust.checked.on).sort()
  if (days.length === 0) return []
  return [{ topic, services: ownServices.length, guides: ownGuides.length, first: days[0]!, last: days.at(-1)! }]
}
