/** Topics under which a reader finds too little to choose from, or no guide. */

import { isThin, topicCounts } from '../quality/topic-counts.ts'
import { topics } from '../schema/codes.ts'
import { type Check, cityOf, finding } from './check.ts'

export const thinTopics: Check = {
  id: 'thin-topics',
  title: 'Topics with little in them',
  severity: 'hint',
  find: (city) => {
    const counts = topicCounts(city)
    return topics
      .filter((topic) => isThin(counts[topic]))
      .map((topic) => {
        const { services, guides } = counts[topic]
        const message = `Topic "${topic}" has ${services} services and ${guides} guides. A reader finds at least 3 services and a guide in a full one.`
        return finding(cityOf(city), message, { values: { topic, services, guides } })
      })
  },
}
