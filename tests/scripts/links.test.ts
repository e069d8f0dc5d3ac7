import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskedAddress } from '#content/quality/link-report.ts'
import { askAll } from '../../scripts/links/ask-all.ts'

let server: Server
let base: string
let requests: { method: string; url: string; agent: string; at: number }[]

const answers: Record<string, RequestListener> = {
  '/here': (_, response) => response.end('here'),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/moved': (_, response) => response.writeHead(301, { Location: '/here' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { Location: '/moved' }).end(),
  '/moved-away': (_, response) => response.writeHead(301, { Location: '/gone' }).end(),
  '/ring': (_, response) => response.writeHead(302, { Location: '/ring' }).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/silent': () => undefined,
  '/cut': ({ socket }) => socket.destroy(),
}

beforeEach(async () => {
  requests = []
  server = createServer((request, response) => {
    requests.push({ method: request.method!, url: request.url!, agent: request.headers['user-agent']!, at: performance.now() })
    answers[request.url!]!(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
})

async function ask(...urls: string[]): Promise<Omit<AskedAddress, 'places' | 'url'>[]> {
  const places = [{ file: 'a.md', line: 1 }]
  const asked = await askAll(
    urls.map((url) => ({ url, places })),
    { pause: 0, timeout: 2000 },
    () => undefined,
  )
  expect(asked.map(({ url }) => url)).toEqual(urls)
  return asked.map(({ status, failure, finalUrl, movedForGood }) => {
    return JSON.parse(JSON.stringify({ status, failure, finalUrl, movedForGood })) as Omit<AskedAddress, 'places' | 'url'>
  })
}

test('each address tells what it answered, redirects with where they ended', async () => {
  const names = ['here', 'gone', 'broken', 'moved', 'elsewhere', 'moved-away']
  expect(await ask(...names.map((name) => `${base}/${name}`))).toEqual([
    { status: 200 },
    { status: 404 },
    { status: 500 },
    { status: 200, finalUrl: `${base}/here`, movedForGood: true },
    { status: 200, finalUrl: `${base}/here` },
    { status: 404, finalUrl: `${base}/gone`, movedForGood: true },
  ])
})

test('who refuses HEAD is asked by GET; nobody else is asked twice', async () => {
  expect(await ask(`${base}/no-head`, `${base}/here`)).toEqual([{ status: 200 }, { status: 200 }])
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /no-head', 'GET /no-head', 'HEAD /here'])
})

test('every request says who asks', async () => {
  await ask(`${base}/gone`)
  for (const { agent } of requests) expect(agent).toMatch(/^first-door-links\//)
})

test('who gives no answer is told with the reason', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => {
    closed.listen(0, '127.0.0.1', resolve)
  })
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => {
    closed.close(resolve)
  })
  const secure = base.replace('http:', 'https:')
  expect(await ask(`${base}/silent`, `${base}/cut`, `${base}/ring`, `http://127.0.0.1:${port}/`, `${secure}/here`, 'http://:x')).toEqual([
    { failure: 'no answer in time' },
    { failure: 'broken off' },
    { failure: 'redirects without end', finalUrl: `${base}/ring` },
    { failure: 'no connection' },
    { failure: 'no secure connection' },
    { failure: 'no such host' },
  ])
})

test('a host is asked one thing at a time, with a pause between', async () => {
  const urls = ['/here', '/gone', '/here?2'].map((path) => `${base}${path}`)
  answers['/here?2'] = answers['/here']!
  const places = [{ file: 'a.md', line: 1 }]
  await askAll(
    urls.map((url) => ({ url, places })),
    { pause: 80, timeout: 2000 },
    () => undefined,
  )
  const gaps = requests.slice(1).map(({ at }, index) => at - requests[index]!.at)
  expect(gaps).toHaveLength(3)
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(75)
})
