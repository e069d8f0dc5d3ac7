/** HSDS asks for URIs (RFC 3986); web addresses may also hold letters of any script, brackets and lone percent signs. */

const URI = /^(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})*)?$/i

/** The address with those characters encoded; one that has none of them stays as it is. */
export function toUri(address: string): string {
  if (URI.test(address)) return address
  const [page, ...fragment] = new URL(address).href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[[\]{}|\\^`]/g, encodeURIComponent)
    .split('#')
  return fragment.length > 0 ? `${page}#${fragment.join('%23')}` : page!
}
