import { expect, test } from 'vitest'
import { markdownToHtml } from '#content/compile/markdown-to-html.ts'
import { termFinder } from '#content/compile/term-finder.ts'
import { recordOf, replacing, testville } from '../../fixtures/testville.ts'

const compile = (text: string) =>
  markdownToHtml(
    { file: 'permit.md', text, firstLine: 1 },
    { officeLanguage: 'ro', termOf: termFinder([{ id: 'permis', term: 'permis de ședere', keywords: [] }]) },
  )
const PLAIN = '<bdi lang="ro">permis de ședere</bdi>'
const MARKED = '<bdi lang="ro" data-term="permis">permis de ședere</bdi>'

test('an emphasised word of the office names the entry that explains it', () => {
  expect(compile('Your permit (*permis de ședere*).').intro).toBe(`<p>Your permit (${MARKED}).</p>`)
})

test('words around which no emphasis stands are left alone', () => {
  expect(compile('Your permis de ședere, your **permis de ședere**.').intro).not.toContain('data-term')
})

test('only the first of a section is marked', () => {
  expect(compile('A *permis de ședere*.\n\n- A *permis de ședere*.').intro).toBe(`<p>A ${MARKED}.</p>\n<ul>\n<li>A ${PLAIN}.</li>\n</ul>`)
})

test('each section has its own first', () => {
  const { intro, sections } = compile('A *permis de ședere*.\n\n## Apply {#apply}\n\nA *permis de ședere*.\n\n## Go {#go}\n\nGo.')
  expect([intro, ...sections.map(({ html }) => html)]).toEqual([`<p>A ${MARKED}.</p>`, `<p>A ${MARKED}.</p>`, '<p>Go.</p>'])
})

test('words that an author broke over two lines are one word', () => {
  expect(compile('A *permis\nde ședere*.').intro).toBe('<p>A <bdi lang="ro" data-term="permis">permis\nde ședere</bdi>.</p>')
})

test.each(['[a *permis de ședere*](guide:permit)', '*[permis de ședere](guide:permit)*'])(
  'what is a link already is not marked: %s',
  (text) => {
    expect(compile(text).intro).not.toContain('data-term')
  },
)

test('the first that is no link is marked', () => {
  expect(compile('[A *permis de ședere*](guide:permit), a *permis de ședere*.').intro).toContain(`a ${MARKED}.`)
})

test('in Arabic text the word of the office is marked where it stands', () => {
  expect(compile('تحتاج إلى تصريح إقامة (*permis de ședere*) لتبقى.').intro).toBe(`<p>تحتاج إلى تصريح إقامة (${MARKED}) لتبقى.</p>`)
})

test("a city's texts are marked in all their languages by the glossary of its country", async () => {
  const city = await testville({
    'cities/testville/services/info-point.ar.md': replacing('*listă de birouri*', '*permis de ședere*'),
    'cities/testville/services/info-point.md': replacing('*listă de birouri*', '*Ghiseu*'),
  })
  const { words } = recordOf(city, 'service/info-point')
  expect(words['en']!.html).toContain('<bdi lang="ro" data-term="ghiseu">Ghiseu</bdi>')
  expect(words['ar']!.html).toContain(MARKED)
})
