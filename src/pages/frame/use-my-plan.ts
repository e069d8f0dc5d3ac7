/** The reader's plan for a city, and what can be done with it. */
import type { StoredPlan } from '#plan/stored-plan.ts'
import type { KeptPlan } from '#store/plans.ts'
import { useDevice } from './device.ts'
import { useLive } from './use-live.ts'

export interface MyPlan extends KeptPlan {
  change: (change: (plan: StoredPlan) => StoredPlan) => void
  remove: () => void
}

/** `undefined` as long as the device has not answered, and in a page as it was built. */
export function useMyPlan(city: string): MyPlan | undefined {
  const plans = useDevice()?.plans
  const kept = useLive(plans?.of(city))
  if (!plans || !kept) return undefined
  return { ...kept, change: (change) => void plans.change(city, change), remove: () => void plans.remove(city) }
}

/** Whether the reader has made a plan; who has only ticked steps of guides has not seen one. */
export function isMade(plan: StoredPlan | undefined): plan is StoredPlan {
  return plan !== undefined && Object.keys(plan.titles).length > 0
}
