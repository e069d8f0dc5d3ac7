import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ReportState } from '#content/report.ts'
import { type Outcome, postReport } from '#sync/post-report.ts'
import { memoryQueue, report, senderOn, TO } from './made-up-reports.ts'
import { type Answer, duplicate, ok, reset, silent, startReceiver, status, takenThen500, takenThenReset } from './receiver.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Answers in this order, the last one for ever. */
const answering = (...outcomes: Outcome[]) => {
  const asked: string[] = []
  const post = async (id: string) => {
    asked.push(id)
    return outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!
  }
  return { post, asked }
}

const taken = { is: 'taken' } as const
const unreachable = { is: 'unreachable' } as const
const later = (after?: number) => ({ is: 'later', after }) as const
const sent = { is: 'sent', day: '2026-11-22' }

test('what waits is sent, each report once', async () => {
  const queue = memoryQueue([report(1), report(2)])
  const { post, asked } = answering(taken)
  await senderOn(queue, post).send()
  expect(queue.states()).toEqual([sent, sent])
  expect(asked).toEqual([report(1).body.id, report(2).body.id])
})

test('what was sent, refused, kept or handed to the mail app is left alone', async () => {
  const states: ReportState[] = [{ is: 'sent', day: '2026-11-21' }, { is: 'refused', said: 'No.' }, { is: 'kept' }, { is: 'mail' }]
  const queue = memoryQueue(states.map((state, number) => report(number, state)))
  const { post, asked } = answering(taken)
  const sender = senderOn(queue, post)
  await sender.send('awake')
  expect(queue.states()).toEqual(states)
  expect(asked).toEqual([])
  expect(sender.comesBackIn()).toBeUndefined()
})

test('a report that was on its way when the tab was closed is sent again, with the same id', async () => {
  const queue = memoryQueue([report(1, { is: 'sending', to: TO, tries: 3 })])
  const { post, asked } = answering(taken)
  await senderOn(queue, post).send()
  expect(asked).toEqual([report(1).body.id])
  expect(queue.states()).toEqual([sent])
})

test('the reader sees that it is being sent', async () => {
  const queue = memoryQueue([report(1)])
  const seen: ReportState[] = []
  await senderOn(queue, async () => {
    seen.push(...queue.states())
    return taken
  }).send()
  expect(seen).toEqual([{ is: 'sending', to: TO, tries: 0 }])
})

test('[R6] a refusal is kept with its reason, and not tried again', async () => {
  const queue = memoryQueue([report(1)])
  const sender = senderOn(queue, answering({ is: 'refused', said: 'Too late.' }).post)
  await sender.send()
  expect(queue.states()).toEqual([{ is: 'refused', said: 'Too late.' }])
  expect(sender.comesBackIn()).toBeUndefined()
})

test('a report that the reader deletes while it is on its way stays deleted', async () => {
  const queue = memoryQueue([report(1)])
  await senderOn(queue, async (id) => {
    queue.remove(id)
    return unreachable
  }).send()
  expect(queue.states()).toEqual([])
})

test('one report that fails does not hold the others back', async () => {
  const queue = memoryQueue([report(1), report(2)])
  await senderOn(queue, answering(later(), taken).post).send()
  expect(queue.states().map(({ is }) => is)).toEqual(['waiting', 'sent'])
})

