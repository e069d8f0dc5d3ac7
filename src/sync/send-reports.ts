/** Sends the reports that wait on this device, one after the other, until each is taken, refused or deleted. */
import type { KeptReport, ReportState } from '#content/report.ts'
import type { Outcome } from './post-report.ts'

export interface ReportQueue {
  list: () => Promise<KeptReport[]>
  setState: (id: string, state: ReportState) => Promise<void>
}

export interface SenderOptions {
  queue: ReportQueue
  /** One attempt. */
  post: (to: string, body: KeptReport['body']) => Promise<Outcome>
  now: () => number
  /** From 0 to 1, so that phones that lost the same receiver do not all come back at the same moment. */
  random: () => number
  /** Runs one piece of work at a time under a name, over all tabs where the browser can. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Calls back after so many milliseconds; only the last call counts. */
  later: (milliseconds: number, work: () => void) => void
}

const SOONEST = 1_000
const SHORTEST_PAUSE = 5_000
const LONGEST_PAUSE = 3_600_000
/** However long a receiver asks us to wait. */
const LONGEST_WISH = 24 * LONGEST_PAUSE

type Due = Extract<ReportState, { is: 'waiting' | 'sending' }>

/**
 * Sends what is due, and comes back by itself for the rest. `awake` says that there is news of the network or of the reader:
 * what found no answer the last time is then tried at once; a receiver that asked for a pause gets it.
 */
export function createReportSender(options: SenderOptions): (wake?: 'awake') => Promise<void> {
  const { queue, post, now, random, alone, later } = options

  async function sendDue(awake: boolean): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      // Read anew each time: a report may have been deleted or added while another was on its way.
      const next = (await queue.list()).find(({ body, state }) => !tried.has(body.id) && isDue(state, now(), awake))
      if (!next) return
      tried.add(next.body.id)
      await sendOne(next, next.state as Due)
    }
  }

  async function sendOne({ body }: KeptReport, { to, tries }: Due): Promise<void> {
    await queue.setState(body.id, { is: 'sending', to, tries })
    await queue.setState(body.id, stateAfter(await post(to, body), to, tries + 1))
  }

  function stateAfter(outcome: Outcome, to: string, tries: number): ReportState {
    switch (outcome.is) {
      case 'taken':
        return { is: 'sent', day: new Date(now()).toISOString().slice(0, 10) }
      case 'refused':
        return outcome
      case 'unreachable':
        return { is: 'waiting', to, tries, notBefore: now() + pauseAfter(tries, random()), unreachable: true }
      case 'later': {
        const pause = Math.max(pauseAfter(tries, random()), Math.min(outcome.after ?? 0, LONGEST_WISH))
        return { is: 'waiting', to, tries, notBefore: now() + pause, unreachable: false }
      }
    }
  }

  return async function send(wake?: 'awake') {
    await alone('reports', () => sendDue(wake === 'awake'))
    const moments = (await queue.list()).flatMap(({ state }) => (state.is === 'waiting' ? state.notBefore : []))
    if (moments.length > 0) later(Math.max(SOONEST, Math.min(...moments) - now()), () => void send())
  }
}

/** Whether it is time. What is "sending" while nobody sends was broken off: the tab was closed, or the power failed. */
function isDue(state: ReportState, now: number, awake: boolean): boolean {
  if (state.is === 'sending') return true
  if (state.is !== 'waiting') return false
  // A clock set back must not hold a report for years.
  return state.notBefore <= now || (awake && state.unreachable) || state.notBefore - now > LONGEST_WISH
}

/** Twice as long after each attempt, up to an hour; half of it by chance. */
function pauseAfter(tries: number, chance: number): number {
  const longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** (tries - 1))
  return longest / 2 + (longest / 2) * chance
}
