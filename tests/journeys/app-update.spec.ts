import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { home, richService, untranslatedService } from './pages.ts'
import { test } from './site.ts'
import { sentence, Visitor } from './visitor.ts'

const QUESTION = sentence('ar', 'home.question')
const NEW_QUESTION = `${QUESTION} !`

test('a new version of the app is offered and waits until it is taken', async ({ page, site }) => {
  const visitor = await visitorWhoSaved(page)
  await publishNewVersion(site.folder)

  await visitor.reloads()
  await visitor.waitsForTheOffer()
  await visitor.meetsNoBarrier()
  await visitor.seesHeading(QUESTION)

  // It waits through pages and visits.
  await visitor.opens(richService('ar'))
  await visitor.isTold('device.newVersion')
  await visitor.opens(home('ar'))
  await visitor.isTold('device.newVersion')
  await visitor.seesHeading(QUESTION)

  await visitor.takesNewVersion()
  await visitor.seesHeading(NEW_QUESTION)
  await visitor.readsIn('ar')
  await visitor.waitsUntilSaved()
  await expect(visitor.button('device.takeNewVersion')).toBeHidden()
})

test('a new version brings the languages in use along, and works without a network', async ({ page, context, site }) => {
  const visitor = await visitorWhoSaved(page)
  await publishNewVersion(site.folder)
  await visitor.reloads()
  await visitor.waitsForTheOffer()

  await context.setOffline(true)
  await visitor.takesNewVersion()
  await visitor.seesHeading(NEW_QUESTION)
  await visitor.readsIn('ar')
  await visitor.opens(untranslatedService('ar'))
  await visitor.seesEnglishWordsWithANotice()
  expect(await visitor.numberToCall()).toBe('tel:+40264430323')
})

async function visitorWhoSaved(page: Page): Promise<Visitor> {
  const visitor = new Visitor(page, 'ar')
  await visitor.opens(home('ar'))
  await visitor.waitsUntilSaved()
  return visitor
}

/** Changes a built site as a new build would: other words, so other names of files, so another service worker. */
async function publishNewVersion(folder: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'))
  const newNames = new Map(assets.map((name) => [name, name.replace(/[\w-]{8}(?=\.\w+$)/, (hash) => [...hash].reverse().join(''))]))
  const texts = (await readdir(folder, { recursive: true })).filter((name) => /\.(html|js|css)$/.test(name))
  for (const name of texts) {
    let text = await readFile(join(folder, name), 'utf8')
    for (const [old, renamed] of newNames) text = text.replaceAll(old, renamed)
    text = text.replaceAll(QUESTION, NEW_QUESTION)
    if (name === 'sw.js') text = text.replace(/(?<="revision":")\w+/g, (revision) => [...revision].reverse().join(''))
    await rm(join(folder, name))
    await writeFile(join(folder, name), text)
  }
  for (const [old, renamed] of newNames) await rename(join(folder, 'assets', old), join(folder, 'assets', renamed))
}
