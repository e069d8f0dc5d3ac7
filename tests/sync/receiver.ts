/** A receiver of reports, as a city would run it: Node's own HTTP server on a free port. It can be told to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ReportBody, reportBody } from '#content/report.ts'

/** What the receiver does with one attempt: `keep` takes the report in, unless it has it already. */
export type Answer = (response: ServerResponse, keep: () => void) => void

export interface Receiver {
  address: string
  /** Every report that was taken in, once. */
  taken: Map<string, ReportBody>
  /** Every attempt, in order. */
  attempts: { id: string; headers: IncomingMessage['headers'] }[]
  /** Methods of all requests. */
  methods: string[]
  /** How the next attempts are answered, one each; then all is well again. */
  next: Answer[]
  close: () => Promise<void>
}

/** What a browser asks before it sends JSON to another site, and what must be in the answer. Rule R8. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Expose-Headers': 'Retry-After',
}

export async function startReceiver(): Promise<Receiver> {
  const taken = new Map<string, ReportBody>()
  const receiver: Receiver = { address: '', taken, attempts: [], methods: [], next: [], close: async () => undefined }
  const server = createServer((request, response) => {
    receiver.methods.push(request.method!)
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    void take(request, response)
  })

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = reportBody.parse(JSON.parse(await textOf(request)))
    receiver.attempts.push({ id: body.id, headers: request.headers })
    const keep = () => {
      if (!taken.has(body.id)) taken.set(body.id, body)
    }
    const answer = receiver.next.shift() ?? ok
    answer(response, keep)
  }

  await new Promise<void>((resolve) => server.listen(0, resolve))
  receiver.address = `http://localhost:${(server.address() as AddressInfo).port}/reports`
  receiver.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return receiver
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

export const ok: Answer = (response, keep) => {
  keep()
  response.writeHead(201).end()
}

/** Says no, or later; takes nothing in. */
export const status =
  (code: number, headers: Record<string, string> = {}, text = ''): Answer =>
  (response) =>
    void response.writeHead(code, headers).end(text)

/** Has it already. */
export const duplicate: Answer = (response, keep) => {
  keep()
  response.writeHead(409).end()
}

/** The line breaks before the report has come in. */
export const reset: Answer = (response) => void response.destroy()

/** Takes the report in, and the line breaks before the answer is out: the sender cannot know. */
export const takenThenReset: Answer = (response, keep) => {
  keep()
  response.destroy()
}

/** Takes the report in, and never answers. */
export const silent: Answer = (_response, keep) => keep()

/** Takes the report in, but fails afterwards. */
export const takenThen500: Answer = (response, keep) => {
  keep()
  response.writeHead(500).end()
}
