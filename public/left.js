// After a quick exit nothing of this app is seen on the way back: a page that "back" opens leaves again before it is drawn.
// Loaded before everything else on every page; src/pages/frame/leave-for.ts writes what is read here.
{
  const LEFT = 'first-door.left'
  const leaveAgain = () => {
    const address = sessionStorage.getItem(LEFT)
    if (!address) return
    document.documentElement.hidden = true
    location.replace(address)
  }
  try {
    const [opened] = performance.getEntriesByType('navigation')
    if (opened?.type === 'back_forward') leaveAgain()
    // Who opens the app anew wants to read it.
    else sessionStorage.removeItem(LEFT)
    // A page that the browser has held as it was.
    addEventListener('pageshow', ({ persisted }) => persisted && leaveAgain())
    // Before the app has come; afterwards it does this itself, and better.
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a[data-leaves]')
      if (!link || event.defaultPrevented) return
      event.preventDefault()
      location.replace(link.href)
      // Second, as it may throw.
      sessionStorage.setItem(LEFT, link.href)
    })
  } catch {
    // Where the browser keeps nothing for a tab, nobody can have left.
  }
}
