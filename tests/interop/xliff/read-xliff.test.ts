import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXliff } from '#interop/xliff/read-xliff.ts'

const around = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ro">\n<file id="f">\n${inside}\n</file></xliff>`
const unit = '<unit id="u"><segment state="translated"><source>a</source><target>b</target></segment></unit>'

test.each([
  ['entities within entities', around('<unit id="u"/>', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), 'document type'],
  ['a file of the machine', around('&secret;', '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'), 'document type'],
  ['an entity that is nowhere', around('<unit id="u">&secret;</unit>'), 'not well-formed'],
  ['an element that does not end', around('<unit id="u">'), 'not well-formed'],
  ['very deep elements', around('<group>'.repeat(100_000)), '100 deep'],
  ['a prefix of nothing', around('<x:unit id="u"/>'), 'not well-formed'],
  ['nothing', '', 'not well-formed'],
  ['a web page', '<html/>', 'no XLIFF'],
  ['XLIFF 1.2', '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', 'Ask for XLIFF 2.0'],
  ['no language', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>', 'trgLang'],
])('%s is refused with a line', (_, text, message) => {
  const { document, problems } = readXliff(text)
  expect(document).toBeUndefined()
  expect(problems).toEqual([{ line: expect.any(Number), message: expect.stringContaining(message) }])
})

test('the line of a fault is the line of the file', () => {
  expect(readXliff(around('<unit id="u">\n<oops></unit>')).problems[0]?.line).toBe(5)
})

test.each([
  ['a state that is not one', unit.replace('translated', 'done'), 'There is no state "done"'],
  ['no source', unit.replace('<source>a</source>', ''), 'no source'],
  ['a strange element in a text', unit.replace('>b<', '><b>b</b><'), '<b> cannot stand in a text'],
  ['an element of others in a text', unit.replace('>b<', '><x:ph xmlns:x="urn:x" id="1"/><'), '<ph> cannot stand in a text'],
  [
    'two parts at one place',
    unit.replace('</segment>', '$&<segment><source>c</source><target order="1">d</target></segment>'),
    'the same place',
  ],
  ['the same text twice', unit + unit, 'twice'],
])('%s is told with its unit', (_, inside, message) => {
  expect(readXliff(around(inside)).problems).toEqual([{ line: 4, file: 'f', unit: 'u', message: expect.stringContaining(message) }])
})

test('names with a prefix, groups and the byte order mark of Windows are read', () => {
  const prefixed =
    '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ro"><x:file id="f"><x:group id="g"><x:unit id="u"><x:segment state="final"><x:source>a</x:source><x:target><![CDATA[<b>]]></x:target></x:segment></x:unit></x:group></x:file></x:xliff>'
  expect(readXliff(`\uFEFF${prefixed}`)).toMatchObject({
    problems: [],
    document: { files: [{ units: [{ id: 'u', state: 'final', target: [{ is: 'words', text: '<b>' }] }] }] },
  })
})

test('of a text that stands there twice neither is taken', () => {
  const { document, problems } = readXliff(around(unit + unit.replace('>b<', '>other<')))
  expect(document!.files[0]!.units).toEqual([])
  expect(problems).toHaveLength(1)
})

test('a page that comes back in two pieces is one page', () => {
  const { document, problems } = readXliff(around(`${unit}</file><file id="f">${unit.replace('"u"', '"v"')}`))
  expect(document!.files.map(({ units }) => units.map(({ id }) => id))).toEqual([['u', 'v']])
  expect(problems).toEqual([])
})

test('a page without an id is told with its line', () => {
  expect(readXliff(around(`${unit}</file>\n<file>${unit}`)).problems).toEqual([{ line: 5, message: expect.stringContaining('no id') }])
})

test('sentences stand in the order that the translator gave them', () => {
  const cut = `<unit id="u"><segment state="final"><source>a.</source><target order="3">A.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="final"><source>b.</source><target order="1">B.</target></segment></unit>`
  const words = readXliff(around(cut)).document!.files[0]!.units[0]!.target!
  expect(words.map((part) => (part.is === 'words' ? part.text : '')).join('')).toBe('B. A.')
})

test('a code in the translation need not say again what it stands for', () => {
  const code = unit
    .replace('<segment', '<originalData><data id="d">**</data></originalData><segment')
    .replace('>a<', '><pc id="1" dataRefStart="d" dataRefEnd="d">a</pc><')
    .replace('>b<', '><pc id="1">b</pc><')
  expect(readXliff(around(code)).document!.files[0]!.units[0]!.codes).toMatchObject([{ id: '1', data: '**', closing: '**' }])
})

test('languages are the same in capital letters', () => {
  expect(readXliff(around(unit).replace('"en"', '"EN"').replace('"ro"', '"RO-MD"')).document).toMatchObject({
    sourceLanguage: 'en',
    targetLanguage: 'ro-md',
  })
})

test('no text makes it throw', () => {
  const pieces = [
    '<',
    '>',
    '&',
    '<unit id="u">',
    '</unit>',
    '<segment>',
    '<source>',
    '</source>',
    '<ph id="1"/>',
    '<cp hex="FFFFFF"/>',
    ']]>',
    '\u0000',
    'a',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 20 }), (parts) => {
      const { problems, document } = readXliff(around(parts.join('')))
      expect(document !== undefined || problems.length > 0).toBe(true)
    }),
  )
})
