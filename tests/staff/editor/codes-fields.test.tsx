import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { audiences, documents } from '#content/schema/codes.ts'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { staffLanguages } from '#i18n/languages.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { groupOf } from '#staff/editor/codes/code-groups.ts'
import { CodesField } from '#staff/editor/codes/codes-field.tsx'
import { PapersField } from '#staff/editor/codes/papers-field.tsx'

async function shown(field: ReactNode, language = 'en'): Promise<string> {
  const i18n = await loadLanguage(language)
  await loadStaffWords(language)
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{field}</I18nextProvider>)
}

const nothing = () => {}
const namesOfButtons = (html: string) => [...html.matchAll(/<button[^>]*aria-label="([^"]*)"/g)].map(([, name]) => name)
const options = (html: string) =>
  [...html.matchAll(/<option value="([^"]*)"( selected="")?>([^<]*)/g)].map(([, , selected, name]) => (selected ? `[${name}]` : name))

test('chosen topics stand in their order by name, and can be moved as far as there are places', async () => {
  const html = await shown(
    <CodesField id="topics" label="Topics" group="topic" value={['labour', 'documents']} onChange={nothing} ordered />,
  )
  expect(namesOfButtons(html)).toEqual([
    'Move up: Work',
    'Move down: Work',
    'Leave out: Work',
    'Move up: Documents &amp; residence',
    'Move down: Documents &amp; residence',
    'Leave out: Documents &amp; residence',
  ])
  expect(html).toMatch(/aria-label="Move up: Work" disabled/)
  expect(html).toMatch(/aria-label="Move down: Documents &amp; residence" disabled/)
})

test('a short list is open: every topic has its box, the chosen ones are ticked', async () => {
  const html = await shown(<CodesField id="topics" label="Topics" group="topic" value={['housing']} onChange={nothing} ordered />)
  const boxes = [...html.matchAll(/<input type="checkbox"([^>]*)>(?:<\/input>)?<span>([^<]*)/g)]
  expect(boxes).toHaveLength(8)
  expect(boxes.filter(([, attributes]) => attributes!.includes('checked')).map(([, , name]) => name)).toEqual(['Housing'])
})

test('where the order says nothing, nothing can be moved', async () => {
  const html = await shown(<CodesField id="for" label="For whom" group="audience" value={['workers']} onChange={nothing} />)
  expect(namesOfButtons(html)).toEqual(['Leave out: workers'])
})

test('a code that the list does not know is shown as it is', async () => {
  const html = await shown(<CodesField id="for" label="For whom" group="audience" value={['moon-people']} onChange={nothing} />)
  expect(html).toContain('moon-people')
  expect(html).toContain('The list does not have this.')
})

test.each(staffLanguages)('no known code is shown as a code in "%s"', async (language) => {
  const html = await shown(
    <>
      <CodesField id="for" label="-" group="audience" value={[...audiences]} onChange={nothing} />
      <PapersField id="bring" label="-" value={[...documents]} onChange={nothing} />
    </>,
    language,
  )
  const codes = new Set<string>([...documents, ...audiences])
  const texts = [...html.matchAll(/>([^<>]+)</g)].map(([, text]) => text!)
  expect(texts.filter((text) => text.includes('-') && codes.has(text))).toEqual([])
  expect(html).not.toContain('The list does not have this.')
  expect(texts.length).toBeGreaterThan(audiences.length + documents.length)
})

test('a paper says who needs it, in which form and how many, in one line and in its fields', async () => {
  const papers = [{ document: 'photo', if: 'work', form: 'copy', count: 2 }]
  const html = await shown(<PapersField id="bring" label="Papers" value={papers} onChange={nothing} />)
  expect(html).toContain('If you came to work · copy · × 2')
  expect(options(html).filter((name) => name!.startsWith('['))).toEqual(['[If you came to work]', '[copy]', '[2]'])
})

test('entries that are no papers, and conditions nobody knows, stay visible', async () => {
  const papers = [12, { paper: 'x' }, { document: 'passport', if: 'full-moon', form: 'stone' }]
  const html = await shown(<PapersField id="bring" label="Papers" value={papers} onChange={nothing} />)
  expect(html).toContain('12')
  expect(html).toContain('{&quot;paper&quot;:&quot;x&quot;}')
  expect(html).toContain('full-moon · stone')
})

test('the same paper twice for the same people is pointed out', async () => {
  const sentence = 'The same paper is here twice'
  expect(await shown(<PapersField id="bring" label="Papers" value={['visa', 'visa']} onChange={nothing} />)).toContain(sentence)
  expect(await shown(<PapersField id="bring" label="Papers" value={['visa', 'photo']} onChange={nothing} />)).not.toContain(sentence)
})

test('every list of codes that the content has names its entries', () => {
  const lists = (schema: unknown): string[][] => {
    if (typeof schema !== 'object' || schema === null) return []
    const own = 'enum' in schema && Array.isArray(schema.enum) ? [schema.enum.map(String)] : []
    return [...own, ...Object.values(schema).flatMap(lists)]
  }
  const all = lists(editorSchemas())
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter((codes) => groupOf(codes) === undefined)).toEqual([])
})
