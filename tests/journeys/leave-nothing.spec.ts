import { expect, test } from '@playwright/test'
import { framePages, home } from './pages.ts'
import { Visitor } from './visitor.ts'

const CITY = { en: 'Cluj-Napoca', ar: 'كلوج نابوكا' }
const NOTHING = { databases: [], caches: [], choices: 0, serviceWorkers: 0 }

for (const language of ['en', 'ar'] as const) {
  test(`on a borrowed computer nothing is left behind, in "${language}"`, async ({ page }) => {
    const visitor = new Visitor(page, language)
    // Somebody has read here before.
    await visitor.opens(home(language))
    await visitor.waitsUntilSaved()

    await visitor.opens(framePages['welcome']!(language))
    await visitor.asksToLeaveNothing()
    await visitor.meetsNoBarrier()
    await visitor.confirmsLeavingNothing()
    await visitor.readsIn(language)
    await visitor.meetsNoBarrier()
    expect(await visitor.keptOnTheDevice()).toEqual(NOTHING)

    await visitor.follows(CITY[language])
    await visitor.isTold('leave.isOn_computer')
    await visitor.searchesFor('immigration')
    await visitor.opensTheFirstResult()
    await visitor.reloads()
    await visitor.isTold('leave.isOn_computer')
    await visitor.opens(framePages['storage']!(language))
    await visitor.isTold('leave.isOnText')
    await visitor.meetsNoBarrier()
    expect(await visitor.keptOnTheDevice()).toEqual(NOTHING)

    await visitor.endsTheVisit()
    await visitor.isTold('leave.isOn_computer')
    expect(await visitor.keptOnTheDevice()).toEqual(NOTHING)
  })
}

test('who decides otherwise keeps what was there', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.opens('/en')
  await visitor.asksToLeaveNothing()
  await visitor.changesNothing()
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
})
