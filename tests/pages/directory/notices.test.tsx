import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { Notices } from '#pages/directory/notices.tsx'
import { setClock } from '#pages/directory/use-now.ts'
import { type Changes, replacing, testville } from '../../fixtures/testville.ts'

const MARKET = 'cities/testville/notices/2026-12-market.md'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

/** The notices of Testville as a page shows them at an instant. */
async function shownAt(now: string, { language = 'en', changes = {} }: { language?: string; changes?: Changes } = {}): Promise<string> {
  const { records } = await testville(changes)
  const reader = contentReader(memorySource(records), 'testville', [language], 'en')
  const [notices, city, i18n] = await Promise.all([reader.notices(), reader.frame(), loadLanguage(language)])
  vi.setSystemTime(now)
  setClock()
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MemoryRouter>
        <Notices notices={notices} city={city!} />
      </MemoryRouter>
    </I18nextProvider>,
  )
}

test('messages stand under one heading, each with its own', async () => {
  const html = await shownAt('2026-11-25T10:00Z')
  expect(html).toMatch(/<h2[^>]*>News of the city<\/h2>/)
  expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual(['Fewer buses in December', 'Winter market'])
  expect(html).toContain('Message of 21 November 2026')
})

test('without a message there is no heading', async () => {
  expect(await shownAt('2026-11-19T10:00Z')).toBe('')
  expect(await shownAt('2027-01-01T10:00Z')).toBe('')
})

describe('an event', () => {
  test('shows its next time in words, how often it comes, where, and who holds it', async () => {
    const html = await shownAt('2026-12-06T10:00Z')
    expect(html).toContain('Saturday, 12 December 2026, 18:30 to 21:00')
    expect(html).toContain('Every week')
    expect(html).toContain('<bdi>Town square</bdi>')
    expect(html).toMatch(/<a [^>]*href="\/en\/testville\/service\/info-point"[^>]*>.*Testville Info Point/)
  })

  test('of several days shows the first and the last', async () => {
    const changes = { [MARKET]: (text: string) => text.replace('2026-12-05T21:00, repeat: weekly', '2026-12-06T16:00') }
    expect(await shownAt('2026-11-25T10:00Z', { changes })).toContain('5 December 2026, 18:30 to 6 December 2026, 16:00')
  })

  test('can be put into a calendar, a message cannot', async () => {
    const calendars = async (now: string) => (await shownAt(now)).split('Put it in your calendar').length - 1
    expect(await calendars('2026-11-25T10:00Z')).toBe(1)
    expect(await calendars('2026-12-24T10:00Z')).toBe(0)
  })
})

test('words that a machine translated say so', async () => {
  const html = await shownAt('2026-12-24T10:00Z', { language: 'ro' })
  expect(html).toContain('Mai puține autobuze')
  expect(html).toContain((await loadLanguage('ro')).t('language.machine'))
  const changed = { 'cities/testville/notices/2026-12-buses.md': replacing('Bus 5', 'Bus 6') }
  expect(await shownAt('2026-12-24T10:00Z', { language: 'ro', changes: changed })).toContain(
    (await loadLanguage('ro')).t('trust.staleTranslation'),
  )
})

test('words of another language than the page carry their language', async () => {
  const html = await shownAt('2026-12-24T10:00Z', { language: 'ar' })
  expect(html).toContain('<h3 lang="en" dir="ltr">Fewer buses in December</h3>')
})
