/** Here no made-up database stands in for one, so this is a browser that has none. */
import { expect, test, vi } from 'vitest'
import { tick } from '#plan/change.ts'
import { EMPTY_PLAN } from '#plan/stored-plan.ts'
import { createDatabase } from '#store/database.ts'
import { packStore } from '#store/packs.ts'
import { planStore } from '#store/plans.ts'
import { reportStore } from '#store/reports.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { report, TO } from '../sync/made-up-reports.ts'
import { changeTo } from './made-up-device.ts'

test('a browser that has no database at all is told as one that keeps nothing', async () => {
  const store = packStore(createDatabase())
  const denied = { name: 'StorageError', trouble: 'storage-denied' }
  await expect(store.installed('testville')).rejects.toMatchObject(denied)
  await expect(store.heldParts('testville')).rejects.toMatchObject(denied)
  await expect(store.apply(changeTo(await packOf(), ['en']), 0)).rejects.toMatchObject(denied)
  await expect(store.touch('testville', 0)).rejects.toMatchObject(denied)
})

test('where nothing can be stored, reports live as long as the page, can be changed and deleted, and are named as fleeting', async () => {
  const store = reportStore(createDatabase())
  store.all.watch(() => undefined)
  const { id } = report(1).body
  await store.add(report(1))
  await vi.waitFor(() => expect(store.all.get()).toEqual({ reports: [report(1)], fleeting: new Set([id]) }))
  await store.setState(id, { is: 'sending', to: TO, tries: 0 })
  expect(await store.list()).toMatchObject([{ state: { is: 'sending' } }])
  await store.remove(id)
  expect(store.all.get()?.reports).toEqual([])
})

test('there a plan lasts as long as the page, and that is told', async () => {
  const plans = planStore(createDatabase()).of('testville')
  const told = new Promise((resolve) => plans.watch(() => resolve(plans.get())))
  expect(await told).toEqual({ kept: false })

  const changed = planStore(createDatabase())
  await changed.change('testville', (plan) => tick(plan, 'bank/open'))
  expect(changed.of('testville').get()).toEqual({ plan: tick(EMPTY_PLAN, 'bank/open'), kept: false })
})
