import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '#staff/editor/page-check.ts'

const TODAY = '2026-11-22'
const read = (name: string) => readFileSync(`content/${name}`, 'utf8')
const service = read('cities/cluj-napoca/services/igi-cluj.md')

describe('what the editor says of one file', () => {
  it.each([
    ['service', 'cities/cluj-napoca/services/igi-cluj.md'],
    ['service', 'cities/cluj-napoca/services/igi-cluj.ro.md'],
    ['guide', 'countries/ro/guides/residence-permit.md'],
    ['guide', 'countries/ro/guides/residence-permit.ro.md'],
    ['city', 'cities/riga/city.yaml'],
    ['country', 'countries/lv/country.yaml'],
    ['glossary', 'countries/lv/glossary.yaml'],
  ] as const)('is nothing when a %s is right: %s', async (kind, name) => {
    expect(await problemsOf(kind, read(name), TODAY)).toEqual([])
  })

  it.each([
    ['hours that nobody can read', service.replace(/opening_hours: .*/, 'opening_hours: "Mo-Fr 25:00"'), 'opening_hours'],
    ['a day that is none', service.replace('on: 2026-11-21', 'on: 2026-13-40'), 'checked.on'],
    ['a phone without a country', service.replace('"+40264555656"', '"0264555656"'), 'phones.0.number'],
    ['a service without a name', service.replace(/^name: .*\n/m, ''), 'name'],
    ['a hidden place with a street', service.replace('phones:', 'hidden: true\nphones:'), 'locations.0'],
  ])('is where and how to mend %s', async (_what, text, field) => {
    const problems = await problemsOf('service', text, TODAY)
    expect(problems.map((problem) => problem.field)).toContain(field)
    expect(problems.every(({ message }) => message.length > 20)).toBe(true)
  })

  it('is told of words in another language, too', async () => {
    const text = read('cities/cluj-napoca/services/igi-cluj.ro.md').replace(/^summary: .*\n/m, '')
    expect((await problemsOf('service', text, TODAY)).map(({ field }) => field)).toEqual(['summary'])
  })
})
