/** In danger: who answers now. */
import { expect, test } from '@playwright/test'
import { Visitor } from './visitor.ts'

test('a helpline that does not answer at night says so, and says when it does', async ({ page }) => {
  const visitor = new Visitor(page)
  const line = visitor.main.getByRole('listitem').filter({ hasText: '116006' })
  await page.clock.setFixedTime('2026-11-24T21:00:00Z')
  await visitor.opens('/en/riga/emergency')
  await expect(line).toContainText(visitor.words('open.closed'))
  await expect(line).toContainText('07:00')
  await page.clock.setFixedTime('2026-11-25T10:00:00Z')
  await visitor.reloads()
  await expect(line).toContainText(visitor.words('open.until', { until: '22:00' }))
})
