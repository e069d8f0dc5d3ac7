/** Reads sentences one after the other, and knows where it is. */

/** Words, and who says them. */
export interface Saying<Voice> {
  words: string
  voice: Voice
}

/** What can speak: the browser, or a test. It says one thing at a time. */
export interface Mouth<Voice> {
  /** Calls `ended` or `failed` once, later; neither after `hush`. */
  say: (saying: Saying<Voice>, rate: number, heard: { ended: () => void; failed: () => void }) => void
  hush: () => void
}

/** `at`: the number of the sentence. `failed`: the voice gave up in it. */
export type Reading = { is: 'reading' | 'paused' | 'failed'; at: number } | { is: 'still' }

export interface Player<Voice> {
  get: () => Reading
  watch: (listener: () => void) => () => void
  /** Reads the sentences, each as what is to be said for it, from this one on. */
  read: (sentences: readonly (readonly Saying<Voice>[])[], from: number) => void
  pause: () => void
  /** Goes on with the sentence it was paused in, from its beginning: phones cannot go on in the middle. */
  goOn: () => void
  /** Reads the sentence before (-1) or the next one (1). */
  skip: (step: -1 | 1) => void
  /** A sentence that is being read begins anew with it. */
  setRate: (rate: number) => void
  stop: () => void
}

export function createPlayer<Voice>(mouth: Mouth<Voice>): Player<Voice> {
  const listeners = new Set<() => void>()
  let sentences: readonly (readonly Saying<Voice>[])[] = []
  let reading: Reading = { is: 'still' }
  let rate = 1

  const become = (next: Reading) => {
    reading = next
    for (const listener of listeners) listener()
  }
  const readAt = (at: number) => {
    mouth.hush()
    begin(at)
  }
  const begin = (at: number) => {
    if (at >= sentences.length) return become({ is: 'still' })
    become({ is: 'reading', at })
    sayFrom(at, 0)
  }
  const sayFrom = (at: number, piece: number) => {
    const saying = sentences[at]![piece]
    if (!saying) return begin(at + 1)
    mouth.say(saying, rate, { ended: () => sayFrom(at, piece + 1), failed: () => become({ is: 'failed', at }) })
  }
  return {
    get: () => reading,
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read(all, from) {
      sentences = all
      readAt(from)
    },
    pause() {
      if (reading.is !== 'reading') return
      mouth.hush()
      become({ is: 'paused', at: reading.at })
    },
    goOn() {
      if (reading.is === 'paused' || reading.is === 'failed') readAt(reading.at)
    },
    skip(step) {
      if (reading.is !== 'still') readAt(Math.max(0, reading.at + step))
    },
    setRate(next) {
      rate = next
      if (reading.is === 'reading') readAt(reading.at)
    },
    stop() {
      mouth.hush()
      become({ is: 'still' })
    },
  }
}
