import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { reportStore } from '#store/reports.ts'
import { report } from '../sync/made-up-reports.ts'
import { dump, openDevice } from './made-up-device.ts'

const sent = { is: 'sent', day: '2026-11-22' } as const

test('a report is kept until the reader deletes it, and its state is changed where it lies', async () => {
  const database = openDevice()
  const store = reportStore(database)
  await store.add(report(1))
  await store.setState(report(1).body.id, sent)
  expect(await store.list()).toEqual([report(1, sent)])
  expect((await dump(database))['reports']).toHaveLength(1)
  await store.remove(report(1).body.id)
  expect(await store.list()).toEqual([])
  expect((await dump(database))['reports']).toEqual([])
})

test('a report that was deleted in the meantime does not come back with its new state', async () => {
  const store = reportStore(openDevice())
  await store.setState(report(1).body.id, sent)
  expect(await store.list()).toEqual([])
})

test('whoever looks is told of every change, in another tab too', async () => {
  const database = openDevice()
  const store = reportStore(database)
  const stop = store.all.watch(() => undefined)
  await vi.waitFor(() => expect(store.all.get()?.reports).toEqual([]))
  await reportStore(database).add(report(1))
  await vi.waitFor(() => expect(store.all.get()?.reports).toEqual([report(1)]))
  expect(store.all.get()).toBe(store.all.get())
  stop()
})

test('rows that this app cannot read are passed over', async () => {
  const database = openDevice()
  await database.reports.put({ id: 'x', report: { from: 'another time' } })
  expect(await reportStore(database).list()).toEqual([])
})

test('a database that the browser refuses to open holds nobody up', async () => {
  const database = openDevice()
  database.on('ready', () => {
    throw new DOMException('A private window.', 'SecurityError')
  })
  const store = reportStore(database)
  store.all.watch(() => undefined)
  await store.add(report(1))
  await vi.waitFor(() => expect(store.all.get()?.fleeting).toEqual(new Set([report(1).body.id])))
})
