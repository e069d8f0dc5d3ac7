/** Which doors are open at this minute. */
import { useMemo } from 'react'
import { cityTime } from '#content/opening-hours.ts'
import { type Openness, opennessAt } from '#content/service-filter.ts'
import type { CityFrame } from '#content/views.ts'
import { useNow } from './use-now.ts'

export function useOpenness(city: CityFrame): Openness {
  const minute = useNow()?.getTime()
  return useMemo(() => opennessAt(minute === undefined ? undefined : cityTime(new Date(minute), city.timezone), city), [minute, city])
}