describe('[R5] pauses', () => {
  test('grow after each attempt up to an hour, and end when the receiver is back', async () => {
    const queue = memoryQueue([report(1)])
    const { post, asked } = answering(...Array.from({ length: 15 }, () => later()), taken)
    const sender = senderOn(queue, post, () => 1)
    await sender.send()
    const pauses: number[] = []
    while (queue.states()[0]!.is === 'waiting') {
      pauses.push(sender.comesBackIn()!)
      await sender.passes(sender.comesBackIn()!)
    }
    expect(asked).toHaveLength(16)
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40].map((seconds) => seconds * SECOND))
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses.at(-1)).toBe(HOUR)
  })

  test('are half chance, so that phones do not come back all at once', async () => {
    for (const chance of [0, 0.25, 1]) {
      const queue = memoryQueue([report(1, { is: 'sending', to: TO, tries: 4 })])
      const sender = senderOn(queue, answering(later()).post, () => chance)
      await sender.send()
      expect(sender.comesBackIn()).toBe((40 + 40 * chance) * SECOND)
    }
  })

  test('are as long as the receiver asks, but never longer than a day', async () => {
    for (const [asked, given] of [
      [10 * MINUTE, 10 * MINUTE],
      [30 * DAY, DAY],
    ] as const) {
      const queue = memoryQueue([report(1)])
      const { post, asked: attempts } = answering(later(asked), taken)
      const sender = senderOn(queue, post)
      await sender.send()
      await sender.passes(given - SECOND)
      await sender.send('awake')
      expect(attempts).toHaveLength(1)
      await sender.passes(2 * SECOND)
      expect(queue.states()).toMatchObject([{ is: 'sent' }])
    }
  })

  test('end at once when the network returns, if nobody answered before', async () => {
    const queue = memoryQueue([report(1, { is: 'sending', to: TO, tries: 9 })])
    const sender = senderOn(queue, answering(unreachable, taken).post)
    await sender.send()
    await sender.send()
    expect(queue.states()[0]).toMatchObject({ is: 'waiting', unreachable: true })
    await sender.send('awake')
    expect(queue.states()).toEqual([sent])
  })

  test('do not last for years when the clock is set back', async () => {
    const queue = memoryQueue([report(1)])
    const sender = senderOn(queue, answering(later(), taken).post)
    await sender.send()
    sender.setClock(Date.parse('2020-01-01T00:00:00Z'))
    await sender.send()
    expect(queue.states()).toEqual([{ is: 'sent', day: '2020-01-01' }])
  })
})

describe('with a receiver that fails in any way', () => {
  const faults: Record<string, Answer> = {
    ok,
    duplicate,
    reset,
    takenThenReset,
    takenThen500,
    silent,
    error: status(500),
    busy: status(429, { 'Retry-After': '7' }),
    tooEarly: status(425),
  }

  test('no report is lost, none is taken twice as new, and each ends as sent', async () => {
    const receiver = await startReceiver()
    onTestFinished(() => receiver.close())
    const anyFaults = fc.array(fc.constantFrom(...Object.keys(faults)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        anyFaults,
        fc.array(fc.boolean(), { maxLength: 6 }),
        async (count, names, wakings) => {
          receiver.taken.clear()
          receiver.attempts.length = 0
          receiver.next = names.map((name) => faults[name]!)
          const reports = Array.from({ length: count }, (_, number) => report(number))
          const queue = memoryQueue(reports)
          const ids = new Map(reports.map(({ body }) => [body.id, body]))
          // Only a receiver that will not answer is given up soon; a slow machine is not.
          const patience = () => (receiver.next[0] === silent ? 40 : 10_000)
          const sender = senderOn(queue, (id) => postReport(receiver.address, ids.get(id)!, { now: 0, patience: patience() }))
          // Several tabs, a network that comes and goes, a reader who opens the app again and again.
          await Promise.all([sender.send(), ...wakings.map((awake) => sender.send(awake ? 'awake' : undefined))])
          for (let rounds = 0; rounds < 30 && queue.states().some(({ is }) => is !== 'sent'); rounds++) await sender.passes(DAY)

          expect(queue.states().map(({ is }) => is)).toEqual(reports.map(() => 'sent'))
          expect([...receiver.taken.keys()].sort()).toEqual([...ids.keys()].sort())
          // What the sender was told to be taken, it never sends again.
          expect(receiver.attempts.length).toBeLessThanOrEqual(count + names.length)
          for (const { id, headers } of receiver.attempts) expect(headers['idempotency-key']).toBe(id)
        },
      ),
      { numRuns: 60 },
    )
  })
})
