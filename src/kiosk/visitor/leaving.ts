/** What a press would do that leads out of the app, and how it is said on a screen that lets nobody out. Pure. */

export interface Leaving {
  /** What a phone reads from the code. */
  content: string
  /** The number or address, to be read or written down. */
  text: string
  does: 'call' | 'write' | 'open'
}

/** Where a link leads, as it is shown. `words` are those of the link: numbers are grouped there as people write them. */
export function leavingOf(href: string, words: string): Leaving {
  const [scheme, rest] = [href.slice(0, href.indexOf(':')).toLowerCase(), href.slice(href.indexOf(':') + 1)]
  const target = decoded(rest.split('?')[0]!)
  if (scheme === 'tel') return { content: href, text: numberIn(words, target), does: 'call' }
  if (scheme === 'sms') return { content: href, text: numberIn(words, target), does: 'write' }
  if (scheme === 'mailto') return { content: href, text: target, does: 'write' }
  if (scheme === 'geo') return { content: href, text: decoded(new URLSearchParams(rest.split('?')[1]).get('q') ?? target), does: 'open' }
  return { content: href, text: decoded(href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')), does: 'open' }
}

/** The number as it is written in these words, if it is the same number. */
function numberIn(words: string, number: string): string {
  const written = /\+?\d[\d\s()/.-]*\d/.exec(words)?.[0]
  const digits = (text: string) => text.replace(/\D/g, '')
  return written && digits(number).endsWith(digits(written).replace(/^0/, '')) ? written.trim() : number
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
