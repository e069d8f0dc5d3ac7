import { expect, test } from '@playwright/test'
import { readReports } from '#content/quality/reader-reports.ts'
import desk from '../../locales/en/desk.json' with { type: 'json' }
import { StatusDesk } from './desk-status.ts'

const DAY = 86_400_000
const SAID = 'The door is now in Strada Nouă 5.'

test('staff see what was used, and nothing of whom; they save it, and delete it after being asked twice', async ({ page }) => {
  const desk = new StatusDesk(page)
  await desk.isSetUp({ keepMissingWords: true })
  await desk.visitorChooses('English')
  await desk.visitorOpens('Health')
  await desk.hasCounted('topic.health', 1)
  await desk.visitorSaysOfTheFirstService('changed', SAID)
  await desk.stands()
  await desk.visitorChooses('English')
  await desk.visitorOpens('Health')
  await desk.visitorOpensTheFirstService()
  await desk.seesNot(SAID)
  await desk.seesNot(desk.words('report.yours'))
  await desk.hasCounted('topic.health', 2)
  await desk.stands()
  await desk.visitorChooses('Română')
  await desk.visitorSearches('qqqq')
  await desk.hasCounted('missed', 1)
  await desk.visitorOpens('Sănătate')
  await desk.hasCounted('topic.health', 3)

  await desk.opensStatus()
  await expect(desk.times(desk.words('status.visitors'))).toHaveText('2 to 8')
  await expect(desk.times('Health')).toHaveText('<5')
  await expect(desk.times('Romanian')).toHaveText('<5')
  await expect(desk.times(desk.words('status.missed'))).toHaveText('<5')
  await desk.seesNot('qqqq')
  await desk.visitor.meetsNoBarrier()
  expect(await desk.visitor.smallTargets()).toEqual([])

  // Whether the codes on a page came into sight is not asked here.
  const lines = (await desk.savesTheTable()).split('\r\n').filter((line) => !line.includes(',code,'))
  expect(lines[0]).toBe('\uFEFFday,what,times')
  expect(lines.slice(1).map((line) => line.replace(/^[\d-]+/, ''))).toEqual([
    ',language.en,<5',
    ',language.ro,<5',
    ',missed,<5',
    ',topic.health,<5',
    '',
  ])

  await desk.button('status.reset').click()
  await desk.answers('status.resetQuestion', 'status.resetYes')
  await desk.answers('status.resetAgain', 'status.resetNo')
  await expect(desk.times('Health')).toHaveText('<5')
  await desk.button('status.reset').click()
  await desk.answers('status.resetQuestion', 'status.resetYes')
  await desk.answers('status.resetAgain', 'status.resetYes')
  await desk.sees(desk.words('status.resetDone'))
  await desk.opensStatus()
  await desk.sees(desk.words('status.countsNone'))

  const { reports, problems } = readReports(new Map([['reports.json', await desk.takesTheReports()]]))
  expect(problems).toEqual([])
  expect(reports).toMatchObject([
    { city: 'cluj-napoca', answer: 'changed', words: SAID, language: 'en', seen: { facts: expect.any(String) } },
  ])
  await desk.visitor.meetsNoBarrier()
  await desk.answers('status.reportsQuestion', 'status.resetYes')
  await desk.opensStatus()
  await desk.sees(desk.words('status.reportsNone'))
})

test('a clock that is wrong and a directory that is old are told to visitors in a line, and to staff with what to do', async ({ page }) => {
  const today = new Date()
  const later = new Date(today.getTime() + 60 * DAY)
  const status = new StatusDesk(page)
  await status.isSetUp()
  await status.visitorChooses('English')
  await status.seesNot(desk['age.clock'])

  // Set back: the directory is from the future.
  await status.clockShows(new Date(today.getTime() - 40 * DAY))
  await status.sees(desk['age.clock'])
  await status.visitorChooses('English')
  await status.sees(desk['age.clock'])
  await status.visitor.meetsNoBarrier()
  await status.opensStatus()
  await status.sees(status.words('status.clockMend'))
  await expect(status.button('status.clockConfirm')).toBeHidden()

  // Set forward: nothing speaks against it, and the directory is old by it.
  await status.clockShows(later)
  await status.visitorChooses('English')
  await status.sees(desk['age.old_other'].replace('{{count}}', '60'))

  // Set right: it shows an earlier day than the last day of use, until staff say that it is right.
  await status.clockShows(new Date(today.getTime() + DAY))
  await status.sees(desk['age.clock'])
  await status.opensStatus()
  await status.visitor.meetsNoBarrier()
  await status.button('status.clockConfirm').click()
  await status.sees(status.words('status.clockRight'))
  await status.stands()
  await status.seesNot(desk['age.clock'])

  await status.opensStatus()
  await status.button('status.testStart').click()
  await status.sees(status.words('status.signatureRight'))
  await status.visitor.meetsNoBarrier()
})
