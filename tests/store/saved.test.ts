import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createDatabase, createRefusingDatabase, type SavedPage } from '#store/database.ts'
import { savedStore } from '#store/saved.ts'
import { renamed, swapped, withoutPage, withPage } from '#store/saved-list.ts'

const page = (key: string, city = 'testville'): Omit<SavedPage, 'order'> => ({ city, key, title: `The page ${key}`, language: 'en' })
const [clinic, office, permit] = [page('service/clinic'), page('service/office'), page('guide/permit')]
const list = (...pages: Omit<SavedPage, 'order'>[]) => pages.reduce<SavedPage[]>(withPage, [])
const keys = (pages: readonly SavedPage[]) => pages.map(({ city, key }) => `${city} ${key}`)

test('pages stand in the order they were saved in', () => {
  expect(keys(list(clinic, permit, office))).toEqual(['testville service/clinic', 'testville guide/permit', 'testville service/office'])
})

test('a page is saved once; saved again it takes its new title and stays where it is', () => {
  const pages = list(clinic, office, { ...clinic, title: 'New clinic' })
  expect(pages.map(({ title }) => title)).toEqual(['New clinic', 'The page service/office'])
})

test('pages of the same id in two cities are two pages', () => {
  const pages = list(clinic, page('service/clinic', 'othertown'))
  expect(keys(withoutPage(pages, clinic))).toEqual(['othertown service/clinic'])
})

test('two pages change places, and nothing else moves', () => {
  const pages = list(clinic, permit, office)
  expect(keys(swapped(pages, [pages[0]!, pages[2]!]))).toEqual(keys(list(office, permit, clinic)))
})

test('after a page is removed the next one still comes last', () => {
  expect(keys(withPage(withoutPage(list(clinic, office), clinic), permit))).toEqual(keys(list(office, permit)))
})

test('a page with a new id keeps its place; when both are there, one stays', () => {
  expect(keys(renamed(list(clinic, office), clinic, 'service/hospital'))).toEqual(keys(list(page('service/hospital'), office)))
  expect(keys(renamed(list(clinic, office), clinic, 'service/office'))).toEqual(keys(list(office)))
})

test('what is saved is there for the next visit, and other parts of the app hear of it', async () => {
  const database = createDatabase('saved-test')
  const store = savedStore(database)
  const heard = new Promise<void>((resolve) => {
    store.all.watch(() => store.all.get()?.pages.length === 2 && resolve())
  })
  await store.change((pages) => withPage(pages, clinic))
  await store.change((pages) => withPage(pages, permit))
  await heard
  expect(store.all.get()).toEqual({ pages: list(clinic, permit), kept: true })
  const next = savedStore(database)
  await new Promise<void>((resolve) => {
    next.all.watch(resolve)
  })
  expect(next.all.get()).toEqual({ pages: list(clinic, permit), kept: true })
})

test('where nothing can be stored, pages are kept for this visit and it is said', async () => {
  const store = savedStore(createRefusingDatabase())
  await store.change((pages) => withPage(pages, clinic))
  await store.change((pages) => withPage(pages, office))
  expect(store.all.get()).toEqual({ pages: list(clinic, office), kept: false })
})
