/** One attempt to hand a report over, and what the receiver's answer means. Rules R2 to R9 of docs/reports.md. */
import type { ReportBody } from '#content/report.ts'

export type Outcome =
  | { is: 'taken' }
  /** The receiver will not take it, however often it comes. */
  | { is: 'refused'; said: string }
  /** The receiver is there and wants it later, perhaps after some milliseconds that it names. */
  | { is: 'later'; after: number | undefined }
  | { is: 'unreachable' }

const LONGEST_REASON = 300
/** Refusals that are about the moment, not about the report: timed out, too early, too many. */
const PASSING = new Set([408, 425, 429])

/** Hands the report over; `patience` is how many milliseconds the whole exchange may take. Never throws. */
export async function postReport(to: string, body: ReportBody, { now, patience }: { now: number; patience: number }): Promise<Outcome> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), patience)
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': body.id },
      body: JSON.stringify(body),
      signal: end.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A report goes where the reader was told, or nowhere.
      redirect: 'error',
    })
    return await outcomeOf(response, now)
  } catch {
    return { is: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

async function outcomeOf(response: Response, now: number): Promise<Outcome> {
  const { status, headers } = response
  if (status === 409 || response.ok) {
    void response.body?.cancel()
    return { is: 'taken' }
  }
  if (status >= 500 || PASSING.has(status)) {
    void response.body?.cancel()
    return { is: 'later', after: retryAfter(headers.get('Retry-After'), now) }
  }
  return { is: 'refused', said: reasonIn(await response.text(), headers.get('Content-Type') ?? '') || String(status) }
}

/** Milliseconds, from a number of seconds or a date. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined
  const after = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isNaN(after) ? undefined : Math.max(0, after)
}

/** The reason as a person can read it: plain text, or `message` of a JSON object. A page of HTML says nothing to a reader. */
function reasonIn(text: string, type: string): string {
  if (type.startsWith('text/plain')) return text.trim().slice(0, LONGEST_REASON)
  if (!type.includes('json')) return ''
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message.trim().slice(0, LONGEST_REASON) : ''
  } catch {
    return ''
  }
}
