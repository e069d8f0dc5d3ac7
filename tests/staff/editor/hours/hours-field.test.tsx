import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { staffLanguages } from '#i18n/languages.ts'
import { loadedLanguage, loadLanguage } from '#i18n/setup.ts'
import type { HoursException } from '#staff/editor/hours/exceptions-draft.ts'
import { ExceptionsField } from '#staff/editor/hours/exceptions-field.tsx'
import { HoursField } from '#staff/editor/hours/hours-field.tsx'

const today = '2026-11-25'
const holidays = { public: ['2026-11-30', '2026-12-01'] }
const never = () => {
  throw new Error('Showing a value must not change it.')
}

async function shown(value: string, language = 'en', exceptions: HoursException[] = []): Promise<string> {
  await loadLanguage(language)
  await loadStaffWords(language)
  return renderToStaticMarkup(
    <I18nextProvider i18n={loadedLanguage(language)}>
      <HoursField id="hours" label="Opening hours" value={value} onChange={never} today={today} holidays={holidays} />
      <ExceptionsField id="other" label="Other" value={exceptions} onChange={never} today={today} holidays={holidays} />
    </I18nextProvider>,
  )
}

/** The text of a page as it is read, without marks. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

/** The names of all fields and buttons that have one of their own. */
function namesOf(html: string): string[] {
  return [...html.matchAll(/<(?:input|button|textarea|select)[^>]*aria-label="([^"]+)"/g)].map((match) => match[1]!)
}

describe('what readers will see', () => {
  test('today and the seven days that follow, with the holidays of the city', async () => {
    const text = textOf(await shown('Mo-Th 08:30-12:00,13:00-16:30; Fr 08:30-14:00'))
    expect(text).toContain('Open today 08:30–12:00 and 13:00–16:30')
    expect(text).toContain('Friday, 27 November 08:30–14:00')
    expect(text).toContain('Saturday, 28 November Closed')
    expect(text).toContain('Monday, 30 November Probably closed. Call before you go.')
    expect(text).toContain('Wednesday, 2 December')
    expect(text).not.toContain('3 December')
  })

  test('closed today, always open, not known', async () => {
    expect(textOf(await shown('Mo 08:00-12:00'))).toContain('Closed today')
    expect(textOf(await shown('24/7'))).toContain('Open day and night')
    expect(textOf(await shown(''))).toContain('Hours not known')
  })

  test('nothing is made of hours that do not compile: what is wrong is told', async () => {
    const text = textOf(await shown('Mo 10:00-12:00; Tu 8-16'))
    expect(text).toContain('Hours not known')
    expect(text).toContain('Write the hours more exactly.')
    expect(text).toContain('Tu 8-16')
  })
})

test('hours that the table cannot show stand as text, with the reason', async () => {
  const html = await shown('Tu[1] 10:00-12:00')
  expect(textOf(html)).toContain('The table cannot show these hours')
  expect(html).toMatch(/<textarea[^>]*>Tu\[1\] 10:00-12:00<\/textarea>/)
})

test('hours over midnight are shown with their mark', async () => {
  expect(await shown('Fr 22:00-02:00')).toMatch(
    /aria-label="Closes the next day: Friday"[^>]* checked=""|checked=""[^>]*aria-label="Closes the next day: Friday"/,
  )
})

test('school holidays are asked only where the city lists them', async () => {
  expect(textOf(await shown('Mo 10:00-12:00'))).not.toContain('School holidays')
  expect(textOf(await shown('Mo 10:00-12:00; SH off'))).toContain('The school holidays (SH) of this city are not listed.')
})

test.each(staffLanguages)('in %s no two fields have the same name, and none is a key', async (language) => {
  const exceptions: HoursException[] = [
    { from: '2026-12-24', until: '2026-12-31', closed: true },
    { from: '2027-01-04', until: '2027-01-04', hours: '10:00-12:00,14:00-16:00' },
  ]
  const names = namesOf(await shown('Mo-Fr 08:00-12:00,13:00-16:00; Sa 09:00-12:00; PH 10:00-12:00', language, exceptions))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter((name) => name.includes('hours.') || name.includes('{{'))).toEqual([])
})
