/** Reads XLIFF 2.0 and 2.1, as the tools of translators write it: the core of the standard, everything else is passed over. */
import { readXml, type XmlElement } from './read-xml.ts'
import { type Code, type Inline, type State, states, type XliffDocument, type XliffFile, type XliffUnit } from './xliff-document.ts'

/** What is wrong in a translation file, and where. */
export interface XliffProblem {
  line?: number | undefined
  /** `service/igi-cluj`: the page. */
  file?: string
  unit?: string
  message: string
}

/** The problem as one line; `path` is the name of the translation file. */
export function describeXliffProblem(path: string, { line, file, unit, message }: XliffProblem): string {
  return `${path}${line ? `:${line}` : ''}${file ? ` ${file}` : ''}${unit ? ` ${unit}` : ''}: ${message}`
}

export type XliffOutcome = { document: XliffDocument; problems: XliffProblem[] } | { document?: undefined; problems: XliffProblem[] }

const CORE = 'urn:oasis:names:tc:xliff:document:2.0'

/** The document with every unit that can be read, and what is wrong with the others. Never throws. */
export function readXliff(text: string): XliffOutcome {
  const xml = readXml(text.replace(/^\uFEFF/, ''))
  if ('wrong' in xml) return { problems: [{ line: xml.line, message: xml.wrong }] }
  const { root } = xml
  const refused = refusal(root)
  if (refused) return { problems: [{ line: root.line, message: refused }] }
  const problems: XliffProblem[] = []
  const files = onePerId(core(root, 'file').flatMap((element) => readFile(element, problems)))
  for (const file of files) file.units = withoutTwins(file, problems)
  // Language tags have no case of their own (BCP 47).
  const document = {
    sourceLanguage: root.attributes['srcLang']!.toLowerCase(),
    targetLanguage: root.attributes['trgLang']!.toLowerCase(),
    files,
  }
  return { document, problems }
}

function refusal({ name, space, attributes }: XmlElement): string | undefined {
  if (name !== 'xliff') return `This is no XLIFF: the outermost element is <${name}>.`
  if (space !== CORE) return `This is not XLIFF 2.0 or 2.1 (its version is "${attributes['version'] ?? 'not said'}"). Ask for XLIFF 2.0.`
  if (!attributes['srcLang']) return 'The attribute srcLang is missing on <xliff>.'
  if (!attributes['trgLang']) return 'The attribute trgLang is missing on <xliff>: it names the language of the translation.'
  return undefined
}

function readFile(element: XmlElement, problems: XliffProblem[]): XliffFile[] {
  const id = element.attributes['id']
  if (!id) {
    problems.push({
      line: element.line,
      message: 'A <file> has no id, so nobody can tell which page it is. Ask for the ids that were sent out.',
    })
    return []
  }
  const units = unitsIn(element).flatMap((unit) => {
    const read = readUnit(unit)
    if (typeof read !== 'string') return [read]
    problems.push({ line: unit.line, file: id, unit: unit.attributes['id'] ?? '', message: read })
    return []
  })
  return [{ id, original: element.attributes['original'] ?? '', notes: [], units, line: element.line }]
}

/** Units of a file, also those that a tool put into groups. */
function unitsIn(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => {
    if (child.space !== CORE) return []
    return child.name === 'group' ? unitsIn(child) : child.name === 'unit' ? [child] : []
  })
}

/** The unit, or what is wrong with it. Its segments are put together again (a tool may have cut it into sentences). */
function readUnit(unit: XmlElement): XliffUnit | string {
  const id = unit.attributes['id']
  if (!id) return 'A unit has no id.'
  const codes = new Map<string, Code>()
  const data = new Map(
    core(unit, 'originalData').flatMap((list) => core(list, 'data').map((item) => [item.attributes['id'] ?? '', plainText(item)] as const)),
  )
  const segments = elements(unit).filter(({ name, space }) => space === CORE && (name === 'segment' || name === 'ignorable'))
  if (!segments.some(({ name }) => name === 'segment')) return 'The unit has no segment.'
  const source: Inline[] = []
  const target: { place: number; words: Inline[] }[] = []
  let isWhole = true
  let state: State = 'final'
  try {
    for (const [index, segment] of segments.entries()) {
      const [from] = core(segment, 'source')
      const [to] = core(segment, 'target')
      if (!from) return 'A segment has no source.'
      const words = readInline(from, data, codes)
      source.push(...words)
      const place = Number(to?.attributes['order'] ?? index + 1)
      if (to) target.push({ place, words: readInline(to, data, codes) })
      else if (segment.name === 'ignorable') target.push({ place, words })
      if (segment.name === 'segment') {
        state = lower(state, stateOf(segment))
        if (isBlank(to) && !isBlank(from)) isWhole = false
      }
    }
  } catch (error) {
    return (error as Error).message
  }
  const base = { id, notes: [], codes: [...codes.values()], state, source, line: unit.line }
  if (!isWhole) return base
  // A translation may need its sentences in another order than the source (4.3.1.25 order).
  if (new Set(target.map(({ place }) => place)).size < target.length) return 'Two parts of the translation have the same place (order="…").'
  return { ...base, target: target.sort((one, other) => one.place - other.place).flatMap(({ words }) => words) }
}

