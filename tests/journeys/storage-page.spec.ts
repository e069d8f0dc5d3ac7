import { expect, test } from '@playwright/test'
import { framePages, home } from './pages.ts'
import { Visitor } from './visitor.ts'

const CITY = { en: 'Cluj-Napoca', ar: 'كلوج نابوكا' }
const storage = framePages['storage']!

for (const language of ['en', 'ar'] as const) {
  test(`a reader sees what is kept and removes a language, a search and a city, without a network, in "${language}"`, async ({
    page,
    context,
  }) => {
    const visitor = new Visitor(page, language)
    await visitor.opens('/uk/cluj-napoca')
    await new Visitor(page, 'uk').waitsUntilSaved()
    await visitor.opens(`/${language}/lublin`)
    await visitor.waitsUntilSaved()
    await visitor.opens(home(language))
    await visitor.waitsUntilSaved()
    await visitor.searchesFor('doctor')
    await visitor.opensTheFirstResult()
    await visitor.opens(home(language))
    await context.setOffline(true)

    await visitor.looksWhatIsKept()
    await visitor.meetsNoBarrier()
    await visitor.isTold('storage.needed')
    await visitor.isTold('storage.searches_one', { count: '1' })
    await visitor.button('search.forget').click()
    await expect(visitor.button('search.forget')).toBeHidden()

    const ukrainian = visitor.buttonOf('storage.removeLanguage', { language: visitor.words('language.uk') })
    await ukrainian.click()
    await expect(ukrainian).toBeHidden()
    const other = visitor.buttonOf('storage.removeCity', { city: 'Lublin' })
    await other.click()
    await expect(other).toBeHidden()
    await visitor.reloads()
    await expect(visitor.buttonOf('storage.removeCity', { city: CITY[language] })).toBeVisible()
    await expect(other).toBeHidden()
    await expect(ukrainian).toBeHidden()

    await visitor.opens(home(language))
    await visitor.waitsUntilSaved()
  })
}

test('who removes the city of the page is led to the first page, and the city comes back when it is opened', async ({ page }) => {
  const visitor = new Visitor(page)
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
  await visitor.looksWhatIsKept()
  await visitor.buttonOf('storage.removeCity', { city: 'Cluj-Napoca' }).click()
  await visitor.seesHeading(visitor.words('welcome.title'))
  await visitor.opens('/')
  await visitor.seesHeading(visitor.words('welcome.title'))
  await visitor.opens(storage('en'))
  await visitor.opens(home('en'))
  await visitor.waitsUntilSaved()
})
