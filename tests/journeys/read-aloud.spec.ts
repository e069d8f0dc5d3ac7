import { expect, test } from '@playwright/test'
import { guide, home, richService, untranslatedService } from './pages.ts'
import { bringVoices, endsSpeaking, isSpeaking, spoken } from './test-voices.ts'
import { Visitor } from './visitor.ts'

const local = (...languages: string[]) => languages.map((lang) => ({ lang }))
const lastWords = (page: Parameters<typeof spoken>[0]) => spoken(page).then((said) => said.at(-1)?.words)

const readers = [
  { language: 'en', voices: ['en-GB', 'ro-RO'], name: 'Immigration Service of Cluj County (IGI)', first: 'The state immigration office.' },
  { language: 'ar', voices: ['ar_EG', 'ro_RO'], name: 'دائرة الهجرة في مقاطعة كلوج (IGI)', first: 'مكتب الهجرة الحكومي.' },
] as const

for (const { language, voices, name, first } of readers) {
  test(`a page is read aloud in "${language}", sentence by sentence, and what is read is marked`, async ({ page }) => {
    await bringVoices(page, local(...voices))
    const visitor = new Visitor(page, language)
    await visitor.opens(richService(language))
    await visitor.listens()
    await expect.poll(() => lastWords(page)).toBe(name)
    expect(await visitor.markedWords()).toBe(name)
    await endsSpeaking(page)
    expect((await spoken(page)).at(-1)).toEqual({ words: 'Serviciul pentru Imigrări al Județului Cluj', voice: voices[1], rate: 1 })

    await visitor.button('listen.pause').click()
    expect(await isSpeaking(page)).toBe(false)
    expect(await visitor.markedWords()).toBe('Serviciul pentru Imigrări al Județului Cluj')
    await visitor.button('listen.play').click()
    await expect.poll(async () => (await spoken(page)).length).toBe(3)
    while ((await visitor.markedWords()) !== first) {
      await visitor.button('listen.next').click()
      await expect.poll(() => isSpeaking(page)).toBe(true)
    }
    await expect.poll(() => lastWords(page)).toBe(first)
    await visitor.button('listen.back').click()
    await expect.poll(() => visitor.markedWords()).not.toBe(first)

    for (const width of [360, 320, 180]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await visitor.pixelsAside(), `sideways at ${width} px`).toBe(0)
      expect(await visitor.smallTargets(), `small targets at ${width} px`).toEqual([])
      expect(await visitor.clippedTargets(), `cut at ${width} px`).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await visitor.meetsNoBarrier()
    }
    await visitor.button('listen.stop').click()
    await expect(visitor.listening).toBeHidden()
    expect(await isSpeaking(page)).toBe(false)
    expect(await visitor.markedWords()).toBe('')
    expect(visitor.complaints).toEqual([])
  })
}

test('a page is read to its end: numbers digit by digit, hours in words, and no button among them', async ({ page }) => {
  // A Sunday: the row of a day is read with "today" on the day itself.
  await page.clock.setFixedTime('2026-11-22T12:00:00Z')
  await bringVoices(page, local('en-GB', 'ro-RO'))
  const visitor = new Visitor(page)
  await visitor.opens(richService('en'))
  await visitor.listens()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  while (await isSpeaking(page)) await endsSpeaking(page)
  const said = (await spoken(page)).map(({ words }) => words)
  expect(said).toContain('0 2 6 4, 5 5 5, 6 5 6')
  expect(said).toContain('Monday, from 10:00 until 12:00, from 14:00 until 16:30')
  expect(said).toContain('Str. Alexandru Vaida Voevod 51-53, Iulius Mall, Cluj-Napoca')
  for (const word of ['listen.pause', 'service.call', 'listen.fromHere', 'trust.sources'] as const)
    expect(said).not.toContain(visitor.words(word))
  await expect(visitor.button('listen.play')).toBeVisible()
  expect(await visitor.markedWords()).toBe('')
})

test('the sentence that is read is in sight, below the buttons', async ({ page }) => {
  await bringVoices(page, local('en-GB', 'ro-RO'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const visitor = new Visitor(page)
  await visitor.opens(richService('en'))
  await visitor.listens()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  for (let sentences = 0; sentences < 40; sentences++) await endsSpeaking(page)
  const { top, bottom } = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get('spoken')!] as Range[]
    return range!.getBoundingClientRect()
  })
  const bar = (await visitor.listening.boundingBox())!
  expect(bar.y).toBe(0)
  expect(top).toBeGreaterThanOrEqual(bar.y + bar.height)
  expect(bottom).toBeLessThan(740)
})

