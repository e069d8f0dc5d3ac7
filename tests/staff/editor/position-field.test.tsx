import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { PositionField, type PositionFieldProps } from '#staff/editor/position/position-field.tsx'

const city: PositionFieldProps['city'] = {
  id: 'testville',
  name: 'Testville',
  box: [23.42, 46.68, 23.76, 46.86],
  center: [23.6, 46.77],
  map: { quality: 'streets', credits: [{ text: 'Somebody' }] },
}

/** The field as a page shows it at first. */
async function shown(props: Partial<PositionFieldProps> = {}, language = 'en'): Promise<string> {
  const i18n = await loadLanguage(language)
  await loadStaffWords(language)
  const whole: PositionFieldProps = {
    id: 'position',
    label: 'Position',
    city,
    value: [23.62495, 46.77142],
    onChange: () => {},
    precision: 'street',
    onPrecision: () => {},
    loadMap: () => Promise.reject(new Error('No map in this test.')),
    ...props,
  }
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <PositionField {...whole} />
    </I18nextProvider>,
  )
}

const valueOf = (html: string, label: string) => {
  const id = new RegExp(`<label for="([^"]+)">${label}</label>`).exec(html)?.[1]
  return new RegExp(`<input id="${id}"[^>]*value="([^"]*)"`).exec(html)?.[1]
}

test('latitude and longitude stand in fields of their own, each with its name and the numbers of the city', async () => {
  const html = await shown()
  expect(valueOf(html, 'Latitude \\(north\\)')).toBe('46.77142')
  expect(valueOf(html, 'Longitude \\(east\\)')).toBe('23.62495')
  expect(html).toContain('In Testville: from 46.68 to 46.86')
  expect(html).toContain('In Testville: from 23.42 to 23.76')
})

test('the address of the file stands beside the numbers, as it is written', async () => {
  expect(await shown({ address: 'Str. Mare 1 <2>' })).toContain('<bdi>Str. Mare 1 &lt;2&gt;</bdi>')
})

test('the three ways to be exact are explained, and the one of the file is chosen', async () => {
  const html = await shown()
  expect([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([input]) => input.includes('checked'))).toEqual([false, true, false])
  expect(html).toContain('Readers are told to look for the house number.')
})

test('a position without it says what is missing; without a position nobody is asked', async () => {
  const sentence = 'Choose how exact the position is.'
  expect(await shown({ precision: undefined })).toContain(sentence)
  const nowhere = await shown({ value: undefined, precision: undefined })
  expect(nowhere).not.toContain(sentence)
  expect(nowhere).not.toContain('Remove the position')
})

test('a position outside the city is shown as it is, with what to do', async () => {
  const swapped = await shown({ value: [46.77142, 23.62495] })
  expect(valueOf(swapped, 'Latitude \\(north\\)')).toBe('23.62495')
  expect(swapped).toContain('Swap the two numbers')
  const elsewhere = await shown({ value: [26.1, 44.4] })
  expect(elsewhere).toContain('This lies outside Testville')
  expect(elsewhere).not.toContain('Swap the two numbers')
})

test('a hidden place has no field at all', async () => {
  const html = await shown({ hidden: true, value: undefined, precision: undefined, address: 'Str. Mare 1' })
  expect(html).toContain('This place is hidden')
  expect(html).not.toMatch(/<input|<button|Str\. Mare/)
})

test('a hidden place that has a position by mistake can lose it, and nothing else', async () => {
  const html = await shown({ hidden: true })
  expect(html).not.toMatch(/<input|46\.77142/)
  expect([...html.matchAll(/<button[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['Remove the position'])
})

test('a city without a map gets the numbers alone', async () => {
  const html = await shown({ city: { ...city, map: undefined } })
  expect(html).toContain('Testville has no map here.')
  expect(html).not.toContain('Set it on the map')
  expect(await shown()).toContain('Set it on the map')
})

test('it speaks the language of the page', async () => {
  expect(valueOf(await shown({}, 'ro'), 'Latitudine \\(nord\\)')).toBe('46.77142')
})
