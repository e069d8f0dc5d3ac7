/** The lines of a calendar file: what they may hold, and how long they may be. RFC 5545, 3.1 and 3.3.11 */

const MOST_OCTETS = 75

/** Words as a value of a line. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
}

/** A line with its end, folded: a longer one goes on after a space, and no letter is cut in two. */
export function contentLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of withoutControls(line)) {
    const size = octetsOf(letter)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return `${folded}\r\n`
}

/** A line break inside a line would begin another; other controls are not allowed at all. */
function withoutControls(line: string): string {
  // oxlint-disable-next-line no-control-regex
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')
}

/** How long a letter is in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
