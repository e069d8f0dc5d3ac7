import { useCallback, useEffect, useRef, useState } from 'react'
import { type IdleLimits, type IdleState, idleState, type Moment, secondsBetween } from './idle.ts'

const USES = ['pointerdown', 'keydown', 'wheel', 'scroll', 'touchmove', 'input'] as const
const LOOK_EVERY = 250

interface Options extends IdleLimits {
  /** Whether there is something to forget before the first touch. */
  fromTheStart: boolean
}

const now = (): Moment => ({ wall: Date.now(), page: performance.now() })

/** How long nobody has touched the screen. Once the visitor is asked, only the answer counts: `stay`. */
export function useIdle({ warnAfter, resetAfter, fromTheStart }: Options, onOver: () => void): { state: IdleState; stay: () => void } {
  const [state, setState] = useState<IdleState>({ is: 'in-use' })
  const answer = useRef(() => {})
  const stay = useCallback(() => answer.current(), [])
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  useEffect(() => {
    let used = fromTheStart ? now() : undefined
    let shown: IdleState = { is: 'in-use' }
    const show = (next: IdleState) => {
      const same = next.is === shown.is && (next.is !== 'warning' || next.secondsLeft === (shown as typeof next).secondsLeft)
      shown = next
      if (!same) setState(next)
    }
    const look = () => {
      if (!used) return
      // Who listens to a page touches nothing.
      if (shown.is === 'in-use' && window.speechSynthesis?.speaking) used = now()
      const next = idleState(secondsBetween(used, now()), { warnAfter, resetAfter })
      if (next.is !== 'over') return show(next)
      clearInterval(timer)
      over.current()
    }
    // A screen that has slept may be over before it is touched.
    const use = () => {
      look()
      if (shown.is === 'in-use') used = now()
    }
    answer.current = () => {
      used = now()
      look()
    }
    const timer = setInterval(look, LOOK_EVERY)
    for (const name of USES) document.addEventListener(name, use, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const name of USES) document.removeEventListener(name, use, { capture: true })
      document.removeEventListener('visibilitychange', look)
    }
  }, [warnAfter, resetAfter, fromTheStart])
  return { state, stay }
}
