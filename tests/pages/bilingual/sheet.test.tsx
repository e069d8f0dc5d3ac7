import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { CityFrame } from '#content/views.ts'
import { directionOf, languages } from '#i18n/languages.ts'
import { Sheet } from '#pages/bilingual/sheet.tsx'
import { type SheetItem, sheetWords } from '#pages/bilingual/sheet-words.ts'
import { type Speaker, speakerOf } from '#pages/bilingual/speaker.ts'
import type { InTwoLanguages, PageInTwo } from '#pages/bilingual/use-two-views.ts'
import { weekAt } from '#pages/bilingual/week-of.ts'
import app from '../../../locales/en/app.json'
import directoryCodes from '../../../locales/en/codes.json'
import papers from '../../../locales/en/papers.json'
import personal from '../../../locales/en/personal.json'
import { testville } from '../../fixtures/testville.ts'

// Its squares are the same in every language, and making them takes longer than all the rest.
vi.mock('#ui/qr-code.tsx', () => ({ QrCode: () => null }))

const codes = languages.map(({ code }) => code)
const keys = ['service/registry-office', 'service/info-point', 'service/night-shelter', 'guide/residence-permit']

interface Reader {
  speaker: Speaker
  city: CityFrame
  pages: Map<string, unknown>
}
const readers = new Map<string, Reader>()

beforeAll(async () => {
  const { records } = await testville()
  for (const code of codes) {
    const content = contentReader(memorySource(records), 'testville', [code], 'en')
    const pages = new Map<string, unknown>()
    for (const key of keys) {
      const [kind, id] = key.split('/') as ['service' | 'guide', string]
      pages.set(key, await content[kind](id))
    }
    readers.set(code, { speaker: await speakerOf(code), city: (await content.frame())!, pages })
  }
}, 30_000)

function inTwo(key: string, theirs: string, mine: string): InTwoLanguages {
  const [their, my] = [readers.get(theirs)!, readers.get(mine)!]
  const views = { theirs: their.pages.get(key), mine: my.pages.get(key) }
  const page = { key, [key.split('/')[0]!]: views } as unknown as PageInTwo
  return { speakers: { theirs: their.speaker, mine: my.speaker }, pages: [page] }
}

function printed(key: string, theirs: string, mine: string): string {
  return printedAt('https://example.org/x', key, theirs, mine)
}

function printedAt(url: string | undefined, key: string, theirs: string, mine: string): string {
  const { city } = readers.get(mine)!
  const week = weekAt(new Date('2026-11-23T10:00Z'), city)
  const words = sheetWords(inTwo(key, theirs, mine), { city, url, day: '2026-11-22', heading: 'list', week })
  return renderToStaticMarkup(<Sheet words={words} receipt={false} />)
}

/** What would stand there if a word were missing. */
const names = new Set([...Object.keys(app), ...Object.keys(directoryCodes), ...Object.keys(papers), ...Object.keys(personal)])

