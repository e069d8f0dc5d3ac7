/** A static host with the rules of hosting.ts, for trying, testing and measuring the built site. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { editorOriginsIn, headersOf, openDataTypes, paths, reportOriginsIn, shellPattern } from './hosting/rules.ts'

export interface StaticServer {
  address: string
  close: () => Promise<void>
}

interface Options {
  folder: string
  base?: string
  /** 0 takes any free port. */
  port: number
  /** Hears of every answer. */
  onAnswer?: (answer: Answer) => void
}

/** What went out: the path asked for, without the base, and the bytes of the body as they travel. */
export interface Answer {
  path: string
  status: number
  bytes: number
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.gz': 'application/gzip',
  ...openDataTypes,
}
const WITHOUT_SLASH = new RegExp(`^(${paths.page})/$`)
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.webmanifest', ...Object.keys(openDataTypes)])

/** Serves the folder until it is closed. Files are read anew each time, so that a rebuilt site is seen at once. */
export async function startServer({ folder, base = '/', port, onAnswer }: Options): Promise<StaticServer> {
  const shell = new RegExp(
    `^${shellPattern({ shellLanguages: languages.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE) })}`,
  )
  const compressed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`)
    const path = pathname.startsWith(base) ? normalize(`/${decodeURIComponent(pathname.slice(base.length))}`) : undefined
    const rules = await rulesOfSite()
    const elsewhere = path === undefined ? leadsToSite(pathname) : (rules.moved.get(path) ?? WITHOUT_SLASH.exec(path)?.[1])
    if (elsewhere !== undefined) return redirect(response, base.slice(0, -1) + elsewhere + search, rules)
    const found =
      path === undefined ? undefined : ((await readPage(path)) ?? (shell.test(path) ? await readFiles(['shell.html']) : undefined))
    const file = found ?? (await readFiles(['404.html']))
    if (!file) return void response.writeHead(404).end()
    send(request, response, found ? 200 : 404, path ?? '/', { ...file, rules })
  }

  /** What the files for hosts in the site say of whom pages may ask, and of addresses that moved. */
  async function rulesOfSite(): Promise<RulesOfSite> {
    const [headers = '', redirects = ''] = await Promise.all(
      ['_headers', '_redirects'].map(async (name) => (await readFiles([name]))?.bytes.toString()),
    )
    return { reportOrigins: reportOriginsIn(headers), editorOrigins: editorOriginsIn(headers), moved: movedIn(redirects, base) }
  }

  function leadsToSite(pathname: string): string | undefined {
    return `${pathname}/` === base ? '/' : undefined
  }

  function redirect(response: ServerResponse, to: string, rules: RulesOfSite): void {
    response.writeHead(301, { ...headersOf('/', rules), Location: to }).end()
  }

  function readPage(path: string): Promise<SiteFile | undefined> {
    return readFiles(path === '/' ? ['index.html'] : [path, `${path}.html`])
  }

  async function readFiles(names: string[]): Promise<SiteFile | undefined> {
    for (const name of names) {
      const bytes = await readFile(join(folder, name)).catch(() => undefined)
      if (bytes) return { bytes, extension: extname(name) }
    }
    return undefined
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    path: string,
    { bytes, extension, rules }: Answered,
  ): void {
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding = COMPRESSED.has(extension)
      ? accepted.includes('br')
        ? 'br'
        : accepted.includes('gzip')
          ? 'gzip'
          : undefined
      : undefined
    const from = status === 200 && !encoding ? rangeStart(request, bytes.length) : 0
    const body = encoding ? compress(bytes, encoding) : bytes.subarray(from)
    const answered = from > 0 ? 206 : status
    response.writeHead(answered, {
      ...headersOf(status === 200 ? path : '/', rules),
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    onAnswer?.({ path, status: answered, bytes: body.length })
  }

  function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Buffer {
    const key = `${encoding} ${createHash('sha256').update(bytes).digest('base64')}`
    const known = compressed.get(key)
    if (known) return known
    const body =
      encoding === 'br' ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : gzipSync(bytes, { level: 9 })
    compressed.set(key, body)
    return body
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))
  const at = server.address()
  const actual = typeof at === 'object' && at ? at.port : port
  return {
    address: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Where in the file the answer is to begin: as every static host does it, for what was broken off. */
function rangeStart({ headers }: IncomingMessage, length: number): number {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  return from < length ? from : 0
}

interface SiteFile {
  bytes: Buffer
  extension: string
}

interface Answered extends SiteFile {
  rules: RulesOfSite
}

interface RulesOfSite {
  reportOrigins: readonly string[]
  editorOrigins: readonly string[]
  moved: ReadonlyMap<string, string>
}

/** Addresses without the base that moved, and where to. */
function movedIn(redirectsFile: string, base: string): Map<string, string> {
  const inSite = (address: string) => address.slice(base.length - 1)
  const lines = redirectsFile.split('\n').map((line) => line.split(' '))
  return new Map(lines.flatMap(([from, to, status]) => (from && to && status === '301' ? [[inSite(from), inSite(to)]] : [])))
}
