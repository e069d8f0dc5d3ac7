import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownToHtml } from '#content/compile/markdown-to-html.ts'
import { place } from '../../fixtures/testville.ts'

const compile = (text: string, firstLine = 1) => markdownToHtml({ file: 'clinic.md', text, firstLine }, place)
const introOf = (text: string) => {
  const { intro, problems } = compile(text)
  expect(problems).toEqual([])
  return intro
}

describe('what may be written', () => {
  test('paragraphs and lists become themselves', () => {
    expect(introOf('Call first.\n\n- Passport\n- Photo\n')).toBe('<p>Call first.</p>\n<ul>\n<li>Passport</li>\n<li>Photo</li>\n</ul>')
  })

  test('a numbered list keeps its first number', () => {
    expect(introOf('3. Go\n4. Wait')).toBe('<ol start="3">\n<li>Go</li>\n<li>Wait</li>\n</ol>')
  })

  test('strong words stay strong', () => {
    expect(introOf('Bring **all** papers.')).toBe('<p>Bring <strong>all</strong> papers.</p>')
  })

  test("emphasised words are the office's own language, apart from the direction of the text around them", () => {
    expect(introOf('Your lease (*contract de închiriere*).')).toBe('<p>Your lease (<bdi lang="ro">contract de închiriere</bdi>).</p>')
  })

  test('a backslash at the end of a line breaks it', () => {
    expect(introOf('One\\\nTwo')).toBe('<p>One<br>\nTwo</p>')
  })

  test('signs that mean something in HTML are written as words', () => {
    expect(introOf('5 < 7 & "so on"')).toBe('<p>5 &lt; 7 &amp; &quot;so on&quot;</p>')
  })

  test('an empty text is empty', () => {
    expect(compile('\n\n')).toEqual({ intro: '', sections: [], links: [], problems: [] })
  })
})

describe('links', () => {
  test('a link to another site does not say where the reader comes from', () => {
    expect(introOf('[Site](https://example.org/a?b=1&c=2)')).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">Site</a></p>',
    )
  })

  test('numbers and e-mail addresses can be tapped', () => {
    expect(introOf('[112](tel:112) [write](mailto:office@example.org)')).toBe(
      '<p><a href="tel:112">112</a> <a href="mailto:office@example.org">write</a></p>',
    )
  })

  test('a link to a page of the directory is written as its address, and told', () => {
    const { intro, links, problems } = compile('One\n[desk](service:info-point) and\n[permit](guide:residence-permit)', 10)
    expect(intro).toContain('<a href="../service/info-point">desk</a>')
    expect(intro).toContain('<a href="../guide/residence-permit">permit</a>')
    expect(links).toEqual([
      { key: 'service/info-point', line: 11 },
      { key: 'guide/residence-permit', line: 12 },
    ])
    expect(problems).toEqual([])
  })

  test('lines are counted also where an author broke them by hand', () => {
    expect(compile('One\\\nTwo  \nThree\n[desk](service:info-point)').links).toEqual([{ key: 'service/info-point', line: 4 }])
  })

  test('the title of a link is left out', () => {
    expect(introOf('[Site](https://example.org "hello")')).toBe('<p><a href="https://example.org" rel="noreferrer">Site</a></p>')
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,hello',
    'vbscript:hello',
    'file:///etc/hosts',
    '//example.org',
    '/services',
    'igi-cluj.md',
    '#top',
    'service:Info_Point',
    'tel:call-me',
    'mailto:nobody',
  ])('a link to %s is refused and leads nowhere', (address) => {
    const { intro, problems } = compile(`Intro\n[here](${address})`, 5)
    expect(problems).toEqual([{ file: 'clinic.md', line: 6, message: expect.stringContaining(`The link "${address}" cannot be used.`) }])
    expect(intro).toContain('<a>here</a>')
  })

  test.each(['<javascript:alert(1)>', '[here][x]\n\n[x]: javascript:alert(1)'])(
    'an address is checked however the link is written: %j',
    (text) => {
      const { intro, problems } = compile(text)
      expect(problems).toHaveLength(1)
      expect(intro).not.toContain('href')
    },
  )
})

