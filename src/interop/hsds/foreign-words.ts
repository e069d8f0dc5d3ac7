/** The words of other programs: texts that may be HTML, and codes among attributes. */
import { plainText } from '#content/plain-text.ts'
import type { InputAttribute } from './hsds-input.ts'

const NAMED: Record<string, string> = {
  nbsp: ' ',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** A text without its tags; what HTML writes with an ampersand stands as itself. */
export function wordsOf(html: string, between = ' '): string {
  const text = html
    .replace(/&#(\d{2,6}|x[0-9a-f]{2,5});/gi, (whole, number: string) => signOf(Number(`0${number}`.replace(/^0(?=\d)/, ''))) ?? whole)
    .replace(/&([a-z]+);/g, (whole, name: string) => NAMED[name] ?? whole)
  return plainText(text, between)
}

/** The sign with this number; none for those that mean something to HTML, and for halves of signs. */
function signOf(point: number): string | undefined {
  if (point < 0x20 || point > 0x10ffff || (point > 0xd7ff && point < 0xe000)) return undefined
  const sign = String.fromCodePoint(point)
  return '<>&'.includes(sign) ? undefined : sign
}

/** The codes of one of our lists among the attributes. */
export function codesOf(
  attributes: readonly InputAttribute[] | undefined,
): <C extends string>(taxonomy: string, codes: readonly C[]) => C[] {
  return (taxonomy, codes) => {
    const found = (attributes ?? [])
      .filter((attribute) => attribute.link_type === taxonomy)
      .map((attribute) => attribute.taxonomy_term?.code)
    return codes.filter((code) => found.includes(code)).sort((a, b) => found.indexOf(a) - found.indexOf(b))
  }
}

/** What the attributes of a kind say, those without a term. */
export function valuesOf(attributes: readonly InputAttribute[] | undefined, type: string): string[] {
  return (attributes ?? []).flatMap(({ link_type, value }) => (link_type === type && value ? [value] : []))
}
