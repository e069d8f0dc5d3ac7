/** Where a button for leaving stays on top of the page, the bar stays below it, until the answer is called. */
export function stayBelowExit(bar: HTMLElement): () => void {
  const place = () => {
    bar.style.insetBlockStart = `${document.querySelector('aside')?.offsetHeight ?? 0}px`
  }
  place()
  window.addEventListener('resize', place)
  return () => window.removeEventListener('resize', place)
}