describe('what is refused, with its line', () => {
  test.each([
    ['HTML', 'Intro\n\n<script>alert(1)</script>', 3, 'HTML cannot be used here.'],
    ['HTML inside a line', 'Intro\nGo <b onclick="x()">now</b>', 2, 'HTML cannot be used here.'],
    ['an HTML comment', 'Intro\n\n<!-- later -->', 3, 'HTML cannot be used here.'],
    ['a picture', 'Intro\n![Map](https://example.org/map.png)', 2, 'A picture cannot be used here.'],
    ['code inside a line', 'Intro\nType `yes`', 2, 'Code (text between ` or indented by four spaces) cannot be used here.'],
    ['a block of code', 'Intro\n\n```\nyes\n```', 3, 'Code (text between ` or indented by four spaces) cannot be used here.'],
    ['an indented block', 'Intro\n\n    yes', 3, 'Code (text between ` or indented by four spaces) cannot be used here.'],
    ['a quotation', 'Intro\n\n> Wise words', 3, 'A quotation cannot be used here.'],
    ['a line of hyphens', 'Intro\n\n---\n\nMore', 3, 'A line of hyphens cannot be used here.'],
    ['a table', 'Intro\n\n| a | b |\n|---|---|\n| 1 | 2 |', 3, 'This (table) cannot be used here.'],
    ['words struck out', 'Intro\nIt is ~~free~~ paid', 2, 'This (s) cannot be used here.'],
  ])('%s', (_, text, line, message) => {
    const { problems } = compile(text)
    expect(problems[0]).toEqual({ file: 'clinic.md', line, message: expect.stringContaining(message) })
  })

  test.each(['Go <b>now</b>', '<div>now</div>', '![Map](https://example.org/map.png)', 'Type `yes`', '~~free~~'])(
    'what is refused is not in the HTML: %s',
    (text) => {
      expect(compile(text).intro).not.toMatch(/<(b|div|img|code|s)\b/)
    },
  )

  test('everything that is wrong is told at once', () => {
    const { problems } = compile('<b>one</b>\n\n![two](x.png)\n\n[three](javascript:x)')
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([1, 3, 5]))
  })
})

describe('headings', () => {
  test('a heading with an id begins a section', () => {
    const { intro, sections, problems } = compile(
      'Begin early.\n\n## Apply online {#apply}\n\nMake an account.\n\n## Go {#go-there}\n\nGo.',
      20,
    )
    expect(problems).toEqual([])
    expect(intro).toBe('<p>Begin early.</p>')
    expect(sections).toEqual([
      { id: 'apply', title: 'Apply online', html: '<p>Make an account.</p>', line: 22 },
      { id: 'go-there', title: 'Go', html: '<p>Go.</p>', line: 26 },
    ])
  })

  test.each([
    ['of the first size', '# Apply {#apply}', 'Use "## "'],
    ['of the third size', '### Apply {#apply}', 'Use "## "'],
    ['without an id', '## Apply', 'Give the heading an id'],
    ['with an id of capital letters', '## Apply {#Apply}', 'Give the heading an id'],
    ['with emphasis', '## Apply *online* {#apply}', 'Write the heading in plain words'],
    ['with a link', '## [Apply](https://example.org) {#apply}', 'Write the heading in plain words'],
    ['with HTML', '## <b>Apply</b> {#apply}', 'Write the heading in plain words'],
    ['in a list', '- ## Apply {#apply}', 'A heading stands on a line of its own'],
  ])('a heading %s is refused', (_, heading, message) => {
    const { problems } = compile(`Intro\n\n${heading}\n\nText`)
    expect(problems).toEqual([{ file: 'clinic.md', line: 3, message: expect.stringContaining(message) }])
  })
})

const pieces = fc.constantFrom(
  'word',
  ' ',
  '\n',
  '\n\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '    ',
  '# ',
  '## ',
  '{#step}',
  '- ',
  '1. ',
  '7) ',
  '> ',
  '---\n',
  '<script>',
  '</script>',
  '<b onclick="x">',
  '<img src=x onerror=x>',
  '<!-- ',
  ' -->',
  '<?',
  '<![CDATA[',
  '&lt;',
  '&#60;',
  '<',
  '>',
  '"',
  "'",
  '&',
  '[',
  ']',
  '](',
  ')',
  '![',
  '(javascript:x)',
  '[x](https://example.org)',
  '[x](service:a "t")',
  '<https://example.org/"onclick>',
  '<javascript:x>',
  '[x]: data:x\n',
  '[x]',
  '\\',
  '|',
  '|---|---|\n',
  'ș',
  'ع',
)
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
)
const HARMLESS =
  /^<(?:\/?(?:p|ul|li|strong)|\/ol|ol(?: start="\d+")?|br|\/bdi|bdi lang="ro"|\/a|a(?: href="(?:https?:|tel:|mailto:|\.\.\/service\/|\.\.\/guide\/)[^"<>]*"(?: rel="noreferrer")?)?)>$/i

test('no text makes HTML with a tag or an attribute that is not on the list, or an address that runs', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { intro, sections } = compile(text)
      for (const html of [intro, ...sections.map((section) => section.html)]) {
        const tags = html.match(/<[^>]*>?/g) ?? []
        expect(tags.filter((tag) => !HARMLESS.test(tag))).toEqual([])
      }
    }),
    { numRuns: 1000 },
  )
})

test('every tag that opens closes again, in every section', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { intro, sections } = compile(text)
      for (const html of [intro, ...sections.map((section) => section.html)]) expect(unclosed(html)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

/** The tags that are open at the end, or closed without being open. */
function unclosed(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z]+)/g)) {
    if (name === 'br') continue
    if (!slash) open.push(name!)
    else if (open.at(-1) === name) open.pop()
    else return [...open, `/${name}`]
  }
  return open
}
