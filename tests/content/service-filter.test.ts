import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hours } from '#content/records/parts.ts'
import {
  type Answer,
  answer,
  includes,
  isFiltering,
  opennessAt,
  readFilter,
  type ServiceFilter,
  toggled,
  writeFilter,
} from '#content/service-filter.ts'
import type { ServiceCard } from '#content/views.ts'
import { anyFilter, anyService, anyWish, service, withoutFact } from './made-up-services.ts'

const office: Hours = { week: [[[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [], []] }
const calendar = { holidays: ['2026-11-30'], hoursUntil: '2027-11-30' }
const MONDAY = '2026-11-23'
const HOLIDAY = '2026-11-30'

const atTen = opennessAt({ day: MONDAY, minute: 600 }, calendar)
const answerTo = (filter: ServiceFilter, facts: Partial<ServiceCard>) => answer(service(facts), filter, atTen)
const read = (query: string) => readFilter(new URLSearchParams(query))

describe('the address', () => {
  test('says every wish by its short name', () => {
    expect(read('open=1&free=1&walkin=1&wheelchair=1&remote=1&lang=ar&for=students')).toEqual({
      open: true,
      free: true,
      walkIn: true,
      wheelchair: true,
      remote: true,
      language: 'ar',
      audience: 'students',
    })
  })

  test.each([
    '',
    'open=',
    'open=0',
    'open=yes',
    'lang=',
    'lang=Arabic',
    'lang=1',
    'for=',
    'for=dragons',
    'for=toString',
    'for=everyone',
    'unheard-of=1',
  ])('that says "%s" filters nothing', (query) => {
    expect(read(query)).toEqual({})
    expect(isFiltering(read(query))).toBe(false)
  })

  test('keeps what is not about filters', () => {
    expect(writeFilter({ free: true }, new URLSearchParams('q=bread&open=1&sort=name')).toString()).toBe('q=bread&sort=name&free=1')
    expect(writeFilter({}, new URLSearchParams('q=bread&for=students&lang=en')).toString()).toBe('q=bread')
  })

  test('is not changed, a new one is written', () => {
    const address = new URLSearchParams('open=1')
    writeFilter({}, address)
    expect(address.toString()).toBe('open=1')
  })

  test('gives back every filter that was written into it', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter)
      }),
    )
  })

  test('may say whatever it likes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('open', 'lang', 'for', 'remote', 'x'), fc.string())), (pairs) => {
        const filter = readFilter(new URLSearchParams(pairs))
        expect(readFilter(writeFilter(filter))).toEqual(filter)
      }),
    )
  })
})

describe('a tap on a wish', () => {
  test('adds it, and takes it away again', () => {
    fc.assert(
      fc.property(anyFilter, anyWish, (filter, wish) => {
        const once = toggled(filter, wish)
        expect(includes(once, wish)).toBe(!includes(filter, wish))
        expect(includes(toggled(once, wish), wish)).toBe(includes(filter, wish))
      }),
    )
  })

  test('takes the place of another of its kind', () => {
    expect(toggled({ free: true, language: 'en' }, { language: 'ar' })).toEqual({ free: true, language: 'ar' })
  })

  test('leaves all others as they are', () => {
    expect(toggled({ free: true, open: true, audience: 'women' }, { open: true })).toEqual({ free: true, audience: 'women' })
  })
})

describe('open now', () => {
  test.each<[string, Partial<ServiceCard>, Answer]>([
    ['is yes between the hours', { hours: office }, 'yes'],
    ['is yes day and night', { hours: { ...office, always: true } }, 'yes'],
    ['is not known without hours', {}, 'unknown'],
    ['is no while it is closed for now', { hours: office, status: 'temporarily-closed' }, 'no'],
    ['is no when it has closed for good', { hours: office, status: 'closed' }, 'no'],
  ])('%s', (_, facts, expected) => {
    expect(answerTo({ open: true }, facts)).toBe(expected)
  })

  test('is no outside the hours', () => {
    expect(opennessAt({ day: MONDAY, minute: 1020 }, calendar)(service({ hours: office }))).toBe('no')
  })

  test('is not known on a holiday of which nobody says anything', () => {
    expect(opennessAt({ day: HOLIDAY, minute: 600 }, calendar)(service({ hours: office }))).toBe('unknown')
  })

  test('is not known before the time is', () => {
    expect(opennessAt(undefined, calendar)(service({ hours: office }))).toBe('unknown')
  })
})