test.each(codes)('beside "%s" every language has all its words, each with the direction of its language', (theirs) => {
  for (const mine of codes) {
    for (const key of keys) {
      const html = printed(key, theirs, mine)
      expect(
        lines(html).filter((line) => names.has(line)),
        mine,
      ).toEqual([])
      expect(html, mine).not.toMatch(/\{\{|undefined/)
      for (const [, language, direction] of html.matchAll(/ lang="(\w+)" dir="(\w+)"/g)) expect(direction).toBe(directionOf(language!))
    }
  }
})

test('where no page is on the internet, a sheet has no code and no word about one', () => {
  for (const key of keys) {
    const html = printedAt(undefined, key, 'ro', 'en')
    expect(html).not.toContain('<svg class="_code')
    expect(html).not.toContain(personal['sheet.scan'])
    expect(printed(key, 'ro', 'en')).toContain(personal['sheet.scan'])
  }
})

/** The words on a sheet, line by line. */
function lines(html: string): string[] {
  return html
    .replace(/<svg.*?<\/svg>/g, '')
    .split(/<[^>]*>/)
    .filter(Boolean)
}

test('facts stand once, words in both languages', () => {
  const text = lines(printed('service/registry-office', 'ro', 'ar'))
  for (const fact of ['Strada Exemplu 2', '0264 000 102', '08:30 – 12:30', '10:00 – 18:00', '259 RON']) {
    expect(text.filter((line) => line === fact)).toHaveLength(1)
  }
  expect(text).toContain('luni, marți, joi și vineri')
  expect(text).toContain('الاثنين، الثلاثاء، الخميس والجمعة')
})

test('a number that needs an extension is not told without it', () => {
  expect(lines(printed('service/registry-office', 'ro', 'en'))).toContain('Phone, extension 12')
})

test('a fee says what it is for and since when', () => {
  const text = lines(printed('service/registry-office', 'ro', 'en'))
  expect(text).toContain('Cost (from 1 January 2026)')
  expect(text).toContain('The card')
})

test('the last day of a step is said in the reader’s language, also where its title is not', () => {
  const html = printed('guide/residence-permit', 'ro', 'ti')
  expect(html).toMatch(/<p[^>]*lang="en"[^>]*>Apply online<\/p><p[^>]*lang="ti"[^>]*>[^<]*30[^<]*<\/p>/)
})

test('papers for a situation stand under it', () => {
  const text = lines(printed('service/registry-office', 'ro', 'en'))
  const [passport, situation, contract] = ['Passport', 'If you came to work', 'Employment contract, copy'].map((line) => text.indexOf(line))
  expect(passport).toBeGreaterThan(0)
  expect(situation).toBeGreaterThan(passport!)
  expect(contract).toBeGreaterThan(situation!)
})

test('a shelter tells its phone and its town, never a street', () => {
  const text = lines(printed('service/night-shelter', 'ro', 'en'))
  expect(text).toContain('0264 000 105')
  expect(text.join(' ')).not.toMatch(/Strada/)
})

test('what no office has confirmed says so', () => {
  expect(printed('service/registry-office', 'ro', 'en')).toContain('Not confirmed by the office. Call before you go.')
  expect(printed('service/info-point', 'ro', 'en')).not.toContain('Not confirmed')
})

/** What a desk hands over: these things in this order. */
function handedOver(items: readonly SheetItem[], theirs: string, mine: string): string {
  const { city } = readers.get(mine)!
  const pages = items.flatMap((item) => ('page' in item ? inTwo(item.page, theirs, mine).pages : []))
  const { speakers } = inTwo(keys[0]!, theirs, mine)
  const written = { theirs: { text: 'Written here', language: theirs }, mine: { text: 'Written for you', language: mine } }
  const options = { city, url: undefined, day: undefined, heading: 'list' as const, week: weekAt(undefined, city), items, written }
  return renderToStaticMarkup(<Sheet words={sheetWords({ speakers, pages }, options)} receipt={false} />)
}

test('what a desk hands over stands in the order of the desk, its lines as they were typed, under one heading', () => {
  const html = handedOver(
    [{ line: 'Tuesday' }, { line: 'Room 4' }, { page: 'service/info-point', steps: [] }, { line: '<b>?' }],
    'ro',
    'ar',
  )
  const text = lines(html)
  const places = ['Tuesday', 'Room 4', '0264 000 101', '&lt;b&gt;?'].map((line) => text.indexOf(line))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text.filter((line) => line === 'Written for you')).toHaveLength(2)
  expect(html).toMatch(/lang="" dir="auto">Tuesday/)
})

test('of a guide some steps can be handed over; they keep their numbers', () => {
  const whole = lines(handedOver([{ page: 'guide/residence-permit', steps: [] }], 'ro', 'en'))
  const some = lines(handedOver([{ page: 'guide/residence-permit', steps: ['apply'] }], 'ro', 'en'))
  expect(whole.indexOf('Apply online')).toBeGreaterThan(0)
  expect(some).toContain('Apply online')
  expect(some.filter((line) => /^\d$/.test(line))).toEqual([whole[whole.indexOf('Apply online') - 1]])
})

test('who gets words of another language is told which', () => {
  const told = 'This page is not yet in your language. You see English.'
  expect(lines(printed('guide/residence-permit', 'ro', 'en'))).not.toContain(told)
  const { speaker } = readers.get('ti')!
  const inTigrinya = speaker.t('language.fallback', { language: speaker.t('language.en', { ns: 'codes' } as never) })
  expect(lines(printed('guide/residence-permit', 'ro', 'ti'))).toContain(inTigrinya)
})

test('a sheet without an address has no code, and does not ask to scan it', () => {
  expect(lines(handedOver([{ page: 'service/info-point', steps: [] }], 'ro', 'en')).join(' ')).not.toMatch(/Scan/)
})
