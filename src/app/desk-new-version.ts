/** Takes a new version of the app on a desk, where nobody is there to agree: while its first screen stands untouched. */
import type { Device } from '#pages/frame/device.ts'

/** In milliseconds. Whoever has just looked for a language must not lose it. */
const QUIET = 20_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Waits until a version is ready and nobody has touched the screen for a while. Returns how to stop. */
export function takeWhenUntouched({ isReady, watch, take }: Device['newVersion'], screen: EventTarget): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    if (isReady()) timer = setTimeout(take, QUIET)
  }
  const stopWatching = watch(wait)
  for (const touch of TOUCHES) screen.addEventListener(touch, wait, { passive: true })
  wait()
  return () => {
    clearTimeout(timer)
    stopWatching()
    for (const touch of TOUCHES) screen.removeEventListener(touch, wait)
  }
}
