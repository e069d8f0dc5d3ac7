import { useEffect } from 'react'
import { renamed } from '#plan/carry-over.ts'
import { useDevice } from '../frame/device.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import type { PlanContent } from './plan-content.ts'

/** Carries over what the reader has said of guides that have another id now. */
export function useRenamed(city: string, mine: MyPlan, { guides }: PlanContent): void {
  const device = useDevice()
  const { titles = {}, done = [], notes = {}, notForMe = [] } = mine.plan ?? {}
  const named = [...Object.keys(titles), ...Object.keys(notes), ...notForMe, ...done.map((key) => key.split('/')[0]!)]
  const missing = [...new Set(named)].filter((id) => !guides.has(id)).join(' ')
  useEffect(() => {
    if (!device || !missing) return
    const asked = missing.split(' ').map(async (id) => [id, await device.moved(city, `guide/${id}`)] as const)
    void Promise.all(asked).then((answers) => {
      const redirects = answers.flatMap(([id, key]) => (key?.startsWith('guide/') ? [[id, key.slice('guide/'.length)]] : []))
      if (redirects.length > 0) return device.plans.change(city, (plan) => renamed(plan, Object.fromEntries(redirects)))
    })
  }, [device, city, missing])
}
