/** Asks one web address whether it is still there, as a polite program does. */
import type { AskedAddress } from '#content/quality/link-report.ts'

export interface Manners {
  /** Milliseconds until an answer is no longer waited for. */
  timeout: number
  /** Lets a request go when it is the turn of its host. */
  inTurn: <T>(url: URL, request: () => Promise<T>) => Promise<T>
}

type Answer = Omit<AskedAddress, 'url' | 'places'>

/** Says who asks and why, so that those who run a site can tell. */
const USER_AGENT = 'first-door-links/1 (a city directory looks whether the pages it names are still there; asks each once)'
const MOST_REDIRECTS = 10
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const FOR_GOOD = new Set([301, 308])

/** Follows redirects and tells where they end. HEAD first; GET, without reading what comes, where HEAD is answered with an error. */
export async function askAddress(address: string, manners: Manners): Promise<Answer> {
  // In running text nobody has checked the form of an address.
  if (!URL.canParse(address)) return { failure: 'no such host' }
  let url = new URL(address)
  let forGood = true
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const { status, location } = await headOrGet(url, manners)
      if (!REDIRECTS.has(status) || !location)
        return { status, ...(hops > 0 && { finalUrl: url.href, ...(forGood && { movedForGood: true }) }) }
      forGood &&= FOR_GOOD.has(status)
      url = new URL(location, url)
    }
    return { failure: 'redirects without end', finalUrl: url.href }
  } catch (error) {
    return { failure: failureOf(error), ...(url.href !== new URL(address).href && { finalUrl: url.href }) }
  }
}

interface Reply {
  status: number
  location: string | null
}

async function headOrGet(url: URL, manners: Manners): Promise<Reply> {
  const reply = await request('HEAD', url, manners).catch((error: unknown) => {
    if (failureOf(error) === 'broken off') return undefined
    throw error
  })
  return reply && reply.status < 400 ? reply : request('GET', url, manners)
}

function request(method: string, url: URL, { timeout, inTurn }: Manners): Promise<Reply> {
  return inTurn(url, async () => {
    const { status, headers, body } = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': USER_AGENT, Accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    })
    await body?.cancel()
    return { status, location: headers.get('location') }
  })
}

/** By the codes of Node (`node:dns`, `node:net`, OpenSSL) and of undici, which stand in the cause of the error of fetch. */
function failureOf(error: unknown): NonNullable<AskedAddress['failure']> {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time'
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ERR_INVALID_URL') return 'no such host'
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'no connection'
  if (/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/.test(code)) return 'no answer in time'
  if (/SSL|TLS|CERT|EPROTO|SELF_SIGNED|UNABLE_TO/.test(code)) return 'no secure connection'
  return 'broken off'
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error.cause instanceof AggregateError) return codeOf(error.cause.errors[0])
  return codeOf(error.cause)
}
