import { expect, test } from '@playwright/test'
import { DeskKeeper } from './desk-setup.ts'

test.use({ viewport: { width: 1280, height: 800 } })

const PIN = '274951'

test('a browser is made a desk: what is missing is said, the directory comes, the welcome stands, also without a network', async ({
  page,
  context,
}) => {
  const keeper = new DeskKeeper(page)
  await keeper.opensDesk()
  await keeper.hasOrdinaryLetters()
  await keeper.presses('setup.make')
  await keeper.isTold('setup.mend_other', { count: 3 })
  await keeper.isToldAt('settings.city', 'settings.error.city')
  await keeper.isToldAt('settings.pin', 'settings.error.pinLength', { least: 6, most: 12 })
  await keeper.meetsNoBarrier()

  await keeper.choosesCity('Cluj-Napoca')
  await keeper.offersOnly('English', 'Română', 'Українська')
  await keeper.movesUp('Українська')
  await keeper.writes('settings.address', 'http://example.org')
  await keeper.isToldAt('settings.address', 'settings.error.address')
  await keeper.writes('settings.address', 'https://example.org/cluj')
  await keeper.canScan('https://example.org/cluj/')
  await keeper.writes('settings.warnAfter', '5')
  await keeper.isToldAt('settings.warnAfter', 'settings.error.number', { least: 10, most: 1800 })
  await keeper.writes('settings.warnAfter', '45')
  await keeper.writesPinTwice('123456')
  await keeper.isToldAt('settings.pin', 'settings.error.pinEasy')
  await keeper.writesPinTwice(PIN, '274952')
  await keeper.isToldAt('settings.pinAgain', 'settings.error.pinAgain')
  await keeper.writesPinTwice(PIN)
  await keeper.meetsNoBarrier()
  await keeper.losesDirectories()
  await keeper.presses('setup.make')
  await keeper.isTold('setup.notHere')
  await keeper.isTold('trouble.no-network')
  await keeper.isTold('setup.fromFile')
  await keeper.hasDirectoriesAgain()
  await keeper.presses('setup.again')

  await keeper.isTold('setup.here')
  await keeper.meetsNoBarrier()
  await keeper.presses('setup.welcome')
  await keeper.isOffered('English', 'Українська', 'Română')

  await context.setOffline(true)
  await keeper.reloads()
  await keeper.isOffered('English', 'Українська', 'Română')
  await keeper.opensStaffRoom(PIN)
})

test('wrong PINs make the next try wait, also after a reload; untouched, the door closes itself', async ({ page }) => {
  const keeper = new DeskKeeper(page)
  await page.clock.install()
  await keeper.setsUp('Cluj-Napoca', PIN)
  await keeper.goesToStaff()
  for (let time = 0; time < 3; time++) {
    await keeper.canType()
    await keeper.typesPin('111222')
    await keeper.isTold('pin.wrong')
  }
  await keeper.canType()
  await keeper.tapsPin('111222')
  await keeper.cannotType()
  await keeper.isTold('pin.wrong')
  await keeper.meetsNoBarrier()

  await keeper.reloads()
  await keeper.goesToStaff()
  await keeper.cannotType()
  await keeper.asksForForgottenPin()
  await keeper.isTold('pin.forgottenHow')
  await page.clock.runFor(31_000)
  await keeper.seesWelcome()
  await keeper.opensStaffRoom(PIN)
  await keeper.hasOrdinaryLetters()
  await page.clock.runFor(301_000)
  await keeper.seesWelcome()
})

test('settings, PIN and keys are changed behind the PIN; a desk that ceases shows all pages again and keeps its directory', async ({
  page,
}) => {
  const keeper = new DeskKeeper(page)
  await keeper.setsUp('Cluj-Napoca', PIN)
  expect(keeper.bundlesAskedFor()).not.toEqual([])
  await keeper.opensStaffRoom(PIN)
  await keeper.goesTo('room.settings')
  await keeper.meetsNoBarrier()

  await keeper.writes('settings.old', '7')
  await keeper.movesUp('Română')
  await keeper.presses('settings.keep')
  await keeper.isTold('settings.kept')

  await keeper.writes('settings.oldPin', '111222')
  await keeper.writesPinTwice('80351246')
  await keeper.presses('settings.changePin')
  await keeper.isToldAt('settings.oldPin', 'pin.wrong')
  await keeper.writes('settings.oldPin', PIN)
  await keeper.presses('settings.changePin')
  await keeper.isTold('settings.pinChanged')

  await keeper.writes('settings.addKey', 'not a key')
  await keeper.presses('settings.trust')
  await keeper.isToldAt('settings.addKey', 'settings.error.key')
  await keeper.writes('settings.addKey', 'A'.repeat(43))
  await keeper.presses('settings.trust')
  await keeper.isTold('settings.added')
  await keeper.presses('room.lock')
  await keeper.seesWelcome()
  await keeper.isOffered('Română', 'English')

  await keeper.opensStaffRoom('80351246')
  await keeper.goesTo('room.settings')
  expect(await keeper.reads('settings.old')).toBe('7')
  await keeper.isTold('settings.added')
  await keeper.writes('pin.title', '80351246')
  await keeper.presses('settings.cease')
  await keeper.isTold('settings.ceaseAsk')
  await keeper.presses('settings.ceaseYes')
  await keeper.isAt(/\/(en)?$/)
  await page.goto('./en/cluj-napoca')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await keeper.opensDesk()
  const asked = keeper.bundlesAskedFor()
  expect(asked).toEqual([...new Set(asked)])
})