function stateOf({ attributes }: XmlElement): State {
  const state = attributes['state'] ?? 'initial'
  const known = states.find((name) => name === state)
  if (!known) throw new Error(`There is no state "${state}". The states are: ${states.join(', ')}.`)
  return known
}

function lower(one: State, other: State): State {
  return states.indexOf(one) < states.indexOf(other) ? one : other
}

/** Words and codes, however they are written: `<pc>` or `<sc/>` with `<ec/>`. Remarks of translators (`<mrk>`) leave their words. */
function readInline(element: XmlElement, data: ReadonlyMap<string, string>, codes: Map<string, Code>): Inline[] {
  return element.children.flatMap((child): Inline[] => {
    if (typeof child === 'string') return [{ is: 'words', text: child }]
    const { name, space, attributes } = child
    if (space !== CORE) throw new Error(`<${name}> cannot stand in a text.`)
    const id = attributes['id'] ?? ''
    // A code in the translation need not repeat what its twin in the source refers to.
    const refer = (attribute: string, known: string | undefined) => {
      const reference = attributes[attribute]
      return reference === undefined ? (known ?? '') : (data.get(reference) ?? '')
    }
    const known = codes.get(id)
    if (name === 'cp') return [{ is: 'words', text: letterOf(attributes['hex'] ?? '') }]
    if (name === 'mrk') return readInline(child, data, codes)
    if (name === 'sm' || name === 'em') return []
    if (name === 'ph') {
      codes.set(id, { id, kind: 'code', data: refer('dataRef', known?.data) })
      return [{ is: 'alone', code: id }]
    }
    if (name === 'pc') {
      codes.set(id, { id, kind: 'code', data: refer('dataRefStart', known?.data), closing: refer('dataRefEnd', known?.closing) })
      return [{ is: 'open', code: id }, ...readInline(child, data, codes), { is: 'close', code: id }]
    }
    if (name === 'sc') {
      codes.set(id, { id, kind: 'code', data: refer('dataRef', known?.data), closing: known?.closing ?? '' })
      return [{ is: 'open', code: id }]
    }
    if (name === 'ec') {
      const start = attributes['startRef'] ?? id
      const opening = codes.get(start)
      codes.set(start, { id: start, kind: 'code', data: opening?.data ?? '', closing: refer('dataRef', opening?.closing) })
      return [{ is: 'close', code: start }]
    }
    throw new Error(`<${name}> cannot stand in a text.`)
  })
}

function letterOf(hex: string): string {
  const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
  if (!(code <= 0x10ffff)) throw new Error(`There is no letter "${hex}" (<cp hex="…"/>).`)
  return String.fromCodePoint(code)
}

function isBlank(element: XmlElement | undefined): boolean {
  return !element?.children.some((child) => typeof child !== 'string' || child.trim() !== '')
}

function plainText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'cp' ? letterOf(child.attributes['hex'] ?? '') : ''))
    .join('')
}

function core(element: XmlElement, name: string): XmlElement[] {
  return elements(element).filter((child) => child.name === name && child.space === CORE)
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** A tool that gives back a page in pieces gives them the same id. */
function onePerId(files: readonly XliffFile[]): XliffFile[] {
  const byId = new Map<string, XliffFile>()
  for (const file of files) {
    const first = byId.get(file.id)
    byId.set(file.id, first ? { ...first, units: [...first.units, ...file.units] } : file)
  }
  return [...byId.values()]
}

/** The texts that stand there once: of two nobody can tell which is meant. */
function withoutTwins({ id: file, units }: XliffFile, problems: XliffProblem[]): XliffUnit[] {
  const known = new Set<string>()
  const twins = new Set<string>()
  for (const { id, line } of units) {
    if (known.has(id)) {
      problems.push({ line, file, unit: id, message: 'This text stands in the file twice. Keep one of them.' })
      twins.add(id)
    }
    known.add(id)
  }
  return units.filter(({ id }) => !twins.has(id))
}
