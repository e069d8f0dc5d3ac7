/**
 * Makes the letters of an A4 sheet so small that it is one page, and the picture of it as wide as its frame, also when the window
 * changes. Answers how to stop.
 */
export function fitSheet(frame: HTMLElement, paper: 'a4' | 'receipt'): (() => void) | undefined {
  const sheet = frame.firstElementChild
  if (!(sheet instanceof HTMLElement)) return undefined
  const fit = () => {
    if (paper === 'a4') fitLetters(sheet)
    else sheet.style.fontSize = ''
    fitPicture(frame, sheet)
  }
  // Lines may come later: the day of the directory, once the device has told it.
  const watcher = new ResizeObserver(fit)
  watcher.observe(frame)
  watcher.observe(sheet)
  fit()
  return () => watcher.disconnect()
}

/** Points, the largest first; below the last few can read it. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5]
/** Points of what needs a second page anyway. */
const ON_TWO_PAGES = 10
/** How high a page may be to its width: A4, less two lines. Letters are a little wider on paper than on a screen, and lines break earlier. */
const PAGE = (297 - 10) / 210

function fitLetters(sheet: HTMLElement): void {
  // As high as what is on it, for as long as it is measured.
  sheet.style.minBlockSize = '0'
  const fits = (size: number) => {
    sheet.style.fontSize = `${size}pt`
    return sheet.offsetHeight <= sheet.offsetWidth * PAGE
  }
  const size = SIZES.find(fits) ?? ON_TWO_PAGES
  sheet.style.fontSize = `${size}pt`
  sheet.style.minBlockSize = ''
}

function fitPicture(frame: HTMLElement, sheet: HTMLElement): void {
  const scale = Math.min(1, frame.clientWidth / sheet.offsetWidth)
  sheet.style.setProperty('--scale', String(scale))
  frame.style.blockSize = `${sheet.offsetHeight * scale}px`
}
