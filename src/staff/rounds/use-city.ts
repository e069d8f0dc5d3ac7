import { useCallback, useEffect, useState } from 'react'
import { cityTime } from '#content/opening-hours.ts'
import { parseRoundCity, type RoundCity } from '#content/quality/round-city.ts'
import { createStaffDatabase, type KeptRound, roundStore } from '#store/staff-rounds.ts'
import type { StaffFiles } from '../staff-files.ts'

/** One for all pages: a second one would not know what the first holds while nothing can be kept. */
const store = roundStore(createStaffDatabase())

type CityHere = { is: 'loading' } | { is: 'failed' } | { is: 'here'; city: RoundCity; kept: KeptRound; today: string }

/** A city for its rounds, with the round that lies on this device, and the ways to go on with it. */
export function useCity(id: string, files: StaffFiles) {
  const [here, setHere] = useState<CityHere>({ is: 'loading' })
  useEffect(() => {
    const load = async () => {
      const city = parseRoundCity(await files.read(`${id}.json`))
      return { is: 'here' as const, city, kept: await store.read(id), today: cityTime(new Date(), city.timezone).day }
    }
    load().then(setHere, () => setHere({ is: 'failed' }))
  }, [id, files])
  const change = useCallback(
    async (...step: Parameters<typeof store.change> extends [string, ...infer Rest] ? Rest : never) => {
      const kept = await store.change(id, ...step)
      setHere((before) => (before.is === 'here' ? { ...before, kept } : before))
    },
    [id],
  )
  const keepDraft = useCallback(async (draft: Parameters<typeof store.keepDraft>[1]) => void (await store.keepDraft(id, draft)), [id])
  return { here, change, keepDraft }
}

export type ChangeRound = ReturnType<typeof useCity>['change']
