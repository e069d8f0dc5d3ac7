import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { TermView } from '#content/views.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { DirectoryText } from '#pages/directory/directory-text.tsx'
import { TermMeaning } from '#pages/directory/term-meaning.tsx'

const permit: TermView = {
  facts: { id: 'permis', term: 'permis de ședere', language: 'ro', guide: 'residence-permit' },
  words: { word: 'تصريح الإقامة', meaning: 'الورقة التي تسمح لك بالبقاء.' },
  language: 'ar',
}

/** A part of a page of Testville as it is built, before the app has come. */
async function built(language: string, part: React.ReactNode, address = `/${language}/testville/service/info-point`): Promise<string> {
  const words = await loadLanguage(language)
  return renderToString(
    <I18nextProvider i18n={words}>
      <MemoryRouter initialEntries={[address]}>{part}</MemoryRouter>
    </I18nextProvider>,
  )
}

test('a text is written as the compiler made it', async () => {
  const html = '<p>Wait &amp; <strong>call</strong>.<br>\nThen go.</p>\n<ol start="3">\n<li>One</li>\n<li>\n<p>Two</p>\n</li>\n</ol>'
  const page = await built('en', <DirectoryText html={html} language="en" city="testville" />)
  expect(page.replace('<br/>', '<br>')).toMatch(new RegExp(`^<div class="[^"]*">${html.replace(/[.$]/g, '\\$&')}</div>$`))
})

test('links to pages of the directory lead to them in the language of the page', async () => {
  const html = '<p><a href="../service/desk">Desk</a> <a href="https://example.org" rel="noreferrer">Site</a></p>'
  const page = await built('ar', <DirectoryText html={html} language="en" city="testville" />)
  expect(page).toContain('<a href="/ar/testville/service/desk" data-discover="true">Desk</a>')
  expect(page).toContain('<a href="https://example.org" rel="noreferrer">Site</a>')
})

test('a text in another language than the page carries its language and direction', async () => {
  expect(await built('ar', <DirectoryText html="<p>Go.</p>" language="en" city="testville" />)).toMatch(/^<div [^>]*lang="en" dir="ltr">/)
})

test('before the app has come, an explained word is a word of the office like others, with its language', async () => {
  const html = '<p>تصريح (<bdi lang="ro" data-term="permis">permis de ședere</bdi>).</p>'
  const page = await built('ar', <DirectoryText html={html} language="ar" city="testville" terms={{ permis: permit }} />)
  expect(page).toContain('<p>تصريح (<bdi lang="ro">permis de ședere</bdi>).</p>')
})

test('no text is no part of the page', async () => {
  expect(await built('en', <DirectoryText html="" language="en" city="testville" />)).toBe('')
})

test("a meaning shows the office's word in its language and the reader's in the language of the page", async () => {
  const page = await built('ar', <TermMeaning term={permit} city="testville" />)
  expect(page).toContain('<bdi lang="ro" dir="ltr">permis de ședere</bdi>')
  expect(page).toContain('<span>تصريح الإقامة</span>')
  expect(page).toContain('<span>الورقة التي تسمح لك بالبقاء.</span>')
  expect(page).toContain('href="/ar/testville/guide/residence-permit"')
})

test('a meaning in another language than the page says so to browsers', async () => {
  const page = await built('fa', <TermMeaning term={permit} city="testville" />)
  expect(page).toContain('<span lang="ar" dir="rtl">تصريح الإقامة</span>')
})

test('on the page that tells more, a meaning does not send the reader there', async () => {
  const page = await built('ar', <TermMeaning term={permit} city="testville" />, '/ar/testville/guide/residence-permit')
  expect(page).not.toContain('<a ')
})

test('a word with a service and no guide leads to the service; with neither, nowhere', async () => {
  const { guide: _, ...facts } = permit.facts
  const service = { ...permit, facts: { ...facts, service: 'desk' } }
  expect(await built('ar', <TermMeaning term={service} city="testville" />)).toContain('href="/ar/testville/service/desk"')
  expect(await built('ar', <TermMeaning term={{ ...permit, facts }} city="testville" />)).not.toContain('<a ')
})
