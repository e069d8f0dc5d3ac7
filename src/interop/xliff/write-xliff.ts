/** Writes a translation file as XLIFF 2.0 (OASIS Standard, 5 August 2014). */
import type { Code, Inline, Note, XliffDocument, XliffFile, XliffUnit } from './xliff-document.ts'

/** How codes are told apart in the tools of translators (4.3.1.35 type, 4.3.1.28 subType). */
const TYPES: Record<string, string> = {
  link: 'type="link"',
  strong: 'type="fmt" subType="xlf:b"',
  'line-end': 'type="fmt" subType="xlf:lb"',
  'office-word': 'type="other" subType="first-door:office-word"',
  fact: 'type="other" subType="first-door:fact"',
}

/** The bytes of the file, as text in UTF-8. */
export function writeXliff({ sourceLanguage, targetLanguage, files }: XliffDocument): string {
  const root = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${attribute(sourceLanguage)}" trgLang="${attribute(targetLanguage)}">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${files.map(fileElement).join('')}</xliff>\n`
}

function fileElement({ id, original, notes, units }: XliffFile): string {
  const opening = `  <file id="${attribute(id)}" original="${attribute(original)}" canResegment="no" xml:space="preserve">\n`
  return `${opening}${notesElement(notes, '    ')}${units.map(unitElement).join('')}  </file>\n`
}

function notesElement(notes: readonly Note[], indent: string): string {
  if (notes.length === 0) return ''
  const lines = notes.map(({ category, text }) => `${indent}  <note category="${attribute(category)}">${noteText(text)}</note>\n`)
  return `${indent}<notes>\n${lines.join('')}${indent}</notes>\n`
}

function unitElement({ id, notes, codes, state, subState, source, target }: XliffUnit): string {
  const data = codes.flatMap((code) => [
    dataElement(code.id, code.data),
    ...(code.closing === undefined ? [] : [dataElement(`${code.id}-end`, code.closing)]),
  ])
  const original = data.length > 0 ? `      <originalData>\n${data.join('')}      </originalData>\n` : ''
  const sub = subState === undefined ? '' : ` subState="${attribute(subState)}"`
  const translation = target ? `        <target>${inlineContent(target, codes)}</target>\n` : ''
  return [
    `    <unit id="${attribute(id)}">\n`,
    notesElement(notes, '      '),
    original,
    `      <segment state="${state}"${sub}>\n        <source>${inlineContent(source, codes)}</source>\n${translation}      </segment>\n`,
    '    </unit>\n',
  ].join('')
}

function dataElement(id: string, data: string): string {
  return `        <data id="${attribute(id)}" xml:space="preserve">${content(data)}</data>\n`
}

function inlineContent(inline: readonly Inline[], codes: readonly Code[]): string {
  return inline
    .map((part) => (part.is === 'words' ? content(part.text) : codeTag(part, codes.find(({ id }) => id === part.code)!)))
    .join('')
}

function codeTag({ is }: Inline, { id, kind, shows, mayGo }: Code): string {
  if (is === 'close') return '</pc>'
  const type = TYPES[kind] ?? 'type="other"'
  const edits = `canCopy="no" canDelete="${mayGo ? 'yes' : 'no'}"`
  if (is === 'open') return `<pc id="${id}" ${type} ${edits} dataRefStart="${id}" dataRefEnd="${id}-end">`
  const seen = attribute(shows ?? '')
  return `<ph id="${id}" ${type} ${edits} dataRef="${id}" disp="${seen}" equiv="${seen}"/>`
}

/** Text with its special letters escaped; what XML cannot hold stands as `<cp hex="…"/>` (4.2.3.1 cp). */
function content(text: string): string {
  return Array.from(text)
    .map((letter) =>
      isXmlLetter(letter) ? escaped(letter) : `<cp hex="${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}"/>`,
    )
    .join('')
}

function noteText(text: string): string {
  return Array.from(text).filter(isXmlLetter).map(escaped).join('')
}

function attribute(text: string): string {
  return Array.from(text)
    .filter(isXmlLetter)
    .map((letter) => (letter === '"' ? '&quot;' : letter === '\n' || letter === '\t' ? `&#${letter.codePointAt(0)};` : escaped(letter)))
    .join('')
}

function escaped(letter: string): string {
  if (letter === '&') return '&amp;'
  if (letter === '<') return '&lt;'
  if (letter === '>') return '&gt;'
  // A reader of XML makes a line feed of it.
  return letter === '\r' ? '&#13;' : letter
}

/** Char of XML 1.0, https://www.w3.org/TR/xml/#charsets. */
function isXmlLetter(letter: string): boolean {
  const code = letter.codePointAt(0)!
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)
}
