import { describe, expect, test } from 'vitest'
import { toHsds } from '#interop/hsds/to-hsds.ts'
import { openCity } from '#interop/open-data/open-city.ts'
import { directory } from '../../fixtures/directory.ts'
import { replacing, testville } from '../../fixtures/testville.ts'
import { hsdsPage } from './hsds-schema.ts'

const site = { address: (path: string) => `https://firstdoor.example${path}`, label: (key: string) => `«${key}»` }
const testvilleHsds = async (...changes: Parameters<typeof testville>) => toHsds(openCity((await testville(...changes)).records), site)

async function serviceNamed(name: string, ...changes: Parameters<typeof testville>) {
  return (await testvilleHsds(...changes)).contents.find((service) => service.name === name)!
}

describe.each(directory)('$id', ({ records }) => {
  test('is a page of HSDS 3.0 with every service, and the licence', async () => {
    const city = openCity(records)
    const page = await toHsds(city, site)
    expect(hsdsPage.safeParse(page).error?.issues ?? []).toEqual([])
    expect(page.contents).toHaveLength(city.services.length)
    expect(page.attribution).toContain(city.words.publisher)
  })

  test('gives every object of a kind an identifier of its own, and links that lead somewhere', async () => {
    const { contents } = await toHsds(openCity(records), site)
    const ids = contents.flatMap((service) => [
      service.id,
      ...(service.phones ?? []).map(({ id }) => id),
      ...(service.schedules ?? []).map(({ id }) => id),
      ...(service.service_at_locations ?? []).flatMap(({ id, location }) => [id, location.id]),
      ...service.attributes.map(({ id }) => id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    for (const service of contents) {
      expect(service.organization_id).toBe(service.organization.id)
      for (const { link_id } of service.attributes) expect(link_id).toBe(service.id)
      for (const { location_id, location } of service.service_at_locations ?? []) expect(location_id).toBe(location.id)
    }
  })
})

test('hours are weekly schedules with their notes, valid from the last check to the next', async () => {
  const { schedules } = await serviceNamed('Registry Office')
  expect(schedules!.map(({ byday, opens_at, closes_at }) => `${byday} ${opens_at}-${closes_at}`).sort()).toEqual([
    'MO,TU,TH,FR 08:30-12:30',
    'MO,TU,TH,FR 13:00-16:00',
    'WE 10:00-18:00',
  ])
  for (const schedule of schedules!) {
    expect(schedule).toMatchObject({ freq: 'WEEKLY', valid_from: '2026-11-01', valid_to: '2027-11-01' })
    expect(schedule.notes).toContain('What happens on public holidays is not known.')
  }
})

test('days on which a place is closed stand in the notes, other hours of a day are a schedule of that day', async () => {
  const clinic = await serviceNamed('Testville Clinic')
  const notes = clinic.service_at_locations![0]!.schedules![0]!.notes
  expect(notes).toContain('2026-12-21 to 2026-12-26')
  expect(notes).toContain('The clinic moves.')

  const open = 'hours_exceptions:\n  - { from: 2026-12-21, until: 2026-12-21, hours: "Mo 10:00-11:00" }'
  const changed = await serviceNamed('Testville Clinic', {
    'cities/testville/services/clinic.md': replacing(
      'hours_exceptions:\n  - { from: 2026-12-21, until: 2026-12-26, closed: true, note: The clinic moves. }',
      open,
    ),
  })
  expect(changed.service_at_locations![0]!.schedules).toContainEqual(
    expect.objectContaining({ dtstart: '2026-12-21', until: '2026-12-21', byday: 'MO', opens_at: '10:00', closes_at: '11:00' }),
  )
})

test('addresses with letters of any script and signs of all kinds are URIs', async () => {
  const website = 'https://ämter.example/Größe?tx[id]=1|2&part=100%#a#b'
  const change = { 'cities/testville/services/info-point.md': (text: string) => text.replace(/^website: .*$/m, `website: "${website}"`) }
  const page = await testvilleHsds(change)
  expect(hsdsPage.safeParse(page).error?.issues ?? []).toEqual([])
  expect(page.contents.map(({ url }) => url)).toContain('https://xn--mter-koa.example/Gr%C3%B6%C3%9Fe?tx%5Bid%5D=1%7C2&part=100%25#a%23b')
})

test('who provides several services is the same organization in all of them', async () => {
  const provider = (kind: string) => (text: string) =>
    text.replace(/^provider: .*\n/m, '').replace(/^kind: .*$/m, `kind: ${kind}\nprovider: City of Testville`)
  const { contents } = await testvilleHsds({
    'cities/testville/services/clinic.md': provider('public'),
    'cities/testville/services/food-bank.md': provider('ngo'),
  })
  const organizations = contents.map(({ organization }) => organization).filter(({ name }) => name === 'City of Testville')
  expect(organizations.length).toBeGreaterThan(1)
  for (const organization of organizations) expect(organization).toEqual(organizations[0])
})

test('fees, papers and their conditions are told in fields and as codes', async () => {
  const office = await serviceNamed('Registry Office')
  expect(office.cost_options).toEqual([
    expect.objectContaining({ amount: 259, currency: 'RON', option: 'The card', valid_from: '2026-01-01' }),
  ])
  const contract = office.required_documents![1]!
  expect(contract.document).toContain('«document.employment-contract»')
  expect(contract.attributes.map(({ taxonomy_term: term }) => term?.code)).toEqual(['employment-contract', 'work', 'copy'])
})

test('words of other languages are attributes with the language of their term', async () => {
  const { attributes } = await serviceNamed('Registry Office')
  const words = attributes.filter(({ taxonomy_term: term }) => term?.language === 'ro')
  expect(words.map(({ taxonomy_term: term }) => term!.code)).toEqual(
    expect.arrayContaining(['name.ro', 'description.ro', 'translated-by.ro']),
  )
})

test('a hidden place has no location, no address and no point, but its phone', async () => {
  const shelter = await serviceNamed('Night Shelter')
  expect(shelter.service_at_locations).toBeUndefined()
  expect(shelter.phones!.map(({ number }) => number)).toEqual(['+40264000105'])
  expect(JSON.stringify(shelter)).not.toMatch(/latitude|address_1/)
})

test('a place of which only the part of town is known has no point', async () => {
  const [adults, children] = (await serviceNamed('Testville Clinic')).service_at_locations!
  expect(adults!.location).toMatchObject({ longitude: 23.48, latitude: 46.49 })
  expect(children!.location.longitude).toBeUndefined()
})
