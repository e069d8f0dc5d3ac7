/** Searches beside the page, so that typing never waits: first come the texts, then one question after another. */
import { createSession, type Findings, type Session, type SessionTexts } from './session.ts'

export type ToWorker = { texts: SessionTexts } | { number: number; query: string }
export interface FromWorker {
  number: number
  findings: Findings
}

let session: Session | undefined

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('texts' in data) session = createSession(data.texts)
  else if (session) postMessage({ number: data.number, findings: session(data.query) } satisfies FromWorker)
})
