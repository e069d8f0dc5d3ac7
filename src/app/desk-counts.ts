/** Counts what a visitor of a desk uses: each topic once, however often it is opened. Nothing tells who, when, or in which order. */
import type { RouterState } from 'react-router'
import type { GuideData } from '#pages/guide/guide-page.tsx'
import type { ServiceData } from '#pages/service/service-page.tsx'

interface HeardRouter {
  state: RouterState
  subscribe: (listener: (state: RouterState) => void) => () => void
}

/** Listens as long as the page lives, which is as long as the visitor stays. */
export function countTopics(router: HeardRouter, count: (what: string) => void): void {
  const opened = new Set<string>()
  const look = (state: RouterState) => {
    const topic = state.navigation.state === 'idle' ? topicOf(state) : undefined
    if (!topic || opened.has(topic)) return
    opened.add(topic)
    count(`topic.${topic}`)
  }
  look(router.state)
  router.subscribe(look)
}

/** The topic of the page: a service or a guide is counted for the first of its topics. */
function topicOf({ matches, loaderData }: RouterState): string | undefined {
  const page = matches.at(-1)
  switch (page?.route.id) {
    case 'topic':
      return loaderData['topic'] && page.params['topic']
    case 'service':
      return (loaderData['service'] as ServiceData | undefined)?.service.facts.topics[0]
    case 'guide':
      return (loaderData['guide'] as GuideData | undefined)?.guide.facts.topics[0]
    default:
      return undefined
  }
}

/** Counts a search in vain; the same words of one visitor count once. */
export function countMissed(count: (what: string) => void, keep?: (words: string) => void): (query: string) => void {
  const missed = new Set<string>()
  return (query) => {
    const words = query.trim().toLowerCase()
    if (missed.has(words)) return
    missed.add(words)
    count('missed')
    keep?.(words)
  }
}
