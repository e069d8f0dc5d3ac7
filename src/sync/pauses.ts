/** Pauses in long work, in which the page answers a finger. */

// A frame lasts 16 ms; half of one is left to the page.
const LONGEST_PIECE = 8

/** A function to be awaited after each small piece of work: it comes back at once, or, when it is time, after the page had its turn. */
export function createPauses(): () => Promise<void> | undefined {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < LONGEST_PIECE) return undefined
    return new Promise((resolve) =>
      setTimeout(() => {
        begun = performance.now()
        resolve()
      }),
    )
  }
}
