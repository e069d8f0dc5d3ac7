/** What a browser remembers of the person before it, besides the page itself: each by its name, and how it is forgotten. */

/** What a desk itself keeps among the short texts. */
const OF_THE_DESK = /^first-door\.desk\b/

const forgets = {
  /** A voice goes on when the page is gone. */
  speech: () => window.speechSynthesis?.cancel(),
  /** How far which page was scrolled, and where somebody went. */
  tab: () => sessionStorage.clear(),
  /** Choices; a page that was open before this was a desk may have written some. */
  texts: () => {
    for (const name of Object.keys(localStorage)) if (!OF_THE_DESK.test(name)) localStorage.removeItem(name)
  },
  cookies: () => {
    for (const cookie of document.cookie.split('; ').filter(Boolean)) document.cookie = `${cookie.split('=')[0]}=; max-age=0; path=/`
  },
  /** What was copied; browsers allow it only while the page is in use. */
  clipboard: () => void navigator.clipboard?.writeText('').catch(() => undefined),
  /** What was marked can be dragged or read. */
  selection: () => window.getSelection()?.removeAllRanges(),
  /** It outlives the page, and every page after it can read it. */
  windowName: () => {
    window.name = ''
  },
  /** A page that is loaded anew begins at its top, with empty fields. */
  scrollPosition: () => {
    window.history.scrollRestoration = 'manual'
  },
  /** The address and what stands beside it in the history of the browser. */
  address: () => window.history.replaceState(null, '', window.location.pathname),
} satisfies Record<string, () => void>

export type Forgotten = keyof typeof forgets

/** Forgets all of it, and answers what could not be forgotten. Never throws. */
export function forgetVisitor(): Forgotten[] {
  return (Object.keys(forgets) as Forgotten[]).filter((name) => {
    try {
      forgets[name]()
      return false
    } catch {
      return true
    }
  })
}

/** Forgets once more when the page goes: some parts write down where they were at that moment. */
export function forgetWhenThePageGoes(): void {
  window.addEventListener('pagehide', () => void forgetVisitor(), { once: true })
}
