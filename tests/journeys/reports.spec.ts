import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Receiver, startReceiver, status, takenThenReset } from '../sync/receiver.ts'
import { guide, home, richService } from './pages.ts'
import { publishPacks } from './publish-packs.ts'
import { type Site, test as withSite } from './site.ts'
import { sentence, Visitor } from './visitor.ts'

const VERSION = 2_000_000_000
const WORDS = 'The door is now in Strada Nouă 5. الباب الآن في الشارع الجديد'

/** A site whose city takes reports, and the receiver of the city, on another origin. */
const test = withSite.extend<{ receiver: Receiver }>({
  receiver: async ({ site }, use) => {
    const receiver = await startReceiver()
    await takeReportsAt(site, receiver.address)
    await use(receiver)
    await receiver.close()
  },
})

for (const language of ['en', 'ar'] as const) {
  test(`[R8] [R9] a report made without a network in "${language}" is sent once when it returns, is seen as sent, and can be deleted`, async ({
    page,
    context,
    receiver,
  }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(home(language))
    await visitor.waitsUntilSaved()
    await context.setOffline(true)
    await visitor.opens(richService(language))
    await visitor.asksWhetherItIsRight()
    await visitor.sees(visitor.words('report.goesTo', { address: 'localhost' }))
    await visitor.isTold('report.wordsHint')
    await visitor.meetsNoBarrier()
    expect(await visitor.smallTargets()).toEqual([])

    await visitor.button('report.send').click()
    await visitor.isTold('report.choose')
    await visitor.meetsNoBarrier()
    await visitor.answersTheReport('changed', WORDS)
    await visitor.button('report.send').click()
    await visitor.isTold('report.done')
    await visitor.isTold('report.state_waiting')
    await visitor.meetsNoBarrier()
    await visitor.reloads()
    await visitor.isTold('report.state_waiting')
    expect(receiver.methods).toEqual([])

    await context.setOffline(false)
    await expect(page.getByText(sentOn(visitor))).toBeVisible()
    expect(receiver.methods).toEqual(['OPTIONS', 'POST'])
    for (const header of ['cookie', 'referer', 'authorization']) expect(receiver.attempts[0]!.headers).not.toHaveProperty(header)
    const [body] = [...receiver.taken.values()]
    expect(Object.keys(body!).sort()).toEqual(['answer', 'app', 'city', 'day', 'format', 'id', 'language', 'page', 'seen', 'words'])
    expect(body).toMatchObject({ city: 'cluj-napoca', page: 'service/igi-cluj', answer: 'changed', words: WORDS, language })
    expect(body!.seen).toMatchObject({ version: VERSION, language, facts: expect.any(String), words: expect.any(String) })

    await visitor.opens(`/${language}/cluj-napoca/about`)
    await visitor.isTold('report.all')
    await visitor.sees(WORDS)
    await visitor.meetsNoBarrier()
    await visitor.button('report.delete').click()
    await expect(page.getByText(WORDS)).toBeHidden()
    await visitor.opens(richService(language))
    await expect(visitor.button('report.ask')).toBeVisible()
    await expect(page.getByText(WORDS)).toBeHidden()
    expect(receiver.attempts).toHaveLength(1)
    expect(visitor.complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
}

test('[R2] [R4] a report whose answer was lost is sent again as the same, and no tab sends it twice', async ({
  page,
  context,
  receiver,
}) => {
  receiver.next = [takenThenReset]
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.opens(guide('en'))
  const other = new Visitor(await context.newPage())
  await other.opens(guide('en'))
  await visitor.asksWhetherItIsRight()
  await visitor.answersTheReport('right')
  await visitor.button('report.send').click()
  await expect(page.getByText(sentOn(visitor))).toBeVisible({ timeout: 20_000 })
  await expect(other.page.getByText(sentOn(other))).toBeVisible()
  expect(receiver.attempts.map(({ id }) => id)).toEqual([...receiver.taken.keys(), ...receiver.taken.keys()])
})

test('[R6] a refusal is told in the words of the receiver, and the text can be copied', async ({ page, context, receiver }) => {
  receiver.next = [status(422, { 'Content-Type': 'text/plain' }, 'This page left the directory.')]
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.opens(richService('en'))
  await visitor.asksWhetherItIsRight()
  await visitor.answersTheReport('closed', WORDS)
  await visitor.button('report.send').click()
  await visitor.isTold('report.state_refused')
  await visitor.isTold('report.said', { words: 'This page left the directory.' })
  await visitor.meetsNoBarrier()
  await visitor.button('report.copy').click()
  await expect(visitor.button('report.copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(WORDS)
  await visitor.button('report.sendNow').click()
  await expect(page.getByText(sentOn(visitor))).toBeVisible()
  expect(receiver.taken.size).toBe(1)
})

for (const language of ['en', 'ar'] as const) {
  withSite(
    `where the city takes no reports, the reader is told so in "${language}", keeps the text, and sees whom to call`,
    async ({ page, context }) => {
      const visitor = new Visitor(page, language)
      const requests: string[] = []
      await visitor.opens(home(language))
      await visitor.waitsUntilSaved()
      await context.setOffline(true)
      context.on('request', (request) => request.method() !== 'GET' && requests.push(request.url()))
      await visitor.opens(guide(language))
      await visitor.asksWhetherItIsRight()
      await expect(visitor.reportForm.locator('a[href^="tel:"]')).toBeVisible()
      await visitor.meetsNoBarrier()
      await visitor.answersTheReport('unusable', WORDS)
      await visitor.button('report.keep_computer').click()
      await visitor.isTold('report.state_kept_computer')
      await visitor.meetsNoBarrier()
      await context.setOffline(false)
      await visitor.reloads()
      await visitor.isTold('report.state_kept_computer')
      expect(requests).toEqual([])
    },
  )
}

withSite('where the city takes e-mail only, the mail app opens with a text in the language of the city', async ({ page, site }) => {
  await publishPacks(site, VERSION, 'city.yaml', (text) => `${text}\nfeedback: { email: desk@testville.example }\n`)
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.opens(guide('en'))
  await visitor.asksWhetherItIsRight()
  await visitor.answersTheReport('changed', WORDS)
  await visitor.isTold('report.whatMail')
  const mail = await visitor.opensTheMailAppWith('report.openMail')
  await visitor.isTold('report.state_mail')
  await visitor.meetsNoBarrier()
  expect(mail).toMatch(/^mailto:desk@testville\.example\?subject=/)
  const text = new URLSearchParams(mail.slice(mail.indexOf('?'))).get('body')!
  expect(text).toContain(sentence('ro', 'report.answer_changed'))
  expect(text).toContain(WORDS)
  expect(text).toContain(`${site.address}en/cluj-napoca/guide/residence-permit`)
})

function sentOn(visitor: Visitor): string {
  return visitor.words('report.state_sent').trim()
}

/** As a build would have it: the address in the pack of the city, and its origin in the policy of the site. */
async function takeReportsAt(site: Site, address: string): Promise<void> {
  await publishPacks(site, VERSION, 'city.yaml', (text) => `${text}\nfeedback: { url: "${address}" }\n`)
  const headers = join(site.folder, '_headers')
  const policy = (await readFile(headers, 'utf8')).replace("connect-src 'self'", `connect-src 'self' ${new URL(address).origin}`)
  await rm(headers)
  await writeFile(headers, policy)
}
