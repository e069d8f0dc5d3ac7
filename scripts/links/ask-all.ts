/** Asks every address once, many hosts at a time, and tells how far it has come. */
import type { AskedAddress } from '#content/quality/link-report.ts'
import type { WebAddress } from '#content/quality/web-addresses.ts'
import { askAddress } from './ask-address.ts'
import { turnsOfHosts } from './turns-of-hosts.ts'

export interface Pace {
  /** Milliseconds between two requests to a host. */
  pause: number
  /** Milliseconds until an answer is no longer waited for. */
  timeout: number
}

const HOSTS_AT_A_TIME = 8

/** What became of each address, in their order; `tell` hears of each as it is known. */
export async function askAll(
  addresses: readonly WebAddress[],
  { pause, timeout }: Pace,
  tell: (asked: AskedAddress) => void,
): Promise<AskedAddress[]> {
  const manners = { timeout, inTurn: turnsOfHosts(pause) }
  const answers = new Map<string, AskedAddress>()
  const hosts = byHost(addresses)
  const worker = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const { url, places } of host) {
        const asked = { url, ...(await askAddress(url, manners)), places }
        answers.set(url, asked)
        tell(asked)
      }
    }
  }
  await Promise.all(Array.from({ length: HOSTS_AT_A_TIME }, worker))
  return addresses.flatMap(({ url }) => answers.get(url) ?? [])
}

function byHost(addresses: readonly WebAddress[]): WebAddress[][] {
  const hosts = new Map<string, WebAddress[]>()
  for (const address of addresses) {
    const host = URL.canParse(address.url) ? new URL(address.url).host : ''
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  return [...hosts.values()]
}