test.each<[string, ServiceFilter, Partial<ServiceCard>, Answer]>([
  ['free', { free: true }, { cost: 'free' }, 'yes'],
  ['partly free', { free: true }, { cost: 'mixed' }, 'yes'],
  ['paid', { free: true }, { cost: 'paid' }, 'no'],
  ['of unknown cost', { free: true }, {}, 'unknown'],
  ['without appointment', { walkIn: true }, { appointment: 'walk-in' }, 'yes'],
  ['better with an appointment', { walkIn: true }, { appointment: 'recommended' }, 'yes'],
  ['by appointment only', { walkIn: true }, { appointment: 'required' }, 'no'],
  ['started online', { walkIn: true }, { appointment: 'online' }, 'no'],
  ['nobody knows whether by appointment', { walkIn: true }, {}, 'unknown'],
  ['open to wheelchairs', { wheelchair: true }, { wheelchair: 'yes' }, 'yes'],
  ['open to wheelchairs with help', { wheelchair: true }, { wheelchair: 'limited' }, 'yes'],
  ['closed to wheelchairs', { wheelchair: true }, { wheelchair: 'no' }, 'no'],
  ['perhaps open to wheelchairs', { wheelchair: true }, {}, 'unknown'],
  ['there by phone', { remote: true }, { remote: true }, 'yes'],
  ['there by a phone we do not know', { remote: true }, {}, 'unknown'],
  ['spoken to in the language', { language: 'ar' }, { languages: ['ro', 'ar'] }, 'yes'],
  ['spoken to in the language by phone', { language: 'ar' }, { languages: ['ro'], lineLanguages: ['ar'] }, 'yes'],
  ['spoken to in other languages', { language: 'ar' }, { languages: ['ro', 'en'] }, 'no'],
  ['spoken to in other languages, without an interpreter', { language: 'ar' }, { languages: ['ro'], interpreter: 'no' }, 'no'],
  ['spoken to in other languages, with an interpreter', { language: 'ar' }, { languages: ['ro'], interpreter: 'on-request' }, 'unknown'],
  ['spoken to in languages nobody knows', { language: 'ar' }, {}, 'unknown'],
  ['spoken to by phone in another language', { language: 'ar' }, { lineLanguages: ['en'] }, 'unknown'],
  ['for them', { audience: 'students' }, { for: ['workers', 'students'] }, 'yes'],
  ['for everyone', { audience: 'students' }, { for: ['everyone', 'refugees'] }, 'yes'],
  ['for others', { audience: 'students' }, { for: ['workers'] }, 'no'],
  ['for people nobody knows', { audience: 'students' }, {}, 'unknown'],
])('a place that is %s answers', (_, filter, facts, expected) => {
  expect(answerTo(filter, facts)).toBe(expected)
})

describe('several wishes', () => {
  test('are all to be met', () => {
    expect(answerTo({ open: true, free: true }, { hours: office, cost: 'free' })).toBe('yes')
  })

  test('are not met when one is not', () => {
    expect(answerTo({ open: true, free: true }, { cost: 'paid' })).toBe('no')
  })

  test('may be met when one is not known', () => {
    expect(answerTo({ open: true, free: true }, { cost: 'free' })).toBe('unknown')
  })

  test('a place that has closed for good meets none', () => {
    fc.assert(
      fc.property(anyService, anyWish, (some, wish) => {
        expect(answer({ ...some, status: 'closed' }, wish, atTen)).toBe('no')
      }),
    )
  })

  test('no wish is met by all', () => {
    fc.assert(
      fc.property(anyService, (some) => {
        expect(answer(some, {}, atTen)).toBe('yes')
      }),
    )
  })

  test('one wish more never lets more in', () => {
    const rank: Record<Answer, number> = { no: 0, unknown: 1, yes: 2 }
    fc.assert(
      fc.property(anyService, anyFilter, anyWish, (some, filter, wish) => {
        const [name] = Object.keys(wish)
        fc.pre(!(name! in filter))
        const both = rank[answer(some, { ...filter, ...wish }, atTen)]
        expect(both).toBe(Math.min(rank[answer(some, filter, atTen)], rank[answer(some, wish, atTen)]))
      }),
    )
  })

  test('what is not known is never "no"', () => {
    const facts = { open: 'hours', free: 'cost', walkIn: 'appointment', wheelchair: 'wheelchair', remote: 'remote' } as const
    fc.assert(
      fc.property(anyService, fc.constantFrom('open', 'free', 'walkIn', 'wheelchair', 'remote'), (some, name) => {
        const place = withoutFact({ ...some, status: 'active' }, facts[name as keyof typeof facts])
        expect(answer(place, { [name]: true }, atTen)).toBe('unknown')
      }),
    )
  })
})
