/** "Leave nothing on this device", for a phone or computer of somebody else. The tab itself remembers it, as long as it lives. */

const NAME = 'first-door.leave-nothing'
let sharedScreen = false

/** This screen serves one visitor after the other: nothing of any of them is kept, from now on. */
export function keepNothingOfVisitors(): void {
  sharedScreen = true
}

export function leavesNothing(): boolean {
  if (sharedScreen) return true
  try {
    return sessionStorage.getItem(NAME) !== null
  } catch {
    // A browser that keeps nothing for a tab keeps nothing at all.
    return false
  }
}

/** From now on nothing is kept. What is open already does not hear of it: the page is to be loaded again. */
export function startLeavingNothing(): void {
  try {
    sessionStorage.setItem(NAME, 'on')
  } catch {
    // As above.
  }
}
