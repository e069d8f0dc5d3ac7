import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, filterChoices, isImpossible, sift } from '#content/filter-choices.ts'
import { answer, opennessAt, type ServiceFilter, toggled } from '#content/service-filter.ts'
import { anyFilter, anyService, service } from './made-up-services.ts'

const isOpen = opennessAt({ day: '2026-11-23', minute: 600 }, { holidays: [], hoursUntil: '2027-11-30' })
const choices = (services: Parameters<typeof filterChoices>[0], filter: ServiceFilter = {}, language = 'en') =>
  filterChoices(services, filter, { isOpen, language })
const wishes = (list: readonly Choice[]) => list.map(({ wish }) => wish)
const all = ({ first, more, languages, audiences }: ReturnType<typeof choices>) => [...first, ...more, ...languages, ...audiences]
const countOf = (list: readonly Choice[], wish: ServiceFilter) =>
  list.find((choice) => JSON.stringify(choice.wish) === JSON.stringify(wish))?.count

describe('what is offered first', () => {
  test('is "open now" and "free", whatever is known', () => {
    expect(wishes(choices([service()]).first)).toEqual([{ open: true }, { free: true }])
  })

  test("is also the way without an appointment and the reader's language, where one of the places is known to fit", () => {
    const places = [service({ appointment: 'walk-in' }), service({ languages: ['uk', 'ro'] })]
    expect(wishes(choices(places, {}, 'uk').first)).toEqual([{ open: true }, { free: true }, { walkIn: true }, { language: 'uk' }])
  })

  test('is never more than four, and stays where it is when filters are pressed', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilter, (places, filter) => {
        const { first } = choices(places, filter)
        expect(first.length).toBeLessThanOrEqual(4)
        expect(wishes(first)).toEqual(wishes(choices(places).first))
      }),
    )
  })
})

describe('languages', () => {
  const places = [service({ languages: ['ro'] }), service({ languages: ['ro', 'en'] }), service({ lineLanguages: ['fr', 'de'] })]

  test("begin with the reader's own, though nobody speaks it, then go by how many speak them", () => {
    expect(wishes(choices(places, {}, 'ar').languages)).toEqual(['ar', 'ro', 'de', 'en', 'fr'].map((language) => ({ language })))
  })

  test('hold the one that is chosen, though nobody speaks it', () => {
    expect(wishes(choices(places, { language: 'so' }, 'ar').languages)).toContainEqual({ language: 'so' })
  })

  test('are counted as if no other language were chosen', () => {
    expect(countOf(choices(places, { language: 'en' }, 'ar').languages, { language: 'ro' })).toBe(2)
  })
})

describe('groups of people', () => {
  test('are those that a place names, in the order of the directory, without "everyone"', () => {
    const places = [service({ for: ['everyone', 'refugees'] }), service({ for: ['students'] }), service()]
    expect(wishes(choices(places).audiences)).toEqual([{ audience: 'students' }, { audience: 'refugees' }])
  })

  test('hold the one that is chosen', () => {
    expect(wishes(choices([service()], { audience: 'women' }).audiences)).toEqual([{ audience: 'women' }])
  })
})

describe('a number', () => {
  test('says how many fit, given the other wishes', () => {
    const places = [service({ cost: 'free', appointment: 'walk-in' }), service({ cost: 'free' }), service({ appointment: 'walk-in' })]
    expect(countOf(all(choices(places)), { walkIn: true })).toBe(2)
    expect(countOf(all(choices(places, { free: true })), { walkIn: true })).toBe(1)
  })

  test('is what the list holds after a tap', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilter, (places, filter) => {
        for (const { wish, pressed, count } of all(choices(places, filter))) {
          const after = pressed ? filter : toggled(filter, wish)
          expect(count).toBe(sift(places, after, isOpen).matches.length)
        }
      }),
    )
  })

  test('of 0 makes a choice impossible, unless it is pressed and may be taken back', () => {
    const places = [service({ cost: 'paid' })]
    const free = (filter: ServiceFilter) => choices(places, filter).first[1]!
    expect(isImpossible(free({}))).toBe(true)
    expect(isImpossible(free({ free: true }))).toBe(false)
  })
})

describe('no choice', () => {
  test('is offered twice', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilter, fc.constantFrom('en', 'uk'), (places, filter, language) => {
        const offered = wishes(all(choices(places, filter, language))).map((wish) => JSON.stringify(wish))
        expect(new Set(offered).size).toBe(offered.length)
      }),
    )
  })

  test('that is made is left out', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilter, (places, filter) => {
        const pressed = all(choices(places, filter)).filter((choice) => choice.pressed)
        expect(Object.assign({}, ...wishes(pressed))).toEqual(filter)
      }),
    )
  })
})

describe('the sieve', () => {
  test('loses and moves nothing but what does not fit', () => {
    fc.assert(
      fc.property(fc.array(anyService), anyFilter, (places, filter) => {
        const { matches, unknown } = sift(places, filter, isOpen)
        const left = places.filter((place) => answer(place, filter, isOpen) !== 'no')
        expect(left.filter((place) => matches.includes(place))).toEqual(matches)
        expect(left.filter((place) => unknown.includes(place))).toEqual(unknown)
        expect(matches.length + unknown.length).toBe(left.length)
      }),
    )
  })

  test('lets all through when nothing is wanted, also what has closed', () => {
    const places = [service({ status: 'closed' }), service()]
    expect(sift(places, {}, isOpen)).toEqual({ matches: places, unknown: [] })
  })
})
