/** Identifiers that stay the same from build to build: UUID version 5. https://datatracker.ietf.org/doc/html/rfc9562#name-uuid-version-5 */

/** The namespace of First Door. It must never change: all identifiers of its open data hang on it. */
const FIRST_DOOR = '8c0d6f0e-5b1c-4a37-9b52-6f2f0f7f3c1d'

/** The UUID of a name: `cluj-napoca/service/igi-cluj`. The same name always gives the same one. */
export async function uuidOf(name: string, namespace: string = FIRST_DOOR): Promise<string> {
  const text = new TextEncoder().encode(name)
  const bytes = new Uint8Array(16 + text.length)
  bytes.set(
    namespace
      .replaceAll('-', '')
      .match(/../g)!
      .map((pair) => Number.parseInt(pair, 16)),
  )
  bytes.set(text, 16)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const digits = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}
