/** Opens a search in a worker; where the browser has none, or it fails, in the page itself. */
import type { Findings, Session, SessionTexts } from '#search/session.ts'
import type { FromWorker, ToWorker } from '#search/worker.ts'

export interface OpenSearch {
  ask: (query: string) => Promise<Findings>
  close: () => void
}

export function openSearch(texts: SessionTexts): OpenSearch {
  const worker = startWorker()
  if (!worker) return searchHere(texts)
  let here: OpenSearch | undefined
  let last = 0
  let closing = false
  const waiting = new Map<number, { query: string; answer: (findings: Findings | Promise<Findings>) => void }>()
  const send = (message: ToWorker) => worker.postMessage(message)
  worker.addEventListener('message', ({ data: { number, findings } }: MessageEvent<FromWorker>) => {
    waiting.get(number)?.answer(findings)
    waiting.delete(number)
    endIfDone()
  })
  worker.addEventListener('error', () => {
    here ??= searchHere(texts)
    for (const { query, answer } of waiting.values()) answer(here.ask(query))
    waiting.clear()
  })
  /** Nobody is left without an answer: what was asked is answered first. */
  const endIfDone = () => {
    if (closing && waiting.size === 0) worker.terminate()
  }
  send({ texts })
  return {
    ask: (query) => {
      if (here) return here.ask(query)
      const number = ++last
      return new Promise((answer) => {
        waiting.set(number, { query, answer })
        send({ number, query })
      })
    },
    close: () => {
      closing = true
      endIfDone()
    },
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('../search/worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}

/** Its code comes with the first question: nearly every browser has workers. */
function searchHere(texts: SessionTexts): OpenSearch {
  let opening: Promise<Session> | undefined
  const open = () => {
    opening ??= import('#search/session.ts').then(({ createSession }) => createSession(texts))
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
  return { ask: async (query) => (await open())(query), close: () => undefined }
}
