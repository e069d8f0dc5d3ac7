import { describe, expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import { answerService, tryCorrection } from '#content/quality/answer-service.ts'
import type { Correction } from '#content/quality/correction.ts'
import { dueRound } from '#content/quality/due-round.ts'
import type { Draft, FactAnswer } from '#content/quality/round.ts'
import { parseRoundCity, recordsOf, toRoundCity } from '#content/quality/round-city.ts'
import { type Changes, recordOf, replacing, testville, testvilleFiles, today } from '../../fixtures/testville.ts'

const CLINIC = 'cities/testville/services/clinic.md'

async function ask(key: string, changes: Changes = {}) {
  const files = await testvilleFiles(changes)
  const city = parseRoundCity(JSON.parse(JSON.stringify(toRoundCity(await testville(changes), files, 'content'))))
  const service = city.services.find((one) => one.key === key)!
  const { facts } = dueRound(recordsOf(city), today, city.calendar).find((one) => one.key === key)!
  const allYes = facts.filter(({ known }) => known).map(({ field }): FactAnswer => ({ is: 'yes', field }))
  const answer = (answers: FactAnswer[], more: Partial<Draft> = {}) => answerService(city, service, facts, { key, answers, ...more }, today)
  /** All other facts are true; what the city is compiled to afterwards. */
  const correct = async (field: string, correction: Correction) => {
    const answered = await answer([...allYes.filter((one) => one.field !== field), { is: 'no', field, correction, taken: true }], {
      how: 'phone',
    })
    if (!answered.ok) throw new Error(JSON.stringify(answered.problems))
    for (const { path, before, after } of answered.value.edits) {
      expect(files.get(path)).toBe(before)
      files.set(path, after)
    }
    return { ...answered.value, compiled: await compileCity('testville', files, today) }
  }
  return { city, service, facts, allYes, answer, correct }
}

describe('all facts are still correct', () => {
  test('the service is checked today, by whom and how, and no other byte of its file changes', async () => {
    const { allYes, answer, city } = await ask('service/clinic')
    const answered = await answer(allYes, { how: 'phone', by: 'Front desk', confirmedBy: 'Testville Clinic' })
    const before = city.files[CLINIC]!
    expect(answered).toEqual({
      ok: true,
      value: {
        checked: true,
        edits: [
          {
            path: CLINIC,
            before,
            after: before
              .replace('checked: { on: 2026-11-01, how: web }', `checked: { on: ${today}, by: Front desk, how: phone }`)
              .replace('confidence: high\n', 'confidence: high\nconfirmed_by: Testville Clinic\n'),
          },
        ],
      },
    })
  })

  test('a fact that nobody knew, and nobody knows now, stands in the way of nothing', async () => {
    const { facts, allYes, answer } = await ask('service/language-cafe')
    const unknown = facts.filter(({ known }) => !known).map(({ field }): FactAnswer => ({ is: 'skipped', field }))
    expect(unknown).not.toEqual([])
    expect(await answer([...allYes, ...unknown])).toMatchObject({ value: { checked: true } })
  })
})

describe('the service stays due, and its file as it is', () => {
  test.each<[string, (answers: FactAnswer[]) => FactAnswer[]]>([
    ['a fact was not asked', (answers) => answers.slice(1)],
    ['a fact was skipped', ([first, ...others]) => [{ is: 'skipped', field: first!.field }, ...others]],
    [
      'a fact is wrong and nobody knows what is right',
      ([first, ...others]) => [{ is: 'no', field: first!.field, taken: false }, ...others],
    ],
    [
      'a correction was typed, and not taken over',
      ([, ...others]) => [{ is: 'no', field: 'phones', correction: { fact: 'phones', numbers: [''] }, taken: false }, ...others],
    ],
  ])('%s', async (_, change) => {
    const { allYes, answer } = await ask('service/clinic')
    expect(await answer(change(allYes))).toEqual({ ok: true, value: { checked: false, edits: [] } })
  })
})

describe('a correction', () => {
  test('of a phone takes its number as people of the country write it, and the label of other languages goes along', async () => {
    const named = { [CLINIC.replace('.md', '.ro.md')]: replacing('notes:\n', 'notes:\n  phones.+40264000103: Programări\n') }
    const { correct } = await ask('service/clinic', named)
    const { compiled, edits, checked } = await correct('phones', { fact: 'phones', numbers: ['0264 000 199', ''] })
    expect(checked).toBe(true)
    expect(edits.map(({ path }) => path)).toEqual([CLINIC, CLINIC.replace('.md', '.ro.md')])
    expect(compiled.problems).toEqual([])
    const clinic = recordOf(compiled.value!, 'service/clinic')
    expect(clinic.facts.phones).toEqual([{ number: '+40264000199', display: '0264 000 199' }])
    expect(clinic.words['en']!.notes['phones.+40264000199']).toBe('Appointments')
    expect(clinic.words['ro']).toMatchObject({ notes: { 'phones.+40264000199': 'Programări' }, translation: { by: 'person' } })
    expect(clinic.words['ro']!.translation!.stale).toBeUndefined()
  })

  test('of phones takes one away, adds another, and leaves the rest', async () => {
    const two = { [CLINIC]: replacing('label: Appointments }', 'label: Appointments }\n  - { number: "+40264000105", extension: "12" }') }
    const { correct } = await ask('service/clinic', two)
    const { compiled } = await correct('phones', { fact: 'phones', numbers: ['', '+40 264 000 105', '112'] })
    expect(recordOf(compiled.value!, 'service/clinic').facts.phones).toEqual([
      { number: '+40264000105', display: '0264 000 105', extension: '12' },
      { number: '112', display: '112' },
    ])
  })

  test('of the phone of one place changes that place', async () => {
    const { correct } = await ask('service/clinic')
    const { compiled } = await correct('locations.1.phones', { fact: 'phones', numbers: ['0264000177'] })
    expect(recordOf(compiled.value!, 'service/clinic').facts.locations[1]!.phones).toMatchObject([{ number: '+40264000177' }])
  })

  test('of an address takes the point on the map away, unless the door is where it was', async () => {
    const address = { fact: 'address', street: 'Strada Nouă 7', place: '', postcode: '400001', city: 'Testville' } as const
    const moved = await (await ask('service/clinic')).correct('locations.0.address', { ...address, samePlace: false })
    expect(recordOf(moved.compiled.value!, 'service/clinic').facts.locations[0]).toMatchObject({
      address: { street: 'Strada Nouă 7', postcode: '400001', city: 'Testville' },
    })
    expect(recordOf(moved.compiled.value!, 'service/clinic').facts.locations[0]!.position).toBeUndefined()
    const renamed = await (await ask('service/clinic')).correct('locations.0.address', { ...address, samePlace: true })
    expect(recordOf(renamed.compiled.value!, 'service/clinic').facts.locations[0]!.position).toEqual([23.48, 46.49])
  })

  test.each<[string, Correction, object]>([
    ['appointment', { fact: 'appointment', value: 'walk-in' }, { appointment: 'walk-in' }],
    ['fees', { fact: 'fees', cost: 'free' }, { cost: 'free' }],
    ['languages', { fact: 'languages', languages: ['ro', 'en'] }, { languages: ['ro', 'en'] }],
    [
      'locations.0.opening_hours',
      { fact: 'hours', value: 'Mo-Fr 09:00-17:00' },
      { locations: [{ hours: { week: expect.any(Array) } }, {}] },
    ],
  ])('of %s stands in the file', async (field, correction, facts) => {
    const { compiled, checked } = await (await ask('service/clinic')).correct(field, correction)
    expect(compiled.problems).toEqual([])
    expect(checked).toBe(true)
    expect(recordOf(compiled.value!, 'service/clinic').facts).toMatchObject(facts)
  })

  test.each<[string, Correction, object]>([
    ['phones', { fact: 'phones', numbers: ['12'] }, { wrong: { is: 'phone', typed: '12' } }],
    ['phones', { fact: 'phones', numbers: ['ask Ana'] }, { wrong: { is: 'phone', typed: 'ask Ana' } }],
    ['locations.0.opening_hours', { fact: 'hours', value: 'Mo-Fr 9 to 5' }, { problems: [{ field: 'locations.0.opening_hours' }] }],
    [
      'locations.0.address',
      { fact: 'address', street: 'x', place: '', postcode: '', city: ' ', samePlace: true },
      { wrong: { is: 'no-city' } },
    ],
    ['fees', { fact: 'fees', cost: 'mixed' }, { changes: [] }],
    ['phones', { fact: 'phones', numbers: ['0264 000 103', ' '] }, { changes: [] }],
  ])('of %s that cannot be taken, or changes nothing, says so: %j', async (field, correction, told) => {
    const { city, service } = await ask('service/clinic')
    expect(await tryCorrection(city, service, { is: 'no', field, correction, taken: false }, today)).toMatchObject(told)
  })
})
