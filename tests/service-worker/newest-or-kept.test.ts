import { beforeEach, expect, test, vi } from 'vitest'
import { newestOrKept } from '#service-worker/newest-or-kept.ts'

const request = new Request('https://example.org/staff/riga.json')
let kept: Map<string, Response>

beforeEach(() => {
  kept = new Map()
  const cache = {
    match: async ({ url }: Request) => kept.get(url)?.clone(),
    put: async ({ url }: Request, response: Response) => void kept.set(url, response),
  }
  vi.stubGlobal('caches', { open: async () => cache })
  return () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  }
})

const answers = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)
const read = async () => (await newestOrKept(request, 'staff-data')).text()

test('with a network the newest comes, and is kept for later', async () => {
  answers(async () => new Response('new'))
  expect(await read()).toBe('new')
  answers(() => Promise.reject(new TypeError('no network')))
  expect(await read()).toBe('new')
})

test('an error of the server neither comes nor takes the place of what was kept', async () => {
  kept.set(request.url, new Response('kept'))
  answers(async () => new Response('sign in first', { status: 503 }))
  expect(await read()).toBe('kept')
  expect(await kept.get(request.url)!.clone().text()).toBe('kept')
})

test('a network that answers nothing for seconds does not keep anybody waiting', async () => {
  vi.useFakeTimers()
  kept.set(request.url, new Response('kept'))
  answers(() => new Promise(() => undefined))
  const reading = read()
  await vi.advanceTimersByTimeAsync(4000)
  expect(await reading).toBe('kept')
})

test('without a network and without a copy there is no answer', async () => {
  answers(() => Promise.reject(new TypeError('no network')))
  await expect(read()).rejects.toThrow('no network')
})
