import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex, type SearchDocument } from '#search/build-index.ts'
import { asksHow, find } from '#search/query.ts'
import { hostileQuery } from './hostile-queries.ts'

const page = (id: string, language: string, title: string, body = '', keywords: string[] = []): SearchDocument => ({
  id,
  language,
  title,
  body,
  keywords,
})

test('a word that only makes a sentence says little, however rare it is in the texts', () => {
  const texts = [page('bring', 'en', 'Join your family', 'A family office.'), page('my', 'en', 'My embassy', 'An office of my state.')]
  const words = { en: { asksHow: [], fillers: ['my'], groups: [] } }
  const many = Array.from({ length: 9 }, (_, number) =>
    page(`other-${number}`, 'en', 'Services', number < 3 ? 'For a family.' : 'For all.'),
  )
  expect(find(buildIndex([...texts, ...many], words), 'my family ', 'en')[0]?.id).not.toBe('my')
  expect(find(buildIndex([...texts, ...many]), 'my family ', 'en')[0]?.id).toBe('my')
  expect(find(buildIndex(texts, words), 'my', 'en')[0]?.id).toBe('my')
})

const pages = [
  page('permit', 'en', 'Get a residence permit', 'Apply at the immigration office before your visa ends.', ['permis de ședere']),
  page('permit', 'ar', 'احصل على تصريح الإقامة', 'قدّم الطلب في مكتب الهجرة.'),
  page('permit', 'ro', 'Obțineți permisul de ședere', 'Depuneți cererea la biroul de imigrări.'),
  page('doctor', 'en', 'Find a family doctor', 'A doctor near you, in Mănăștur.'),
  page('doctor', 'ro', 'Găsiți un medic de familie', 'Un medic aproape, în Mănăștur.'),
  page('work', 'en', 'Your rights at work', 'Every sector has its own rules for pay.'),
  page('home', 'en', 'Rent a home', 'Contract, deposit and landlord.'),
  page('home', 'uk', 'Орендувати житло', 'Договір, застава та власник житла. Довідка про адресу.'),
]
const words = {
  en: {
    asksHow: ['how can I', 'how'],
    fillers: ['my', 'can', 'I'],
    groups: [
      ['doctor', 'GP', 'physician'],
      ['get married', 'marriage', 'permit'],
    ],
  },
  uk: { asksHow: ['як'], fillers: [], groups: [['лікар', 'doctor']] },
}
const index = buildIndex(pages, words)
const ids = (query: string, language = 'en') => find(index, query, language).map(({ id }) => id)

describe('somebody finds', () => {
  test('what has all the words before what has some', () => {
    expect(ids('residence permit')[0]).toBe('permit')
  })

  test('an official word of the country, typed without its marks, in their own language', () => {
    expect(ids('permis de sedere', 'ar')[0]).toBe('permit')
  })

  test('a word they have not finished', () => {
    expect(ids('immig')).toEqual(['permit'])
    expect(ids('ap')[0]).toBe('permit')
    expect(ids('ap ')).toEqual([])
  })

  test('a word with slips of the finger', () => {
    expect(ids('residense permti ')[0]).toBe('permit')
    expect(ids('lanlord ')).toEqual(['home'])
  })

  test('another form of a word', () => {
    expect(ids('довідку ', 'uk')).toEqual(['home'])
    expect(ids('إقامتي ', 'ar')).toEqual(['permit'])
  })

  test('a page by a whole question', () => {
    expect(ids('Where can I find a doctor who lives near me?')[0]).toBe('doctor')
  })

  test('a word that means the same, also in another language', () => {
    expect(ids('physician ')).toEqual(['doctor'])
    expect(ids('лікаря ', 'uk')).toEqual(['doctor'])
  })

  test('a phrase that means the same', () => {
    expect(ids('get married ')[0]).toBe('permit')
  })

  test('a place whose name they write in their own letters', () => {
    expect(ids('Манаштур ', 'uk')).toEqual(['doctor'])
    expect(ids('مانشتور ', 'ar')).toEqual(['doctor'])
  })
})

test('"doctor" does not find "sector"', () => {
  expect(ids('doctor ')).not.toContain('work')
  expect(find(buildIndex([pages[5]!]), 'doctor', 'en')).toEqual([])
})

test('a page is found once, whatever languages it speaks, and says which words matched', () => {
  const hits = find(index, 'medic de familie', 'ro')
  expect(hits.filter(({ id }) => id === 'doctor')).toHaveLength(1)
  expect(hits[0]).toMatchObject({ id: 'doctor', language: 'ro' })
  expect(hits[0]!.matched).toEqual(expect.arrayContaining(['medic']))
})

test('nothing is found for nothing', () => {
  for (const query of ['', ' ', '?!', '…']) expect(ids(query)).toEqual([])
  expect(find(buildIndex([]), 'doctor', 'en')).toEqual([])
})

test('a question that asks how is known in its language', () => {
  expect(asksHow(index, 'How can I rent a home?', 'en')).toBe(true)
  expect(asksHow(index, 'somehow', 'en')).toBe(false)
  expect(asksHow(index, 'як орендувати', 'uk')).toBe(true)
})

test('a word in the title counts more than in the text', () => {
  const some = buildIndex([page('body', 'en', 'Other things', 'school'), page('title', 'en', 'School', 'other things')])
  expect(find(some, 'school ', 'en').map(({ id }) => id)).toEqual(['title', 'body'])
})

test('no query makes the search fail, whatever it is', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(hostileQuery, (query) => {
      for (const { score, id } of find(index, query, 'en')) {
        expect(Number.isFinite(score)).toBe(true)
        expect(pages.some((one) => one.id === id)).toBe(true)
      }
    }),
    { numRuns: 7000 },
  )
})
