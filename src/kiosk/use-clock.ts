/** The clock of the desk, and what speaks against it. */
import { useEffect, useState } from 'react'
import type { KeptCity } from '#store/kept.ts'
import { type Clock, clockOf } from './clock.ts'
import { useDeskWork } from './desk.ts'
import { deskDay } from './desk-day.ts'
import { useLive } from './use-live.ts'

const HALF_A_MINUTE = 30_000

interface DeskClock {
  now: Date
  clock: Clock
  /** The directories of the desk that lie here. */
  directories: readonly KeptCity[]
}

/** Goes on while it is looked at; a screen that stands for days tells the truth on each of them. */
export function useDeskClock(): DeskClock {
  const { settings, status } = useDeskWork()
  const [now, setNow] = useState(() => new Date())
  const lastDay = useLive(status.lastDay)
  const directories = (useLive(status.kept)?.cities ?? []).filter(({ city }) => settings.cities.includes(city))
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_A_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return { now, clock: clockOf(now, deskDay(now), lastDay === 'none' ? undefined : lastDay, directories), directories }
}
