/** Reports of made-up readers, a queue in memory, and a clock that only moves when it is told. */
import { type KeptReport, type ReportState, toBody, waitingFor } from '#content/report.ts'
import type { Outcome } from '#sync/post-report.ts'
import { createReportSender, type ReportQueue } from '#sync/send-reports.ts'

export const TO = 'https://reports.testville.example/'

export function report(number: number, state: ReportState = waitingFor(TO)): KeptReport {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const draft = { city: 'testville', page: 'service/clinic', answer: 'changed', language: 'en', day: '2026-11-22' } as const
  return { body: toBody(draft, { id, app: '0.1.0', seen: undefined }), title: 'Clinic', titleLanguage: 'en', state }
}

/** A device with this queue. Time stands still until `passes` moves it; then it runs what the sender has asked for. */
export function senderOn(queue: ReportQueue, post: (id: string) => Promise<Outcome>, random = () => 0.5) {
  let now = Date.parse('2026-11-22T10:00:00Z')
  let timer: { at: number; work: () => void } | undefined
  let working: Promise<void> = Promise.resolve()
  const alone = <T>(_name: string, work: () => Promise<T>): Promise<T> => {
    const done = working.then(work)
    working = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }
  const send = createReportSender({
    queue,
    post: (_to, { id }) => post(id),
    now: () => now,
    random,
    alone,
    later: (milliseconds, work) => {
      timer = { at: now + milliseconds, work }
    },
  })
  return {
    send,
    /** When the sender comes back by itself, in milliseconds from now. */
    comesBackIn: () => timer && timer.at - now,
    async passes(milliseconds: number) {
      const until = now + milliseconds
      while (timer && timer.at <= until) {
        const { at, work } = timer
        now = Math.max(now, at)
        timer = undefined
        work()
        await settled()
      }
      now = until
    },
    setClock: (moment: number) => {
      now = moment
    },
  }

  /** Until nobody has work any more. */
  async function settled(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== working; ) {
      seen = working
      await seen
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

export function memoryQueue(reports: readonly KeptReport[]): ReportQueue & { states: () => ReportState[]; remove: (id: string) => void } {
  const kept = new Map(reports.map((one) => [one.body.id, one]))
  return {
    list: async () => [...kept.values()],
    setState: async (id, state) => {
      const known = kept.get(id)
      if (known) kept.set(id, { ...known, state })
    },
    states: () => [...kept.values()].map(({ state }) => state),
    remove: (id) => void kept.delete(id),
  }
}
