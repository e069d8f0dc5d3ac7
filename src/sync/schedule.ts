/** When to ask for news: at most hourly, when there is a network and somebody looks. */

const HOUR = 3_600_000

/** Whether the last question is long enough ago. A clock set back counts as long ago. */
export function isDue(checkedAt: number, now: number): boolean {
  return now - checkedAt >= HOUR || now < checkedAt
}

/**
 * Calls `ask` now and whenever the page is seen again, the network returns, or an hour has passed. Returns how to stop.
 * With `onlyOnline` it does not ask while there is no network.
 */
export function askWhenSeen(
  ask: () => void,
  page: Document & { defaultView: Window | null },
  { onlyOnline } = { onlyOnline: true },
): () => void {
  const view = page.defaultView
  const seen = () => {
    if (page.visibilityState === 'visible' && !(onlyOnline && view?.navigator.onLine === false)) ask()
  }
  seen()
  page.addEventListener('visibilitychange', seen)
  view?.addEventListener('online', seen)
  const timer = setInterval(seen, HOUR)
  return () => {
    page.removeEventListener('visibilitychange', seen)
    view?.removeEventListener('online', seen)
    clearInterval(timer)
  }
}
