import { useEffect, useState } from 'react'

const LOOK_EVERY = 5000
const MINUTE = 60_000

/** The present minute, by the clock of this machine. */
export function useMinute(): Date {
  const [minute, setMinute] = useState(() => Math.floor(Date.now() / MINUTE))
  useEffect(() => {
    const timer = setInterval(() => setMinute(Math.floor(Date.now() / MINUTE)), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [])
  return new Date(minute * MINUTE)
}
