/** Whether this browser serves a desk; known before the database is opened, so that no other page is shown first. */

const NAME = 'first-door.desk'

export function isDesk(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return false
  }
}

export function markDesk(is: boolean): void {
  try {
    if (is) localStorage.setItem(NAME, 'yes')
    else localStorage.removeItem(NAME)
  } catch {
    // A browser that keeps nothing cannot serve a desk; the setup says so.
  }
}

/** Whether this browser keeps the mark at all; it may not in a private window. */
export function canMarkDesk(): boolean {
  const before = isDesk()
  markDesk(true)
  const can = isDesk()
  markDesk(before)
  return can
}
