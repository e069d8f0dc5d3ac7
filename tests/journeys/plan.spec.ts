import { expect, type Page, test } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { Visitor } from './visitor.ts'

const NOW = '2026-11-22T09:00:00Z'

test.setTimeout(120_000)

test.beforeEach(({ page }) => page.clock.setFixedTime(NOW))

/** Opens the city, waits until it is kept, and leaves the network. */
async function visitorOffline(page: Page, language: LanguageCode, city: string): Promise<Visitor> {
  const visitor = new Visitor(page, language)
  await visitor.opens(`/${language}/${city}`)
  await visitor.waitsUntilSaved()
  await visitor.waitsForOfflineUse()
  await page.context().setOffline(true)
  return visitor
}

for (const language of ['en', 'ar'] as const) {
  test(`a student makes a plan in Cluj-Napoca, ticks, takes the dates along and deletes it, without a network (${language})`, async ({
    page,
  }) => {
    const visitor = await visitorOffline(page, language, 'cluj-napoca')
    await visitor.follows(visitor.words('plan.make'))
    await visitor.meetsNoBarrier()
    await visitor.button('plan.start').click()
    await visitor.seesQuestion('plan.purpose')
    await visitor.meetsNoBarrier()
    await visitor.answers('plan.purpose', 'plan.purpose.study')
    await visitor.givesDays('plan.arrival', { 'plan.day.arrival': '2026-11-15' })
    await visitor.givesDays('plan.papers', { 'plan.day.visa-end': '2027-02-13' })
    await visitor.answers('plan.children', 'plan.children.no')
    await visitor.answers('plan.work', 'plan.work.none')
    await visitor.answers('plan.home', 'plan.home.have')

    await visitor.isTold('plan.here.study')
    await visitor.focusIsOnThePage()
    await expect(page).toHaveURL(new RegExp(`/${language}/cluj-napoca/plan$`))
    await expect(visitor.part('plan.dates')).toContainText('2027')
    await visitor.unfoldsEverything()
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])
    expect(await visitor.pixelsAside()).toBe(0)

    const first = visitor.main.getByRole('checkbox').first()
    await first.check()
    await expect.poll(() => visitor.stepsKeptAsDone()).toBe(1)
    await visitor.reloads()
    await expect(visitor.main.getByRole('checkbox').first()).toBeChecked()

    const { name, file } = await visitor.savesTheFileOf('plan.calendar')
    expect(name).toBe('plan-cluj-napoca.ics')
    expect(file).toContain('DTSTART;VALUE=DATE:20270114')

    await visitor.button('plan.delete').click()
    await visitor.meetsNoBarrier()
    await visitor.button('plan.deleteYes').click()
    await visitor.isTold('plan.deleted')
    await visitor.reloads()
    await expect(visitor.button('plan.start')).toBeVisible()
  })

  test(`a family with protection in Linköping looks for a home, and reads its plan without a network (${language})`, async ({ page }) => {
    const visitor = await visitorOffline(page, language, 'linkoping')
    await visitor.follows(visitor.words('plan.make'))
    await visitor.button('plan.start').click()
    await visitor.answers('plan.purpose', 'plan.purpose.protection')
    await visitor.givesDays('plan.arrival', { 'plan.day.arrival': '2026-10-01' })
    await visitor.givesDays('plan.papers', {})
    await visitor.answers('plan.children', 'plan.children.yes')
    await visitor.answers('plan.work', 'plan.work.looking')
    await visitor.answers('plan.home', 'plan.home.looking')
    await visitor.isTold('plan.here.protection')
    for (const guide of ['enrol-children-in-school', 'rent-a-home']) {
      await expect(visitor.main.locator(`a[href*="/guide/${guide}#"]`).first()).toBeAttached()
    }
    await visitor.unfoldsEverything()
    await visitor.meetsNoBarrier()
    expect(await visitor.pixelsAside()).toBe(0)
  })

  test(`a worker in Cartagena changes an answer, and their plan with it (${language})`, async ({ page }) => {
    const visitor = await visitorOffline(page, language, 'cartagena')
    await visitor.follows(visitor.words('plan.make'))
    await visitor.button('plan.start').click()
    await visitor.answers('plan.purpose', 'plan.purpose.work')
    await visitor.givesDays('plan.arrival', { 'plan.day.arrival': '2026-11-01' })
    await visitor.givesDays('plan.papers', {})
    await visitor.answers('plan.children', 'plan.children.yes')
    await visitor.answers('plan.work', 'plan.work.have')
    await visitor.answers('plan.home', 'plan.home.have')
    const school = visitor.main.locator('a[href*="/guide/enrol-children#"]').first()
    await expect(school).toBeAttached()

    await visitor.follows(visitor.words('plan.change'))
    await visitor.meetsNoBarrier()
    await visitor.follows(visitor.words('plan.children'))
    await visitor.answers('plan.children', 'plan.children.no')
    await visitor.follows(visitor.words('plan.toPlan'))
    await visitor.isTold('plan.here.work')
    await expect(school).not.toBeAttached()
    await visitor.unfoldsEverything()
    await visitor.meetsNoBarrier()
    await visitor.button('plan.delete').click()
    await visitor.button('plan.deleteYes').click()
    await visitor.isTold('plan.deleted')
  })
}

test('a step ticked on the page of its guide is ticked in the plan, and no plan is needed for it', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/en/cluj-napoca/guide/residence-permit')
  await visitor.box('I have done this').click()
  await visitor.sees('1 of')
  await visitor.meetsNoBarrier()
  await visitor.reloads()
  await expect(visitor.box('Done')).toBeChecked()
  await visitor.opens('/en/cluj-napoca/plan')
  await expect(visitor.button('plan.start')).toBeVisible()
})

test('a plan goes to another phone by its code, and replaces nothing unasked', async ({ page, browser }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/en/cluj-napoca/plan')
  await visitor.button('plan.start').click()
  await visitor.answers('plan.purpose', 'plan.purpose.study')
  for (const question of ['plan.arrival', 'plan.papers'] as const) {
    await visitor.seesQuestion(question)
    await visitor.button('plan.dontKnow').click()
  }
  for (const question of ['plan.children', 'plan.work', 'plan.home'] as const) {
    await visitor.seesQuestion(question)
    await visitor.button('plan.skip').click()
  }
  await visitor.isTold('plan.here.study')
  await visitor.button('plan.move').click()
  await expect(page.getByRole('img', { name: visitor.words('plan.moveCode') })).toBeVisible()
  await visitor.meetsNoBarrier()
  const saved = await visitor.savesTheFileOf('plan.saveFile')
  expect(saved.name).toBe('plan-cluj-napoca.json')

  const other = new Visitor(await (await browser.newContext()).newPage())
  await other.opens('/en/cluj-napoca/plan#1~s---~arrival.20261101~residence-permit.know-your-dates~')
  await other.isTold('plan.keep_computer')
  await other.meetsNoBarrier()
  await other.button('plan.replaceYes').click()
  await other.isTold('plan.here.study')
  await expect(other.page).toHaveURL(/\/plan$/)
  expect(other.requests.filter((url) => url.includes('arrival'))).toEqual([])
  await other.opens('/en/cluj-napoca/plan?again#nothing')
  await other.isTold('plan.badCode')
})
