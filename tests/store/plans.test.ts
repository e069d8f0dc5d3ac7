import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { tick } from '#plan/change.ts'
import { EMPTY_PLAN } from '#plan/stored-plan.ts'
import { type KeptPlan, planStore } from '#store/plans.ts'
import { openDevice } from './made-up-device.ts'

const STEP = 'residence-permit/apply'
const ticking = (plan: typeof EMPTY_PLAN) => tick(plan, STEP)

/** The answer of the device once it is this one. */
function answerOf(plans: ReturnType<typeof planStore>, city: string, is: (kept: KeptPlan) => boolean): Promise<KeptPlan> {
  return new Promise((resolve) => {
    const live = plans.of(city)
    const stop = live.watch(() => {
      const kept = live.get()
      if (!kept || !is(kept)) return
      stop()
      resolve(kept)
    })
  })
}

test('a device without a plan says so', async () => {
  expect(await answerOf(planStore(openDevice()), 'testville', () => true)).toEqual({ kept: true })
})

test('a change is kept, and every tab of the device sees it', async () => {
  const device = openDevice()
  await planStore(device).change('testville', ticking)
  const tab = planStore(openDevice(device.name))
  expect(await answerOf(tab, 'testville', () => true)).toEqual({ plan: tick(EMPTY_PLAN, STEP), kept: true })
})

test('a change shows at once, before the device has kept it', () => {
  const plans = planStore(openDevice())
  void plans.change('testville', ticking)
  expect(plans.of('testville').get()?.plan?.done).toEqual([STEP])
})

test('two changes one after the other are both kept', async () => {
  const plans = planStore(openDevice())
  await Promise.all([plans.change('testville', ticking), plans.change('testville', (plan) => tick(plan, 'bank/open'))])
  expect((await answerOf(plans, 'testville', () => true)).plan?.done).toEqual([STEP, 'bank/open'])
})

test('each city has a plan of its own', async () => {
  const plans = planStore(openDevice())
  await plans.change('testville', ticking)
  expect(await answerOf(plans, 'newtown', () => true)).toEqual({ kept: true })
})

test('a plan that is deleted is gone', async () => {
  const plans = planStore(openDevice())
  await plans.change('testville', ticking)
  await plans.remove('testville')
  expect(await answerOf(plans, 'testville', () => true)).toEqual({ kept: true })
})

test('what lies there and is no plan is none', async () => {
  const device = openDevice()
  await device.plans.put({ city: 'testville', plan: { done: 'everything' } })
  expect(await answerOf(planStore(device), 'testville', () => true)).toEqual({ kept: true })
})
