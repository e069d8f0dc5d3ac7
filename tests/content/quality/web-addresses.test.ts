import { expect, test } from 'vitest'
import { checksOfLinks, type LinkReport, parseLinkReport } from '#content/quality/link-report.ts'
import { webAddressesIn } from '#content/quality/web-addresses.ts'
import { replacing, testville, testvilleFiles, today } from '../../fixtures/testville.ts'

const FOOD_BANK = 'cities/testville/services/food-bank.md'
const in_ = (text: string, file = FOOD_BANK) => webAddressesIn(new Map([[file, text]]))

test('an address of a field stands with its field and line, one of the text with its line', () => {
  const text =
    '---\nname: A\nwebsite: https://a.example/x\nsources:\n  - { url: "https://b.example/y(z)", supports: "hours" }\n---\n\nSee [the list](https://c.example/l).\n'
  expect(in_(text)).toEqual([
    { url: 'https://a.example/x', places: [{ file: FOOD_BANK, line: 3, field: 'website', page: 'service/food-bank' }] },
    { url: 'https://b.example/y(z)', places: [{ file: FOOD_BANK, line: 5, field: 'sources.0.url', page: 'service/food-bank' }] },
    { url: 'https://c.example/l', places: [{ file: FOOD_BANK, line: 8, page: 'service/food-bank' }] },
  ])
})

test('an address is asked once, wherever it stands, and without what follows #', () => {
  const [address, ...more] = in_('---\nwebsite: https://a.example/x#top\nbooking_url: https://a.example/x\n---\n')
  expect(more).toEqual([])
  expect(address).toMatchObject({ url: 'https://a.example/x', places: [{ field: 'website' }, { field: 'booking_url' }] })
})

test('where reports are sent is not asked', () => {
  expect(
    in_('feedback: { url: https://r.example/post, email: a@r.example }\nquick_exit: https://q.example/\n', 'cities/x/city.yaml'),
  ).toMatchObject([{ url: 'https://q.example/', places: [{ field: 'quick_exit' }] }])
})

test('every address of Testville is one that a browser can open', async () => {
  const addresses = webAddressesIn(await testvilleFiles())
  expect(addresses.length).toBeGreaterThan(5)
  for (const { url } of addresses) expect(new URL(url).href.startsWith('http')).toBe(true)
})

test('the report of links gives findings where the addresses stand', async () => {
  const place = (field: string) => [{ file: FOOD_BANK, line: 12, field, page: 'service/food-bank' }]
  const report: LinkReport = {
    format: 1,
    date: '2026-11-20',
    addresses: [
      { url: 'https://a.example/', status: 200, places: place('sources.0.url') },
      { url: 'https://b.example/', status: 404, places: place('sources.1.url') },
      { url: 'https://c.example/', failure: 'no answer in time', places: place('website') },
      { url: 'https://d.example/', status: 200, finalUrl: 'https://e.example/', movedForGood: true, places: place('website') },
      { url: 'https://f.example/', status: 403, places: [{ file: 'countries/testland/country.yaml', line: 3, field: 'sources.0.url' }] },
      { url: 'https://g.example/', status: 500, places: [{ file: 'cities/riga/city.yaml', line: 3 }] },
    ],
  }
  const city = await testville()
  const found = checksOfLinks(report).flatMap((check) => check.find(city, today).map(({ key, message }) => `${check.id} ${key} ${message}`))
  expect(found).toEqual([
    'broken-links service/food-bank https://b.example/ answered 404 on 2026-11-20. Find the new address, or another source.',
    'broken-links service/food-bank https://c.example/ answered nothing (no answer in time) on 2026-11-20. Find the new address, or another source.',
    'moved-links service/food-bank https://d.example/ has moved to https://e.example/. Look whether the page still says the same, and write the new address.',
    'unsure-links city/testville https://f.example/ answered 403 to a program on 2026-11-20. Open it in a browser and look.',
  ])
})

test('a link in translated words is a finding of that language', async () => {
  const file = 'cities/testville/services/food-bank.ro.md'
  const changes = { [file]: replacing('Aduceți', 'Vedeți [lista](https://h.example/). Aduceți') }
  const addresses = webAddressesIn(await testvilleFiles(changes)).filter(({ url }) => url === 'https://h.example/')
  const report: LinkReport = { format: 1, date: '2026-11-20', addresses: addresses.map((address) => ({ ...address, status: 410 })) }
  const city = await testville(changes)
  expect(checksOfLinks(report)[0]!.find(city, today)).toMatchObject([
    { file, languages: ['ro'], quote: 'https://h.example/', values: { status: 410 } },
  ])
})

test('what is no report of links is told', () => {
  expect(parseLinkReport('links.json', '{')).toMatchObject({ ok: false, problems: [{ file: 'links.json' }] })
  expect(parseLinkReport('links.json', '{"format":1,"date":"2026-11-20","addresses":[{}]}')).toMatchObject({
    ok: false,
    problems: [{ field: 'addresses.0.url', message: expect.stringContaining('npm run content:links') }],
  })
})
