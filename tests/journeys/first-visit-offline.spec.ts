import { expect, test } from '@playwright/test'
import * as pages from './pages.ts'
import { Visitor } from './visitor.ts'

const IMMIGRATION_OFFICE = 'Immigration Service of Cluj County (IGI)'

test('a newcomer opens the first page once, and then finds and calls a service without a network', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  await visitor.meetsNoBarrier()

  await context.setOffline(true)
  await visitor.reloads()
  await visitor.isTold('device.offline')
  await visitor.meetsNoBarrier()

  await visitor.searchesFor('immigration')
  await visitor.opensResult(IMMIGRATION_OFFICE)
  expect(await visitor.numberToCall()).toBe('tel:+40264555656')
  await visitor.meetsNoBarrier()
})

const askedFor = [
  ['uk', 'міграційна служба', 'Імміграційна служба повіту Клуж (IGI)'],
  ['ar', 'تجديد الإقامة', 'دائرة الهجرة في مقاطعة كلوج (IGI)'],
] as const

for (const [language, words, name] of askedFor) {
  test(`the immigration service is found in "${language}" without a network, with the papers to bring`, async ({ page, context }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.home(language))
    await visitor.waitsUntilSaved()
    await context.setOffline(true)
    await visitor.reloads()

    await visitor.searchesFor(words)
    await visitor.opensResult(name)
    await visitor.readsIn(language)
    await visitor.isTold('service.bring')
    await visitor.isTold('document.medical-certificate')
    expect(await visitor.numberToCall()).toBe('tel:+40264555656')
    await visitor.meetsNoBarrier()
  })
}

for (const language of ['ar', 'uk'] as const) {
  test(`without a network, a page with no words in "${language}" shows its facts in that language and the words in English, and says so`, async ({
    page,
    context,
  }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens(pages.home(language))
    await visitor.waitsUntilSaved()

    await context.setOffline(true)
    await visitor.reloads()
    await visitor.isTold('device.offline')
    await visitor.searchesFor('biblioteca')
    await visitor.readsIn(language)
    await visitor.opensResult(pages.UNTRANSLATED_NAME)

    await visitor.readsIn(language)
    await visitor.seesEnglishWordsWithANotice()
    expect(await visitor.numberToCall()).toBe('tel:+40264430323')
    await visitor.meetsNoBarrier()
  })
}

test('once a city is saved, every address of it opens without a network', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  await context.setOffline(true)

  await visitor.opens(pages.guide('en'))
  await visitor.sees('Get or renew a residence permit')
  await visitor.opens(pages.poorService('en'))
  await visitor.seesHeading('Cluj Health Insurance Fund (CAS Cluj)')
  await visitor.opens(pages.framePages['emergency']!('en'))
  await visitor.isTold('emergency.call', { number: '112' })
})

test('a language that was used before is there without a network', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  await visitor.switchesLanguage('uk')
  await visitor.waitsUntilSaved()

  await context.setOffline(true)
  await visitor.reloads()
  await visitor.switchesLanguage('en')
  await visitor.isTold('home.question')
  await visitor.reloads()
  await visitor.switchesLanguage('uk')
  await visitor.isTold('home.question')
})

test('a language that was never used cannot come without a network: the page says so in one that is here', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens(pages.home('en'))
  await visitor.waitsUntilSaved()
  await context.setOffline(true)

  await visitor.choosesLanguage('ar')
  await visitor.seesHeading(visitor.words('opening.offlineTitle'))
  await visitor.readsIn('en')
  await visitor.reloads()
  await visitor.seesHeading(visitor.words('opening.offlineTitle'))
  await visitor.readsIn('en')

  await visitor.follows(visitor.words('notFound.cities'))
  await visitor.opensResult('Cluj-Napoca', visitor.words('home.question'))
})

test('a city that was never saved cannot be opened without a network: the page says why, and offers 112', async ({ page, context }) => {
  const visitor = new Visitor(page)
  await visitor.opens('/')
  await visitor.waitsForOfflineUse()
  await context.setOffline(true)

  await visitor.opens(pages.home('en'))
  await visitor.seesHeading(visitor.words('opening.offlineTitle'))
  await visitor.isTold('opening.offlineText')
  await visitor.isTold('emergency.call', { number: '112' })
  await visitor.meetsNoBarrier()
})
