/** Marks in the page what is being read, and keeps it in sight. */
import type { Span } from '#speech/sentences.ts'
import { type PageBlock, rangeOf } from './page-blocks.ts'

const NAME = 'spoken'
/** A reader who has just scrolled looks at something else. */
const LEAVE_ALONE = 6000

/** Marks this sentence and no other; the whole block where a browser cannot mark words (Firefox before 140). */
export function markSpoken(block: PageBlock, span: Span): void {
  unmarkSpoken()
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(rangeOf(block, span)))
  else block.element.setAttribute('data-spoken', '')
}

export function unmarkSpoken(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME)
  else for (const element of document.querySelectorAll('[data-spoken]')) element.removeAttribute('data-spoken')
}

export interface Follower {
  /** Brings the sentence into sight, below the bar, unless it is there or the reader has just scrolled. */
  follow: (block: PageBlock, span: Span, bar: Element) => void
  stop: () => void
}

export function followSpoken(): Follower {
  let scrolledAt = Number.NEGATIVE_INFINITY
  const scrolled = () => {
    scrolledAt = performance.now()
  }
  const signs = ['wheel', 'touchmove'] as const
  for (const sign of signs) document.addEventListener(sign, scrolled, { passive: true })
  return {
    follow(block, span, bar) {
      if (performance.now() - scrolledAt < LEAVE_ALONE) return
      const { top, bottom } = rangeOf(block, span).getBoundingClientRect()
      const start = coveredBy(bar)
      if (top >= start && bottom <= window.innerHeight * 0.8) return
      const calm = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
      window.scrollBy({ top: top - start - 24, behavior: calm ? 'smooth' : 'auto' })
    },
    stop() {
      for (const sign of signs) document.removeEventListener(sign, scrolled)
    },
  }
}

/** How much of the window the bar covers once the page is scrolled. */
function coveredBy(bar: Element): number {
  const { position, insetBlockStart } = getComputedStyle(bar)
  return position === 'sticky' ? Number.parseFloat(insetBlockStart) + bar.getBoundingClientRect().height : 0
}
