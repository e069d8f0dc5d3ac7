import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownToHtml } from '#content/compile/markdown-to-html.ts'
import { type HtmlNode, officeWordsIn, readHtml, termsNamedIn } from '#content/html-tree.ts'
import { place } from '../fixtures/testville.ts'

const compile = (text: string) =>
  markdownToHtml(
    { file: 'clinic.md', text, firstLine: 1 },
    { ...place, termOf: (words) => (words === 'programare' ? 'programare' : undefined) },
  ).intro

describe('a text of the directory', () => {
  test('is read as the parts it has', () => {
    expect(readHtml(compile('Ask for a *programare* & **wait**.\n\n- [Desk](service:info-point)'))).toEqual([
      {
        tag: 'p',
        attributes: {},
        children: [
          'Ask for a ',
          { tag: 'bdi', attributes: { lang: 'ro', 'data-term': 'programare' }, children: ['programare'] },
          ' & ',
          { tag: 'strong', attributes: {}, children: ['wait'] },
          '.',
        ],
      },
      '\n',
      {
        tag: 'ul',
        attributes: {},
        children: [
          '\n',
          { tag: 'li', attributes: {}, children: [{ tag: 'a', attributes: { href: '../service/info-point' }, children: ['Desk'] }] },
          '\n',
        ],
      },
    ])
  })

  test('keeps what stands after a broken line in its paragraph', () => {
    expect(readHtml(compile('One\\\nTwo'))).toEqual([
      { tag: 'p', attributes: {}, children: ['One', { tag: 'br', attributes: {}, children: [] }, '\nTwo'] },
    ])
  })

  test('that is empty has no parts', () => {
    expect(readHtml('')).toEqual([])
  })

  test('names the entries of the glossary that explain its words', () => {
    expect(termsNamedIn(compile('Ask for a *programare*. Bring your *act*.'))).toEqual(['programare'])
  })

  test('gives the words of the office as an author wrote them', () => {
    expect(officeWordsIn(compile('A *programare*, an *act "A & B"*, a ***foarte* bun** one.'))).toEqual([
      'programare',
      'act "A & B"',
      'foarte',
    ])
  })
})

const pieces = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '*',
  '**',
  '- ',
  '1. ',
  '\\\n',
  '&',
  '"',
  '&lt;',
  '[desk](service:desk)',
  '*programare*',
  'ș',
  'ع',
]
const anyMarkdown = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''))

test('whatever an author writes, its parts written down again are the same text', () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      const html = compile(text)
      expect(readHtml(html).map(write).join('')).toBe(html)
    }),
    { numRuns: 1000 },
  )
})

function write(node: HtmlNode): string {
  if (typeof node === 'string') return escape(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const start = `<${node.tag}${attributes.join('')}>`
  return node.tag === 'br' ? start : `${start}${node.children.map(write).join('')}</${node.tag}>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
