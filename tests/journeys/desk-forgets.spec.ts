import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { Desk } from './desk.ts'

const WORDS = ['zebraquagga', 'okapitapir', 'gnuwombat']

test.setTimeout(180_000)

test('four visitors come and go, and neither the app nor the browser remembers any of them', async ({ baseURL, launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'first-door-desk-'))
  const browser = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL! })
  const desk = new Desk(browser.pages()[0]!)
  await desk.page.clock.install()
  await desk.isSetUp()
  await desk.hasEverything()
  await desk.page.reload()
  await desk.waitsForAVisitor()
  const before = await desk.everythingKept()

  // One presses "Finish".
  await desk.isAskedIn('ti')
  await desk.looksFor(WORDS[0]!)
  await desk.pressesInTheRow('home')
  await desk.opensTopic('health')
  await desk.opensTheFirstService()
  await desk.putsOnTheList('ti')
  await desk.finishes()
  expect(await desk.everythingKept()).toEqual(before)

  // One tells of a family, and makes a plan.
  await desk.isAskedIn('en')
  await desk.makesAPlan()
  await desk.finishes()
  expect(await desk.everythingKept()).toEqual(before)

  // One loads the page anew.
  await desk.isAskedIn('ar')
  await desk.opensTopic('documents')
  await desk.pressesInTheRow('home')
  await desk.looksFor(WORDS[1]!)
  await desk.page.reload()
  await desk.waitsForAVisitor()
  expect(await desk.everythingKept()).toEqual(before)

  // One goes away in the middle of a word.
  await desk.isAskedIn('uk')
  await desk.visitor.searchField.pressSequentially(WORDS[2]!)
  await desk.isLeftAlone(61)
  await expect(desk.question).toBeVisible()
  await desk.isLeftAlone(31)
  await desk.waitsForAVisitor()
  expect(await desk.everythingKept()).toEqual(before)
  expect(await desk.visitor.historyOfTheTab()).toHaveLength(2)

  await browser.close()
  // What the app itself keeps is found this way.
  expect(await filesWith(profile, ['first-door.desk'])).not.toEqual([])
  expect(await filesWith(profile, WORDS)).toEqual([])
  await rm(profile, { recursive: true })
})

/** The files of a folder in which one of the words stands, as any browser could have written it. */
async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const traces = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name))
        return traces.some((trace) => bytes.includes(trace)) ? [join(parentPath, name)] : []
      }),
  )
  return found.flat()
}
