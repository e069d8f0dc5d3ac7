/** Leaves the app in this tab at once, so that "back" shows nothing of it. */

/** Read by public/left.js before any page is drawn. */
const LEFT = 'first-door.left'
const LONGEST_WAIT = 400

/**
 * Opens the address in place of all pages of the app that this tab remembers: goes back to the first of them, gives that
 * one the plain address of the site, and cuts off what came after. Pages out of reach leave by themselves when "back" opens them.
 */
export function leaveFor(address: string): void {
  document.documentElement.hidden = true
  document.title = ''
  try {
    sessionStorage.setItem(LEFT, address)
  } catch {
    // A browser that keeps nothing for a tab: the pages before the first one stay reachable.
  }
  const leave = () => window.location.replace(address)
  const before = pagesBefore()
  if (before === 0) {
    leave()
    return
  }
  const atTheFirst = (event: Event) => {
    // The router is not to draw this page.
    event.stopImmediatePropagation()
    window.history.replaceState(null, '', import.meta.env.BASE_URL)
    window.history.pushState(null, '', import.meta.env.BASE_URL)
    leave()
  }
  window.addEventListener('popstate', atTheFirst, { capture: true, once: true })
  // Who is in danger does not wait for a page that does not come.
  setTimeout(leave, LONGEST_WAIT)
  window.history.go(-before)
}

/** How many pages of the app this tab remembers before this one, as the router counts them. */
function pagesBefore(): number {
  const { idx = 0 } = (window.history.state ?? {}) as { idx?: number }
  return idx
}
