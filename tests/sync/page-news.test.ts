import { expect, test } from 'vitest'
import { keyNews } from '#sync/page-news.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { service, testville } from '../pack/made-up-records.ts'
import { allNew, clinicMoved, first, oneFact, oneLess, withRecord } from './made-up-news.ts'

const parts = ['facts', 'en', 'ro']

test('of a new city everything is new', () => {
  expect(keyNews(undefined, first.manifest, parts)).toEqual({ new: Object.keys(first.manifest.records).sort(), changed: [], removed: [] })
})

test('of the same edition nothing is new', () => {
  expect(keyNews(first.manifest, first.manifest, parts)).toEqual({ new: [], changed: [], removed: [] })
})

test('a page has changed when a fact or a word of it has', () => {
  expect(keyNews(first.manifest, oneFact.manifest, parts).changed).toEqual(['service/clinic'])
  expect(keyNews(first.manifest, allNew.manifest, ['en']).changed).toContain('service/clinic')
})

test('a page that changes in a language that is not kept has not changed here', async () => {
  const clinic = testville.find(({ key }) => key === 'service/clinic')!
  const inArabic = { ...clinic, words: { ...clinic.words, ar: { ...clinic.words['ar']!, name: 'عيادة أخرى' } } }
  const { manifest } = await packOf(withRecord(inArabic as typeof clinicMoved), { version: 2 })
  expect(keyNews(first.manifest, manifest, parts).changed).toEqual([])
  expect(keyNews(first.manifest, manifest, [...parts, 'ar']).changed).toEqual(['service/clinic'])
})

test('a page that is gone is named, and so is one that has come', async () => {
  expect(keyNews(first.manifest, oneLess.manifest, parts).removed).toEqual(['service/night-school'])
  const { manifest } = await packOf([...testville, service('library')], { version: 2 })
  expect(keyNews(first.manifest, manifest, parts).new).toEqual(['service/library'])
})
