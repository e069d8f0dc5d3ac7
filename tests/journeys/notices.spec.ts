import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { LanguageCode } from '#i18n/languages.ts'
import { compileContent, writePacks } from '../../scripts/compile-content.ts'
import { inside, readComponent, text, value } from '../interop/read-ical.ts'
import { type Site, test } from './site.ts'
import { Visitor } from './visitor.ts'

const MESSAGE = 'Fewer buses in December'
const EVENT = 'Winter market'
const FIRST_TIME = 'Saturday, 5 December 2026, 18:30 to 21:00'
const SECOND_TIME = 'Saturday, 12 December 2026, 18:30 to 21:00'
const LAST_TIME = 'Saturday, 19 December 2026, 18:30 to 21:00'

/** The morning of the first time of the event. */
const MORNING = '2026-12-05T08:00Z'

// A reader abroad sees the times of the city.
test.use({ timezoneId: 'America/New_York' })

test('a message and an event stand on the first page and under their topics', async ({ page, site }) => {
  const visitor = await visitorOfTestville(page, site)
  await visitor.isTold('home.notices')
  await visitor.sees(MESSAGE)
  await visitor.sees(EVENT)
  await visitor.sees(FIRST_TIME)
  await visitor.isTold('notice.repeat_weekly')
  await visitor.meetsNoBarrier()
  expect(await visitor.smallTargets()).toEqual([])

  await visitor.opens('/en/testville/community')
  await visitor.sees(FIRST_TIME)
  await expect(page.getByText(MESSAGE)).toHaveCount(0)
  await visitor.meetsNoBarrier()

  await visitor.opens('/en/testville/everyday')
  await visitor.sees(MESSAGE)
  await expect(page.getByText(EVENT)).toHaveCount(0)
})

test('the service that holds an event is one tap away', async ({ page, site }) => {
  const visitor = await visitorOfTestville(page, site)
  await visitor.opensResult('Testville Info Point')
})

test('an event goes into the calendar of the reader, without a network', async ({ page, site, context }) => {
  const visitor = await visitorOfTestville(page, site)
  await visitor.waitsUntilSaved()
  await context.setOffline(true)

  const { name, file } = await visitor.savesTheFileOf('notice.calendar')
  expect(name).toBe('2026-12-market.ics')
  const calendar = readComponent(file)
  const event = inside(calendar, 'VEVENT')[0]!
  expect(text(event, 'SUMMARY')).toBe(EVENT)
  expect(text(event, 'LOCATION')).toBe('Town square')
  expect(value(event, 'DTSTART')).toBe('20261205T183000')
  expect(value(event, 'DTEND')).toBe('20261205T210000')
  expect(value(event, 'RRULE')).toBe('FREQ=WEEKLY;UNTIL=20261220T215900Z')
  expect(value(event, 'DTSTAMP')).toMatch(/^20261205T08\d{4}Z$/)
  expect(inside(calendar, 'VTIMEZONE').map((zone) => value(zone, 'TZID'))).toEqual(['Europe/Bucharest'])
})

test('an event shows its next time, and vanishes at the end of its last; a message after its last day', async ({ page, site }) => {
  const visitor = await visitorOfTestville(page, site)
  await visitor.sees(FIRST_TIME)

  await laterAt(page, '2026-12-05T18:58Z')
  await visitor.sees(FIRST_TIME)
  await laterAt(page, '2026-12-05T19:01Z')
  await visitor.sees(SECOND_TIME)

  await laterAt(page, '2026-12-19T18:58Z')
  await visitor.sees(LAST_TIME)
  await laterAt(page, '2026-12-19T19:01Z')
  await expect(page.getByText(EVENT)).toHaveCount(0)
  await visitor.sees(MESSAGE)

  await laterAt(page, '2026-12-31T22:01Z')
  await expect(page.getByText(MESSAGE)).toHaveCount(0)
  await expect(page.getByText(visitor.words('home.notices'))).toHaveCount(0)
})

test('in Arabic, the times of an event are in words, and its name keeps its own direction', async ({ page, site }) => {
  const visitor = await visitorOfTestville(page, site, 'ar')
  await visitor.isTold('notice.repeat_weekly')
  await visitor.sees('السبت، 5')
  await expect(page.getByRole('heading', { name: EVENT })).toHaveAttribute('dir', 'ltr')
  await visitor.meetsNoBarrier()
})

/** A visitor on the first page of Testville, in the morning before its event. */
async function visitorOfTestville(page: Page, site: Site, language: LanguageCode = 'en'): Promise<Visitor> {
  await writePacks(await compileContent('tests/fixtures/testville'), join(site.folder, 'packs'))
  await page.clock.install({ time: MORNING })
  const visitor = new Visitor(page, language)
  await visitor.opens(`/${language}/testville`)
  return visitor
}

/** Lets the time of the page go on until then. */
async function laterAt(page: Page, time: string): Promise<void> {
  const now = await page.evaluate(() => Date.now())
  await page.clock.fastForward(Date.parse(time) - now)
}
