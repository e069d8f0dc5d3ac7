import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { beforeAll, expect, test } from 'vitest'
import { loadStaffWords } from '#i18n/desk-words.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import type { Brought } from '#staff/exchange/brought-file.ts'
import { BroughtView } from '#staff/exchange/brought-view.tsx'

beforeAll(() => loadStaffWords('en'))

const shown = (brought: Brought) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={loadedLanguage('en')}>
      <BroughtView brought={brought} />
    </I18nextProvider>,
  )

const read: Extract<Brought, { is: 'read' }> = {
  is: 'read',
  changed: [],
  files: new Map(),
  leftOut: [],
  problems: [],
  empty: 0,
  drafts: 0,
}

test('each change stands under its file, with what is there now and what would be', () => {
  const html = shown({
    ...read,
    changed: [
      {
        file: 'cities/testville/services/clinic.md',
        isNew: false,
        changes: [
          { field: 'email', before: 'a@example.org', after: '' },
          { field: 'cost', before: '', after: 'free' },
        ],
      },
    ],
  })
  expect(html).toContain('2 changes')
  expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(
    'cities/testville/services/clinic.md email Now a@example.org In your file removed cost Now nothing In your file free',
  )
})

test('translated words carry their language, and say who made them', () => {
  const html = shown({
    ...read,
    changed: [
      {
        file: 'cities/testville/services/clinic.uk.md',
        page: 'service/clinic',
        isNew: true,
        language: 'uk',
        by: 'person',
        changes: [{ field: 'name', before: '', after: 'Клініка' }],
      },
    ],
  })
  expect(html).toContain('<bdi lang="uk">Клініка</bdi>')
  expect(html).toContain('new file · readers see: translated by a person')
})

test('what must be mended and what is left out are told apart, each in the words of the check', () => {
  const html = shown({ ...read, problems: ['a.csv row 2: wrong'], leftOut: ['a.csv row 3: nobody'] })
  expect(html).toContain('Nothing can be taken. Mend this first: 1 mistake')
  expect(html).toMatch(/<ul lang="en"[^>]*><li><bdi>a\.csv row 2: wrong<\/bdi><\/li><\/ul>/)
  expect(html).toContain('Left out: 1')
  expect(html).not.toContain('Nothing changes')
})

test('a file of which nothing is taken is not called the same as the directory', () => {
  for (const html of [shown({ ...read, leftOut: ['a.xlf:7 name: The source is another one now.'] }), shown({ ...read, drafts: 2 })]) {
    expect(html).toContain('0 changes')
    expect(html).not.toContain('The file says what the directory says')
  }
})

test('a file that says what the directory says changes nothing, and one of another city says whose it is', () => {
  expect(shown(read)).toContain('The file says what the directory says. Nothing changes.')
  expect(shown({ is: 'elsewhere', folders: ['cities/riga'] })).toContain('cities/riga')
  expect(shown({ is: 'other-kind' })).toContain('XLIFF')
})
