import { expect, test } from '@playwright/test'
import { Clerk } from './staff.ts'

const report = {
  format: 1,
  id: '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b',
  city: 'cluj-napoca',
  page: 'service/igi-cluj',
  answer: 'changed',
  words: '<img src=x> The door is in another street.',
  language: 'en',
  day: '2099-01-01',
  app: '0.1.0',
}

test('a member of staff sees what to do next, down to the line of a file, and how the cities compare', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.opens('')
  await clerk.choosesCity('Cluj-Napoca')
  await clerk.sees(clerk.words('quality.nothingBlocks'))

  await clerk.opensTask('check.title_unreachable')
  await clerk.sees(clerk.words('check.advice_unreachable'))
  await clerk.meetsNoBarrier()
  await page.goBack()
  await clerk.opensTask('check.title_undated-fees')
  await expect(page.getByRole('link', { name: clerk.words('quality.openEditor') }).first()).toHaveAttribute(
    'href',
    /\/admin\?city=cluj-napoca#\/collections\/(ro|cluj-napoca)-(services|guides)\/entries\/[a-z0-9-]+$/,
  )
  await clerk.opensTheFirstFile()
  await expect(clerk.markedLine()).toContainText('fees:')
  await expect(clerk.markedLine()).toBeInViewport()
  await clerk.meetsNoBarrier()

  await clerk.opens('#/quality/cluj-napoca')
  await clerk.speaks('ro')
  await expect(page.getByRole('heading', { name: clerk.words('quality.toDo') })).toBeVisible()
  await expect(clerk.task('check.title_unknown-hours')).toBeVisible()
  await clerk.speaks('en')

  await expect(clerk.city('Cluj-Napoca').first()).toHaveAttribute('aria-current', 'true')
  await clerk.unfolds('quality.allIndicators')
  await clerk.meetsNoBarrier()
  const table = await clerk.savesTheFile(clerk.words('quality.csvAll'))
  expect(table.split('\r\n')[0]).toMatch(/^indicator,part,kind,cartagena,cartagena n,cartagena of,cluj-napoca,.*,riga,riga n,riga of$/)
  expect((await clerk.savesTheFile('CSV')).split('\r\n')[0]).toBe('indicator,part,kind,cluj-napoca,cluj-napoca n,cluj-napoca of')

  await clerk.unfolds('quality.imports')
  await clerk.brings({ 'report.json': report, 'broken.json': '{' })
  await clerk.sees('broken.json')
  await clerk.opensTask('check.title_reader-reports')
  await clerk.sees(report.words)
  await clerk.sees(clerk.words('quality.since', { day: '1 January 2099' }))
  expect(clerk.visitor.complaints).toEqual([])
  await page.reload()
  await clerk.seesHeading(`${clerk.words('check.title_reader-reports')}: 0`)
})
