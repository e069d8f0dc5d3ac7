/** The letters of an XML file, in whatever encoding a tool has saved it. https://www.w3.org/TR/xml/#sec-guessing */

/** The text without a byte order mark, or why and where it cannot be read. Never throws. */
export function decodeXml(bytes: Uint8Array): { text: string } | { line: number; wrong: string } {
  const encoding = encodingOf(bytes)
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, wrong: `Nobody here reads the encoding "${encoding}". Ask for XLIFF in UTF-8.` }
    const before = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0]!
    return {
      line: before.split('\n').length,
      wrong: `Some letters of this file are not ${encoding.toUpperCase()}. Ask for XLIFF in UTF-8.`,
    }
  }
}

/** A mark or the width of the first letter says UTF-16; else the first line may name an encoding. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (first === 0xef && second === 0xbb) return 'utf-8'
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1]?.toLowerCase() ?? 'utf-8'
  // Saved again in UTF-8 by a program that left the first line as it was.
  return named.startsWith('utf-16') ? 'utf-8' : named
}
