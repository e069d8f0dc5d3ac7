import { expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import { applyTranslation } from '#content/texts/apply-translation.ts'
import { meaningsIn, pagesOfCity } from '#content/texts/pages-of-city.ts'
import { fromXliff } from '#interop/xliff/from-xliff.ts'
import { readXliff } from '#interop/xliff/read-xliff.ts'
import { toXliff } from '#interop/xliff/to-xliff.ts'
import { writeXliff } from '#interop/xliff/write-xliff.ts'
import { readContent } from '../../../scripts/content-files.ts'

const CLINIC = 'cities/testville/services/clinic.md'
const testville = await readContent('tests/fixtures/testville')
const clinic = `---
name: Clinic
summary: A clinic for everybody.
keywords: [doctor]
topics: [health]
kind: public
phones:
  - { number: "+40264000103" }
opening_hours: "Mo-Fr 08:00-12:00"
opening_hours_note: "Call +40264 000 103 first."
checked: { on: 2026-11-01, how: source }
confidence: low
doubts:
  - The hours come from a page without a date.
---

- Bring your permit (*permis de ședere*).
- Read [the guide](guide:residence-permit) **today**.
`
const files = new Map([...testville, [CLINIC, clinic]])
files.delete('cities/testville/services/clinic.ro.md')

async function pagesIn(language: string, present = files) {
  const { value: city, problems } = await compileCity('testville', present, '2026-11-21')
  expect(problems).toEqual([])
  return { city: city!, pages: pagesOfCity(city!, present, language) }
}

async function sentOut(language: string, all = false, present = files): Promise<string> {
  const { city, pages } = await pagesIn(language, present)
  return writeXliff(toXliff(pages, { sourceLanguage: 'en', targetLanguage: language, all }, meaningsIn(city)))
}

async function comesBack(xliff: string, language: string, { drafts = false, isOfficeLanguage = false, present = files } = {}) {
  const { pages } = await pagesIn(language, present)
  const { document, problems } = readXliff(xliff)
  const result = fromXliff(document!, pages, { drafts, isOfficeLanguage })
  return { ...result, ...applyTranslation(result.pages, pages, language, present), problems: [...problems, ...result.problems] }
}

/** The file after a translator has put words into one text. */
function translated(xliff: string, page: string, unit: string, target: string, state = 'translated'): string {
  const start = xliff.indexOf(`<unit id="${unit}">`, xliff.indexOf(`<file id="${page}"`))
  expect(start, `${page} ${unit}`).toBeGreaterThan(0)
  const end = xliff.indexOf('</unit>', start)
  const text = xliff
    .slice(start, end)
    .replace(/<target>.*<\/target>\n/s, '')
    .replace(/<segment[^>]*>/, `<segment state="${state}">`)
    .replace('</source>', `</source><target>${target}</target>`)
  return xliff.slice(0, start) + text + xliff.slice(end)
}

const BRING = 'Візьміть дозвіл (<ph id="c1" dataRef="c1"/>).'
const READ =
  'Прочитайте <pc id="c2" dataRefStart="c2" dataRefEnd="c2-end">сьогодні</pc> <pc id="c1" dataRefStart="c1" dataRefEnd="c1-end">пораду</pc>.'

async function wholeClinic(state = 'translated'): Promise<string> {
  const words: [string, string][] = [
    ['name', 'Клініка'],
    ['summary', 'Клініка для всіх: &lt;безкоштовно&gt; &amp; поруч.'],
    ['keywords', 'лікар, клініка'],
    ['notes.opening_hours', 'Спершу телефонуйте: <ph id="c1" dataRef="c1"/>'],
    ['doubts.1', 'Години зі сторінки без дати.'],
    ['body.1', BRING],
    ['body.2', READ],
  ]
  return words.reduce((xliff, [unit, target]) => translated(xliff, 'service.clinic', unit, target, state), await sentOut('uk'))
}

test('a new translation becomes a file of words with the mark of its source', async () => {
  const { changed, problems } = await comesBack(await wholeClinic(), 'uk')
  expect(problems).toEqual([])
  const text = changed.get('cities/testville/services/clinic.uk.md')!
  expect(text.replace(/"[0-9a-f]{12}"/, '"…"')).toBe(`---
name: Клініка
summary: "Клініка для всіх: <безкоштовно> & поруч."
keywords: [лікар, клініка]
notes:
  opening_hours: "Спершу телефонуйте: +40264 000 103"
doubts:
  - Години зі сторінки без дати.
translation: { of: "…", by: person }
---

- Візьміть дозвіл (*permis de ședere*).
- Прочитайте **сьогодні** [пораду](guide:residence-permit).
`)
  const after = await compileCity('testville', new Map([...files, ...changed]), '2026-11-21')
  expect(after.problems).toEqual([])
  const words = after.value!.records.find(({ key }) => key === 'service/clinic')!.words['uk']
  expect(words).toMatchObject({ name: 'Клініка', translation: { by: 'person' } })
})

test.each([
  ['reviewed', 'reviewed'],
  ['final', 'reviewed'],
  ['translated', 'person'],
])('texts with the state %s make a page that says "by: %s"', async (state, by) => {
  const { changed } = await comesBack(await wholeClinic(state), 'uk')
  expect(changed.get('cities/testville/services/clinic.uk.md')).toContain(`by: ${by} }`)
})

test('what nobody has confirmed is not written, unless asked for, and then as the work of a machine', async () => {
  const xliff = await wholeClinic('initial')
  const refused = await comesBack(xliff, 'uk')
  expect(refused).toMatchObject({ drafts: 7, problems: [], pages: [] })
  const { changed } = await comesBack(xliff, 'uk', { drafts: true })
  expect(changed.get('cities/testville/services/clinic.uk.md')).toContain('by: machine }')
})

test('one reviewed text among translated ones does not make a page reviewed', async () => {
  const xliff = translated(await wholeClinic('translated'), 'service.clinic', 'name', 'Клініка', 'final')
  const { changed } = await comesBack(xliff, 'uk')
  expect(changed.get('cities/testville/services/clinic.uk.md')).toContain('by: person }')
})

test('a text whose source has changed meanwhile is told and not written; the others are', async () => {
  const present = new Map([...files, [CLINIC, clinic.replace('name: Clinic', 'name: City Clinic')]])
  const xliff = translated(await sentOut('uk'), 'term.permis', 'word', 'посвідка')
  const { changed, problems } = await comesBack(translated(xliff, 'service.clinic', 'name', 'Клініка'), 'uk', { present })
  expect(problems).toEqual([
    { line: expect.any(Number), file: 'service.clinic', unit: 'name', message: expect.stringContaining('It says: "City Clinic"') },
  ])
  expect([...changed.keys()]).toEqual(['countries/testland/glossary.yaml'])
})

test.each([
  ['a lost code', 'body.1', 'Візьміть дозвіл.', 'is missing in the translation'],
  ['a code twice', 'body.1', `${BRING} <ph id="c1" dataRef="c1"/>`, 'stands in the translation twice'],
  ['a code nobody sent', 'body.1', `${BRING} <ph id="c9"/>`, 'is not in the source'],
  ['a link without words', 'body.2', READ.replace('пораду', ' '), 'has no words any more'],
  ['a lost phone number', 'notes.opening_hours', 'Спершу телефонуйте.', 'is missing in the translation'],
  ['marks of its own', 'body.1', `*Візьміть* дозвіл (<ph id="c1" dataRef="c1"/>).`, 'would be read as marks'],
  ['a heading of its own', 'body.1', `# ${BRING}`, 'would be read as marks'],
  ['several lines', 'summary', 'Клініка\nдля всіх.', 'on one line'],
  ['too many words', 'summary', 'слово '.repeat(80), 'At most 400 fit'],
  ['far too many words', 'body.1', 'слово '.repeat(2000), 'At most 10000 fit'],
])('%s is refused, with the text and the line where it stands', async (_, unit, target, message) => {
  const xliff = translated(await wholeClinic(), 'service.clinic', unit, target)
  const { problems } = await comesBack(xliff, 'uk')
  expect(problems).toEqual([{ line: expect.any(Number), file: 'service.clinic', unit, message: expect.stringContaining(message) }])
  expect(xliff.split('\n')[problems[0]!.line! - 1]).toContain(`<unit id="${unit}">`)
})

test('a link that was changed in the file is refused', async () => {
  const xliff = (await wholeClinic()).replaceAll('](guide:residence-permit)', '](https://example.org/)')
  const { problems } = await comesBack(xliff, 'uk')
  expect(problems.filter(({ file }) => file === 'service.clinic')).toMatchObject([
    { unit: 'body.2', message: expect.stringContaining('was changed in the file') },
  ])
})

test('what the codes stand for may be left out of the file: their ids say it', async () => {
  const xliff = (await wholeClinic()).replaceAll(/<originalData>.*?<\/originalData>|dataRef\w*="[^"]*"/gs, '')
  const { changed, problems } = await comesBack(xliff, 'uk')
  expect(problems).toEqual([])
  expect(changed.get('cities/testville/services/clinic.uk.md')).toContain('Прочитайте **сьогодні** [пораду](guide:residence-permit).')
})

test('a page without its name is not begun, and a text of several paragraphs is written whole or not at all', async () => {
  const onlyBody = translated(await sentOut('uk'), 'service.clinic', 'body.1', BRING)
  const begun = await comesBack(onlyBody, 'uk')
  expect([...begun.changed]).toEqual([])
  expect(begun.left.map(({ name }) => name)).toEqual(['name', 'summary'])
  const half = [['name', 'Клініка'] as const, ['summary', 'Для всіх.'] as const].reduce(
    (xliff, [unit, words]) => translated(xliff, 'service.clinic', unit, words),
    onlyBody,
  )
  const written = await comesBack(half, 'uk')
  expect(written.left.map(({ name }) => name)).toEqual(['body.1'])
  expect(written.changed.get('cities/testville/services/clinic.uk.md')).not.toContain('permis')
})

test('in the language of the city its official words may stand among the others', async () => {
  const xliff = translated(await sentOut('ro'), 'service.clinic', 'body.1', 'Aduceți permisul de ședere.')
  expect((await comesBack(xliff, 'ro', { isOfficeLanguage: true })).problems).toEqual([])
})

test('a stale page is current again only when all of its texts are confirmed', async () => {
  const stale = await sentOut('ro')
  expect(stale).toContain('subState="first-door:stale"')
  const one = await comesBack(translated(stale, 'service.registry-office', 'name', 'Biroul nou'), 'ro')
  expect(one.changed.get('cities/testville/services/registry-office.ro.md')).toContain('of: "0123456789ab", by: person')
  const all = await comesBack(stale.replaceAll(/state="initial" subState="first-door:stale"/g, 'state="translated"'), 'ro')
  expect(all.changed.get('cities/testville/services/registry-office.ro.md')).not.toContain('0123456789ab')
})

test('comments and order of a file stay as they are', async () => {
  const file = 'cities/testville/services/registry-office.ro.md'
  const old = testville.get(file)!.replace('notes:', '# Numele scurt vine mai târziu.\nnotes: # cuvinte').replaceAll('\n', '\r\n')
  const present = new Map([...files, [file, old]])
  const { changed } = await comesBack(
    translated(await sentOut('ro', true, present), 'service.registry-office', 'notes.fees.card', 'Noul card'),
    'ro',
    { present },
  )
  expect(changed.get(file)).toBe(old.replace('fees.card: Cardul', 'fees.card: Noul card').replace('by: reviewed', 'by: person'))
})

test('only what is missing or stale goes out, with what translators need to know', async () => {
  const xliff = await sentOut('ro')
  expect(xliff).toContain('<file id="service.clinic"')
  expect(xliff).not.toContain('<file id="service.info-point"')
  expect(xliff).toContain(
    '"permis de ședere" is a word of the office. Leave it as it is. It means: residence permit. The paper that lets you stay.',
  )
  expect(xliff).toContain('<note category="page">A place or line that helps: Clinic</note>')
  expect(await sentOut('ro', true)).toContain('<file id="service.info-point"')
})

test('a unit that a tool has cut into sentences, with codes of its own kind, is put together again', async () => {
  const xliff = await wholeClinic()
  const start = xliff.indexOf('<segment', xliff.indexOf('<unit id="body.2">', xliff.indexOf('<file id="service.clinic"')))
  const end = xliff.indexOf('</segment>', start) + '</segment>'.length
  const link = '<sc id="c1" dataRef="c1"/>the guide<ec startRef="c1" dataRef="c1-end"/>'
  const strong = '<sc id="c2" dataRef="c2"/>today<ec startRef="c2" dataRef="c2-end"/>'
  const cut = [
    `<segment state="final"><source>Read ${link}</source><target>${link.replace('the guide', 'Порада')}</target></segment>`,
    '<ignorable><source> </source></ignorable>',
    `<segment state="translated"><source>${strong}.</source><target><mrk id="m1" type="comment">${strong.replace('today', 'нині')}</mrk>.</target></segment>`,
  ].join('')
  const { changed, problems } = await comesBack(xliff.slice(0, start) + cut + xliff.slice(end), 'uk')
  expect(problems).toEqual([])
  expect(changed.get('cities/testville/services/clinic.uk.md')).toContain('- [Порада](guide:residence-permit) **нині**.')
})
