import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import type { Hours } from '#content/records/parts.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { isService } from '#content/records/record-kinds.ts'
import { fromHsds } from '#interop/hsds/from-hsds.ts'
import { fromSchedules } from '#interop/hsds/from-schedules.ts'
import { toHsds } from '#interop/hsds/to-hsds.ts'
import { toSchedules } from '#interop/hsds/to-schedules.ts'
import { openCity } from '#interop/open-data/open-city.ts'
import { directory, directoryFiles } from '../../fixtures/directory.ts'
import { place, today } from '../../fixtures/testville.ts'

const site = { address: (path: string) => `https://firstdoor.example${path}`, label: (key: string) => `«${key}»` }

/** What HSDS can hold of a service. */
function held({ facts, words }: DirectoryRecord<'service'>) {
  const phones = (list: typeof facts.phones = []) => list.map(({ number, extension, languages }) => ({ number, extension, languages }))
  const { name, notes } = words['en']!
  return {
    name,
    altNames: facts.altNames,
    // Who runs itself is one organization with one name.
    provider: facts.provider === name ? undefined : facts.provider,
    topics: facts.topics,
    kind: facts.kind,
    responsible: facts.responsible,
    phones: phones(facts.phones),
    places: facts.locations.map(({ address, position, phones: own, wheelchair, precision, hours }) => ({
      address,
      position: precision === 'area' ? undefined : position,
      phones: phones(own),
      wheelchair,
      week: hours?.week,
    })),
    email: facts.email,
    website: facts.website,
    booking: facts.booking,
    week: facts.hours?.week,
    appointment: facts.appointment,
    languages: facts.languages,
    interpreter: facts.interpreter,
    cost: facts.cost,
    fees: facts.fees.map(({ id, amount, currency, validFrom, asOf }) => ({
      amount,
      currency,
      validFrom,
      asOf,
      words: notes[`fees.${id}`],
    })),
    for: facts.for,
    bring: facts.bring,
    status: facts.status,
    sources: facts.trust.sources.map(({ url }) => url),
  }
}

describe.each(directory)('$id', ({ id, records }) => {
  test('comes back from HSDS with the facts that HSDS can hold, unconfirmed', async () => {
    const city = openCity(records)
    const json: unknown = JSON.parse(JSON.stringify(await toHsds(city, site)))
    const settings = {
      file: 'hsds.json',
      city: { id, name: city.words.name, box: city.facts.box },
      source: undefined,
      today,
      taken: new Set<string>(),
    }
    const { files, leftOut } = fromHsds(json, settings)
    expect(leftOut).toEqual([])

    const own = [...directoryFiles].filter(([path]) => !path.startsWith(`cities/${id}/services/`))
    const { value, problems } = await compileCity(id, new Map([...own, ...files]), today)
    expect(problems.filter(({ file }) => files.has(file))).toEqual([])
    const back = new Map(((value?.records ?? []) as DirectoryRecord[]).filter(isService).map((record) => [record.facts.id, record]))
    for (const record of city.services.filter(({ facts }) => !facts.hidden)) {
      const name = record.words['en']!.name
      const local = record.words[city.facts.languages[0]!]?.name
      const others = [...new Set([local, ...(record.facts.altNames ?? [])])].filter((other) => other && other !== name)
      const found = back.get(record.facts.id)!
      expect(held(found)).toEqual({ ...held(record), altNames: others.length > 0 ? others : undefined })
      expect(found.facts.trust).toMatchObject({ confidence: 'low', checked: { on: today } })
      expect(found.facts.trust.confirmedBy).toBeUndefined()
    }
  })
})

test('what the city has stays as it is, and is told', async () => {
  const { records } = directory[0]!
  const city = openCity(records)
  const taken = new Set(city.services.map(({ facts }) => facts.id))
  const settings = { file: 'hsds.json', city: { id: city.id, name: 'X', box: city.facts.box }, source: undefined, today, taken }
  const { files, leftOut } = fromHsds(await toHsds(city, site), settings)
  expect([...files]).toEqual([])
  expect(leftOut).toHaveLength(taken.size)
})

test('hours of any week come back from schedules', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
    .filter(([from, until]) => from < until)
    .map(([from, until]): [number, number] => [from * 30, until * 30])
  const day = fc.array(range, { maxLength: 3 }).map((ranges) => {
    const sorted = ranges.sort((a, b) => a[0] - b[0])
    return sorted.filter(([from], index) => index === 0 || from > sorted[index - 1]![1]!)
  })
  const apart = (ranges: [number, number][]) => ranges.every(([from], index) => index === 0 || from > ranges[index - 1]![1])
  const week = fc.tuple(day, day, day, day, day, day, day).filter((days) => days.every(apart) && days.flat().length > 0)
  fc.assert(
    fc.property(week, (hours) => {
      const schedules = toSchedules({ week: hours }, { name: 'x', validFrom: today, validTo: today, timezone: 'Europe/Riga', notes: [] })
      const { openingHours, unread } = fromSchedules(
        schedules.map((schedule) => ({ ...schedule })),
        today,
      )
      expect(unread).toEqual([])
      const back = place.expandHours(openingHours!)
      expect((back as Hours).week).toEqual(hours)
    }),
    { numRuns: 60 },
  )
})
