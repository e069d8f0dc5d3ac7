import { expect, test } from '@playwright/test'
import { TakesAlong } from './desk-take-along.ts'

const OF_OWN_DEVICES = ['saved.save', 'share.button', 'show.button', 'home.changeCity', 'storage.open', 'order.near'] as const

test.use({ viewport: { width: 1080, height: 1920 } })

test('a visitor takes an office and a guide along: by codes, on a list, on paper', async ({ page }) => {
  await page.addInitScript('window.print = () => undefined')
  const desk = new TakesAlong(page)
  const { visitor } = desk
  await desk.standsAtDesk({ publicAddress: 'https://first-door.example/', paper: 'receipt' }, 'en')
  await desk.goesTo('/documents')
  await desk.goesTo('/service/igi-cluj')
  const [once, without] = [desk.words('take.once'), desk.words('take.without')]
  await expect
    .poll(async () => (await desk.codes()).slice(0, 4))
    .toEqual([
      `${desk.words('take.page')}\n${once}`,
      `0264 555 656\n${without}`,
      `${desk.words('take.contact')}\n${without}`,
      `${desk.words('take.address')}\n${without}`,
    ])
  for (const key of OF_OWN_DEVICES) await expect(visitor.button(key)).toHaveCount(0)
  await visitor.meetsNoBarrier()
  await desk.adds()

  await visitor.main
    .getByRole('link', { name: /residence permit/ })
    .first()
    .click()
  await desk.adds()
  await expect(visitor.main.getByRole('checkbox')).toHaveCount(0)
  await desk.opensTheList()
  await expect.poll(() => desk.codes()).toEqual([`${desk.words('take.all')}\n${once}`])
  await visitor.meetsNoBarrier()

  await visitor.button('sheet.button').click()
  await expect(page.locator('[data-sheet] svg[role=img]')).toHaveAttribute(
    'aria-label',
    'https://first-door.example/en/cluj-napoca/list?s=igi-cluj&g=residence-permit',
  )
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'receipt')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: visitor.words('sheet.print'), exact: true })
    .click()
  await expect.poll(() => desk.counts()).toMatchObject({ print: 1, code: 3 })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: visitor.words('sheet.close'), exact: true })
    .click()

  await visitor.main.getByRole('button', { name: visitor.words('saved.removeOf', { title: 'Get or renew a residence permit' }) }).click()
  await visitor.main.getByRole('button', { name: /^Remove from the list/ }).click()
  await expect(visitor.main).toContainText(desk.words('take.empty'))
  expect(visitor.complaints).toEqual([])
})

test('a desk without a public address has no code of a page, and filters follow the visitor', async ({ page }) => {
  const desk = new TakesAlong(page)
  await desk.standsAtDesk({}, 'ar')
  await desk.goesTo('/documents')
  await desk.visitor.main.getByRole('button', { name: new RegExp(desk.visitor.words('filter.free')) }).click()
  await expect(desk.visitor.main.locator('[aria-pressed=true]')).toHaveCount(1)
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toMatch(/\/desk$/)
  await desk.visitor.main.locator('[aria-pressed=true]').click()
  await desk.goesTo('/service/igi-cluj')
  // The number, the contact, the address, and the website.
  await expect.poll(async () => (await desk.codes()).length).toBe(4)
  expect((await desk.codes())[0]).toContain('0264 555 656')
})

test('a plan is made at a desk, and taken along by one code', async ({ page }) => {
  const desk = new TakesAlong(page)
  const { visitor } = desk
  await desk.standsAtDesk({ publicAddress: 'https://first-door.example/' }, 'en')
  await expect(visitor.main).not.toContainText(/this (phone|computer)/)
  await desk.goesTo('/plan')
  await visitor.button('plan.start').click()
  await expect(visitor.main).toContainText(desk.words('take.forgets'))
  for (let question = 1; question <= 6; question++) {
    await visitor.main.getByRole('button', { name: new RegExp(`${visitor.words('plan.skip')}|${visitor.words('plan.dontKnow')}`) }).click()
  }
  await expect(visitor.main).not.toContainText(/this (phone|computer)/)
  for (const key of ['plan.calendar', 'plan.openFile', 'plan.saveFile'] as const) await expect(visitor.button(key)).toHaveCount(0)
  await visitor.button('plan.move').click()
  await expect(visitor.main.getByRole('img', { name: visitor.words('plan.moveCode') })).toBeVisible()
  await expect(visitor.button('plan.saveFile')).toHaveCount(0)
  await visitor.meetsNoBarrier()
})