test('a reader hears one step of a guide, slowly, and the next page is as slow', async ({ page }) => {
  await bringVoices(page, local('en-GB', 'ro-RO'))
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.waitsForTheApp()
  await visitor.listens()
  await visitor.choosesSpeed('slower')
  const step = visitor.steps.nth(2)
  await step.getByRole('button', { name: visitor.words('listen.fromHere') }).click()
  const heading = await step.getByRole('heading').first().textContent()
  await expect.poll(async () => (await spoken(page)).at(-1)).toEqual({ words: heading, voice: 'en-GB', rate: 0.75 })

  await visitor.opens(richService('en'))
  await visitor.waitsForTheApp()
  await visitor.listens()
  await expect.poll(async () => (await spoken(page)).at(-1)?.rate).toBe(0.75)
})

test('it is silent as soon as the reader does something else', async ({ page }) => {
  await bringVoices(page, local('en-GB', 'ro-RO', 'ar-EG'))
  const visitor = new Visitor(page)
  await visitor.opens(richService('en'))
  await visitor.waitsForTheApp()
  const hears = async () => {
    await visitor.listens()
    await expect.poll(() => isSpeaking(page)).toBe(true)
  }
  const isSilent = async () => {
    await expect(visitor.listening).toBeHidden()
    expect(await isSpeaking(page)).toBe(false)
  }
  await hears()
  await visitor.button('listen.pause').focus()
  await page.keyboard.press('Escape')
  await isSilent()
  await expect(visitor.button('listen.open')).toBeFocused()

  await hears()
  await visitor.opensResult('Get or renew a residence permit')
  await isSilent()

  await hears()
  await visitor.switchesLanguage('ar')
  visitor.language = 'ar'
  await isSilent()
})

test('where there is no voice for the language, the page says so and leads to a language that has one', async ({ page }) => {
  await bringVoices(page, local('en-US'))
  const visitor = new Visitor(page, 'ar')
  await visitor.opens(guide('ar'))
  await visitor.listens()
  await visitor.sees(visitor.words('listen.noVoice_computer', { language: visitor.words('language.ar') }))
  await visitor.meetsNoBarrier()
  expect(await spoken(page)).toEqual([])
  await visitor.follows(visitor.words('listen.otherLanguage', { language: visitor.words('language.en') }))
  await visitor.seesHeading('Get or renew a residence permit')
  visitor.language = 'en'
  await visitor.listens()
  await expect.poll(() => lastWords(page)).toBe('Get or renew a residence permit')
})

test('words in another language are read by a voice of that language, and what nobody can read is told', async ({ page }) => {
  await bringVoices(page, local('en-US'))
  const visitor = new Visitor(page, 'ar')
  await visitor.opens(untranslatedService('ar'))
  await visitor.listens()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  await visitor.sees(visitor.words('listen.leftOut', { language: visitor.words('language.ar') }))
  while (await isSpeaking(page)) await endsSpeaking(page)
  expect((await spoken(page)).filter(({ words }) => /\p{Script=Arabic}/u.test(words))).toEqual([])
})

test('a voice that sends the words over the internet speaks only when the reader agrees, and not without a network', async ({
  page,
  context,
}) => {
  await bringVoices(page, [{ lang: 'en-US', localService: false }])
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.waitsForTheApp()
  await visitor.listens()
  await visitor.sees(visitor.words('listen.overInternet', { language: 'English' }))
  expect(await spoken(page)).toEqual([])
  await visitor.button('listen.useInternetVoice').click()
  await expect.poll(() => lastWords(page)).toBe('Get or renew a residence permit')
  await context.setOffline(true)
  await visitor.sees(visitor.words('listen.noVoiceWithoutInternet_computer', { language: 'English' }))
  expect(await isSpeaking(page)).toBe(false)
})

test('a voice that gives up is told, and can be asked again', async ({ page }) => {
  await bringVoices(page, local('en-GB'))
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.listens()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  await endsSpeaking(page, 'onerror')
  await visitor.isTold('listen.trouble')
  await visitor.button('listen.play').click()
  await expect
    .poll(() => spoken(page).then((said) => said.map(({ words }) => words)))
    .toEqual(Array(2).fill('Get or renew a residence permit'))
})

for (const { language, voices, name } of readers) {
  test(`without a network, a page in "${language}" is read by a voice of the device`, async ({ page, context }) => {
    await bringVoices(page, local(...voices))
    const visitor = new Visitor(page, language)
    await visitor.opens(home(language))
    await visitor.waitsUntilSaved()
    await context.setOffline(true)
    await visitor.opens(richService(language))
    await visitor.listens()
    await expect.poll(() => lastWords(page)).toBe(name)
  })
}

test('a browser that cannot mark words has the whole paragraph marked', async ({ page }) => {
  await bringVoices(page, local('en-GB'))
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'))
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.listens()
  await expect.poll(() => visitor.markedWords()).toBe('Get or renew a residence permit')
  await visitor.button('listen.next').click()
  await expect
    .poll(() => visitor.markedWords())
    .toBe('For people from outside the EU who stay longer than their visa. For work, study or family.')
})

test('a browser without any voice says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'))
  const visitor = new Visitor(page)
  await visitor.opens(guide('en'))
  await visitor.listens()
  await visitor.isTold('listen.cannot')
})
