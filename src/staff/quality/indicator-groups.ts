/** The indicators in the groups and the order of docs/indicators.md. */
export const indicatorGroups = {
  find: ['topics-covered', 'services', 'guides', 'services-of-topic', 'life-events-covered', 'guides-of-life-event'],
  use: ['with-phone', 'with-hours', 'with-position', 'with-wheelchair', 'with-languages', 'speaks-other-language'],
  trust: [
    'with-source',
    'with-dated-source',
    'confirmed',
    'within-review',
    'days-since-check',
    'days-since-oldest-check',
    'days-since-last-check',
  ],
  read: ['words-in-language', 'words-by-people'],
} as const

export type IndicatorId = (typeof indicatorGroups)[keyof typeof indicatorGroups][number]

const all: readonly string[] = Object.values(indicatorGroups).flat()

/** A newer file may have indicators that these pages have no words for. */
export function isKnownIndicator(id: string): id is IndicatorId {
  return all.includes(id)
}

/** How the codes of its parts begin in the words of the directory. */
export function partPrefix(id: string): 'topic' | 'situation' | 'language' {
  if (id === 'services-of-topic') return 'topic'
  return id === 'guides-of-life-event' ? 'situation' : 'language'
}
