import { fileURLToPath } from 'node:url'
import OpeningHours from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { addDays } from '#content/calendar.ts'
import { type CompiledCity, citiesIn, compileCity } from '#content/compile/compile-city.ts'
import type { CompiledRecord } from '#content/compile/parse-pages.ts'
import { readYaml } from '#content/compile/read-yaml.ts'
import { describeProblem } from '#content/result.ts'
import { citySchema } from '#content/schema/city.ts'
import { readContent } from '../../scripts/content-files.ts'

/** The day for which the directory is compiled here; its holidays are known for the thirteen months from then. */
const today = '2026-11-21'
const files = await readContent(fileURLToPath(new URL('../../content', import.meta.url)))
const outcomes = await Promise.all(citiesIn(files).map(async (id) => ({ id, ...(await compileCity(id, files, today)) })))

function cityOf(id: string): CompiledCity {
  const city = outcomes.find((outcome) => outcome.id === id)?.value
  if (!city) throw new Error(`${id} does not compile.`)
  return city
}

function cityRecord(id: string): CompiledRecord<'city'> {
  return cityOf(id).records.find(({ key }) => key === `city/${id}`) as CompiledRecord<'city'>
}

/** Days that the law of a country, a region or a city adds, each with its source in the directory; the opening_hours package does not know them. */
const beyondThePackage: Record<string, string[]> = {
  cartagena: ['2026-12-07', '2027-06-09'],
  ravenna: ['2027-07-23'],
  riga: ['2027-05-09', '2027-05-16'],
}

test('the directory has the seven cities of the Pact', () => {
  expect(outcomes.map(({ id }) => id)).toEqual(['cartagena', 'cluj-napoca', 'dietzenbach', 'linkoping', 'lublin', 'ravenna', 'riga'])
})

describe.each(outcomes)('$id', ({ id, problems }) => {
  test('compiles without a problem', () => {
    expect(problems.map(describeProblem)).toEqual([])
  })

  test('lists the public holidays that its hours are worked out with', () => {
    const { facts } = cityRecord(id)
    const input = readYaml({ file: 'city.yaml', text: files.get(`cities/${id}/city.yaml`)!, firstLine: 1 }, citySchema)
    const state = input.ok ? (input.value.holiday_region ?? '') : ''
    const from = '2026-11-01'
    const place = { lat: facts.center[1], lon: facts.center[0], address: { country_code: facts.country, state } }
    const intervals = new OpeningHours('PH 00:00-24:00', place).getOpenIntervals(midnight(from), midnight(addDays(facts.hoursUntil, 1)))
    // Holidays that follow one another are one interval.
    const known = intervals.flatMap(([start, end]) => daysBetween(start, end))
    const listed = facts.holidays.filter((day) => day >= from && day <= facts.hoursUntil)
    expect(listed).toEqual([...known, ...(beyondThePackage[id] ?? [])].sort())
    expect(known.length).toBeGreaterThanOrEqual(10)
  })

  test('has every phone as people of the country write it', () => {
    const phones = JSON.stringify(cityOf(id).records.map(({ facts }) => facts))
    const shown = [...phones.matchAll(/"number":"(?<number>[^"]+)","display":"(?<display>[^"]+)"/g)].map((match) => match.groups!)
    expect(shown.length).toBeGreaterThan(15)
    expect(shown).toHaveLength(phones.match(/"number":/g)!.length)
    const wrong = shown.filter(
      ({ number, display }) => display!.startsWith('+') || !number!.endsWith(display!.replace(/\D/g, '').replace(/^0/, '')),
    )
    expect(wrong).toEqual([])
  })
})

function midnight(day: string): Date {
  return new Date(`${day}T00:00`)
}

function daysBetween(start: Date, end: Date): string[] {
  const days: string[] = []
  for (let day = start.toISOString().slice(0, 10); midnight(day) < end; day = addDays(day, 1)) days.push(day)
  return days
}
