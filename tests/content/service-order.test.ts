import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresToNearest, type Point } from '#content/distance.ts'
import { byDistance, byName, readOrder, writeOrder } from '#content/service-order.ts'
import { anyService, service } from './made-up-services.ts'

const named = (...names: string[]) => names.map((text) => service({ name: { text, language: 'en' } }))
const namesOf = (services: ReturnType<typeof named>) => services.map(({ name }) => name.text)
const here: Point = [23.5899, 46.7695]

describe('the address', () => {
  test.each([
    ['', 'given'],
    ['sort=', 'given'],
    ['sort=price', 'given'],
    ['sort=name', 'name'],
    ['sort=near', 'near'],
  ])('that says "%s" means %s', (query, order) => {
    expect(readOrder(new URLSearchParams(query))).toBe(order)
  })

  test('says the order, and keeps the rest', () => {
    const address = new URLSearchParams('q=bread&sort=name')
    expect(writeOrder('near', address).toString()).toBe('q=bread&sort=near')
    expect(writeOrder('given', address).toString()).toBe('q=bread')
  })
})

describe('by name', () => {
  test('small and large letters and accents do not matter', () => {
    expect(namesOf(byName(named('zebra', 'Ärzte', 'apple', 'Bank'), 'en'))).toEqual(['apple', 'Ärzte', 'Bank', 'zebra'])
  })

  test("follows the alphabet of the reader's language", () => {
    expect(namesOf(byName(named('Їжа', 'Єдність', 'Ґрунт', 'Дім', 'Гора'), 'uk'))).toEqual(['Гора', 'Ґрунт', 'Дім', 'Єдність', 'Їжа'])
    expect(namesOf(byName(named('Țară', 'Taxi', 'Școală', 'Strada', 'Zid'), 'ro'))).toEqual(['Strada', 'Școală', 'Taxi', 'Țară', 'Zid'])
  })
})

describe('by distance', () => {
  const near = service({ id: 'near', positions: [[23.59, 46.77]] })
  const far = service({ id: 'far', positions: [[23.7, 46.8]] })
  const branches = service({
    id: 'branches',
    positions: [
      [24, 47],
      [23.6, 46.77],
    ],
  })
  const somewhere = service({ id: 'somewhere' })
  const hotline = service({ id: 'hotline' })

  test('the nearest is first, by its nearest place; those of unknown place are last, as they came', () => {
    expect(byDistance([somewhere, far, hotline, branches, near], here)).toEqual([near, branches, far, somewhere, hotline])
  })

  test('nothing is lost, and nobody stands before a nearer one', () => {
    fc.assert(
      fc.property(fc.array(anyService), (services) => {
        const sorted = byDistance(services, here)
        expect(new Set(sorted)).toEqual(new Set(services))
        const metres = sorted.map(({ positions }) => metresToNearest(here, positions) ?? Number.MAX_VALUE)
        expect(metres).toEqual([...metres].sort((a, b) => a - b))
      }),
    )
  })

  test('the list that came stays as it is', () => {
    const services = [far, near]
    byDistance(services, here)
    byName(services, 'en')
    expect(services).toEqual([far, near])
  })
})
