/** Which messages of the city a reader sees now, and in what order. */
import { nextOccurrence, type Occurrence } from './event-times.ts'
import { cityTime } from './opening-hours.ts'
import type { NoticeView } from './views.ts'

export interface DueNotice {
  notice: NoticeView
  /** The time that is now or comes next, when it is about an event. */
  next?: Occurrence
}

/**
 * Those of today, by the city's clock: from the first day to the last. A message of an event vanishes earlier when the last
 * time of the event has ended. First come plain messages, the newest on top, then events, the next on top.
 */
export function dueNotices(notices: readonly NoticeView[], now: Date, timezone: string): DueNotice[] {
  const today = cityTime(now, timezone).day
  return notices
    .filter(({ facts }) => facts.from <= today && today <= facts.until)
    .flatMap((notice): DueNotice[] => {
      const { event, until } = notice.facts
      if (!event) return [{ notice }]
      const next = nextOccurrence(event, until, now, timezone)
      return next ? [{ notice, next }] : []
    })
    .sort(inOrder)
}

function inOrder(a: DueNotice, b: DueNotice): number {
  if (a.next && b.next) return compare(a.next.start, b.next.start) || byId(a, b)
  if (a.next || b.next) return a.next ? 1 : -1
  return compare(b.notice.facts.from, a.notice.facts.from) || byId(a, b)
}

function byId(a: DueNotice, b: DueNotice): number {
  return compare(a.notice.facts.id, b.notice.facts.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
