import { expect, type Locator, test } from '@playwright/test'
import { Desk } from './desk.ts'
import { Keyboard } from './desk-keyboard.ts'
import { Receptionist } from './desk-reception.ts'

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } })

const placeCaret = (field: Locator, at: number) =>
  field.evaluate((input: HTMLInputElement, place) => input.setSelectionRange(place, place), at)
const caretOf = (field: Locator) => field.evaluate((input: HTMLInputElement) => input.selectionStart)

test('a visitor with nothing but fingers finds a place, and leaves no word behind', async ({ page }) => {
  const desk = new Desk(page)
  const { visitor } = desk
  await desk.isSetUp({ screenKeyboard: true })
  await desk.isAskedIn('uk')
  const keyboard = new Keyboard(page, 'uk')
  await expect(keyboard.keys).toBeHidden()

  await visitor.searchField.tap()
  await keyboard.writes('лікр')
  await keyboard.isAsLargeAs(64)
  await visitor.meetsNoBarrier()
  await expect(visitor.searchField).toBeFocused()
  // A letter goes where the caret is, which stays behind it.
  await placeCaret(visitor.searchField, 3)
  await keyboard.writes('уа')
  await placeCaret(visitor.searchField, 4)
  await keyboard.pressesWord('keyboard.delete')
  await expect(visitor.searchField).toHaveValue('лікар')
  expect(await caretOf(visitor.searchField)).toBe(3)
  await keyboard.pressesWord('keyboard.enter')
  await expect(keyboard.keys).toBeHidden()
  const result = visitor.main.locator('li a[href*="/service/"]').first()
  await expect(result).toBeVisible()

  await visitor.searchField.tap()
  await placeCaret(visitor.searchField, 5)
  await keyboard.pressesWord('keyboard.digits', '123')
  await keyboard.presses('-')
  await keyboard.pressesWord('keyboard.letters', 'абв')
  await keyboard.pressesWord('keyboard.script', 'abc')
  await keyboard.presses('x')
  await expect(visitor.searchField).toHaveValue('лікар-x')
  await keyboard.pressesWord('keyboard.delete')
  await keyboard.pressesWord('keyboard.delete')
  await keyboard.pressesWord('kiosk.close')
  await expect(keyboard.keys).toBeHidden()
  await result.tap()
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()

  await desk.finishes()
  expect(JSON.stringify(await desk.everythingKept())).not.toContain('лікар-x')
  await desk.isAskedIn('ar')
  await visitor.searchField.tap()
  await new Keyboard(page, 'ar').presses('ط', 'ب', 'ي', 'ئ')
  await expect(visitor.searchField).toHaveValue('طبئ')
  expect(visitor.complaints).toEqual([])
})

test('a member of staff turns the keyboard on, and writes a line with it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const receptionist = new Receptionist(page)
  const keyboard = new Keyboard(page, 'ro')
  await receptionist.begins()
  await expect(keyboard.keys).toBeHidden()
  await receptionist.press('room.settings').tap()
  await page.getByRole('checkbox', { name: receptionist.says('settings.keyboardShow'), exact: true }).check()
  await receptionist.press('settings.keep').tap()
  await expect(page.getByText(receptionist.says('settings.kept'), { exact: true })).toBeVisible()

  await receptionist.press('room.reception').tap()
  await receptionist.ownLine.tap()
  await keyboard.isAsLargeAs(48)
  await keyboard.pressesWord('keyboard.shift')
  await keyboard.presses('S', 'Ș', 't', 'i', 'r', 'i')
  await expect(receptionist.ownLine).toHaveValue('Știri')
  await receptionist.meetsNoBarrier()
  await keyboard.pressesWord('keyboard.enter')
  await expect(receptionist.ownLine).toHaveValue('')
  await expect(receptionist.list.getByText('Știri', { exact: true })).toBeVisible()
})
