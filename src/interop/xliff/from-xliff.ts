/** What of a translation file that came back can be written, text by text, and why the rest cannot. */
import { sectionsOf } from '#content/texts/body-blocks.ts'
import type { By, PageText, TranslatablePage } from '#content/texts/translatable-page.ts'
import type { TranslatedPage } from '#content/texts/write-translation.ts'
import { protect } from './protect.ts'
import type { XliffProblem } from './read-xliff.ts'
import { fileIdOf, unitIdOf } from './to-xliff.ts'
import { type Code, type Inline, textOf, type XliffDocument, type XliffFile, type XliffUnit } from './xliff-document.ts'

export interface FromXliff {
  pages: TranslatedPage[]
  problems: XliffProblem[]
  /** Texts without a translation. */
  empty: number
  /** Texts with a translation that nobody has confirmed. */
  drafts: number
}

interface Terms {
  /** Take unconfirmed translations too; their page says that a machine made it. */
  drafts: boolean
  /** The language of the city: there its official words need not stand apart. */
  isOfficeLanguage: boolean
}

/** A text that came back. */
interface Taken {
  words: string
  by: By
  isDraft: boolean
}

const LONGEST_LINE = 400
/** Ten times the longest paragraph of a good page: what is longer is no paragraph. */
const LONGEST_TEXT = 10_000
const RANKS: readonly By[] = ['machine', 'person', 'reviewed']
const MADE_BY: Record<XliffUnit['state'], By> = { initial: 'machine', translated: 'person', reviewed: 'reviewed', final: 'reviewed' }

/** The pages that change. A unit is refused by itself; the others of its page are taken. */
export function fromXliff(document: XliffDocument, pages: readonly TranslatablePage[], terms: Terms): FromXliff {
  const result: FromXliff = { pages: [], problems: [], empty: 0, drafts: 0 }
  const byId = new Map(pages.map((page) => [fileIdOf(page), page]))
  for (const file of document.files) {
    const page = byId.get(file.id)
    if (!page) {
      result.problems.push({
        line: file.line,
        file: file.id,
        message: 'There is no such page in this directory. Was it removed or renamed meanwhile?',
      })
      continue
    }
    const changed = changeOf(page, takenFrom(file, page, terms, result))
    if (changed) result.pages.push(changed)
  }
  return result
}

function takenFrom(file: XliffFile, page: TranslatablePage, terms: Terms, result: FromXliff): Map<string, Taken> {
  const texts = new Map(page.texts.map((text) => [unitIdOf(text), text]))
  const taken = new Map<string, Taken>()
  for (const came of file.units) {
    const text = texts.get(came.id)
    const unit = text ? withData(came, text) : came
    const refuse = (message: string) => result.problems.push({ line: unit.line, file: file.id, unit: unit.id, message })
    if (!text) refuse('The page has no such text any more.')
    else if (textOf(unit.source, unit.codes) !== text.words) {
      refuse(`The source is another one now, or was changed in the file. It says: "${text.words}" Send the text out again.`)
    } else if (!unit.target) result.empty++
    else if (unit.state === 'initial' && !terms.drafts) result.drafts++
    else {
      const words = textOf(unit.target, unit.codes).trim()
      const wrong = words === text.target ? undefined : whatIsWrong(text, unit, words, terms)
      if (wrong === undefined) taken.set(text.name, { words, by: MADE_BY[unit.state], isDraft: unit.state === 'initial' })
      else refuse(wrong)
    }
  }
  return taken
}

/** Some tools leave out what the codes stand for; their ids say it too. */
function withData(unit: XliffUnit, { words, target, markdown }: PageText): XliffUnit {
  if (unit.codes.every(({ data }) => data !== '')) return unit
  const known = new Map(protect(words, target, markdown).codes.map((code) => [code.id, code]))
  return { ...unit, codes: unit.codes.map((code) => (code.data === '' ? (known.get(code.id) ?? code) : code)) }
}

/** What keeps the translation of a text from being written. */
function whatIsWrong(
  text: PageText,
  { target = [], codes: sent }: XliffUnit,
  words: string,
  { isOfficeLanguage }: Terms,
): string | undefined {
  if (words.length > LONGEST_TEXT) return `The translation has ${words.length} characters. At most ${LONGEST_TEXT} fit.`
  const { codes } = protect(text.words, text.target, text.markdown)
  const own = protect(text.words, undefined, text.markdown).codes
  const used = target.flatMap((part) => (part.is === 'alone' || part.is === 'open' ? [part.code] : []))
  const byId = new Map(sent.map((code) => [code.id, code]))
  const strange = used.map((id) => byId.get(id)!).find((code) => !codes.some((known) => isSame(known, code)))
  if (strange) return `The code "${strange.data}${strange.closing ?? ''}" is not in the source. Remove it.`
  const lost = own.find((code) => !used.includes(code.id) && !(isOfficeLanguage && code.kind === 'office-word'))
  if (lost)
    return `The code "${lost.shows ?? `${lost.data}…${lost.closing ?? ''}`}" (${lost.id}) is missing in the translation. Put it back.`
  const hollow = target.find((part, index) => part.is === 'open' && isHollow(target, index))
  if (hollow?.is === 'open') return `The code ${hollow.code} has no words any more. Put those into it that it belongs to.`
  const repeated = used.find((id, index) => used.indexOf(id) < index)
  if (repeated) return `The code ${repeated} stands in the translation twice. Keep one of them.`
  if (!text.markdown) {
    if (/[\n\r]/.test(words)) return 'The translation has several lines. Write it on one line.'
    if (words.length > LONGEST_LINE && text.name !== 'keywords')
      return `The translation has ${words.length} characters. At most ${LONGEST_LINE} fit.`
    return undefined
  }
  return marksOfItsOwn(text, words, used, sent)
}

/** A link without words could not be seen nor tapped. */
function isHollow(inline: readonly Inline[], opening: number): boolean {
  const next = inline.slice(opening + 1).find((part) => part.is !== 'words' || part.text.trim() !== '')
  return next?.is === 'close'
}

function isSame(one: Code, other: Code): boolean {
  return one.id === other.id && one.data === other.data && (one.closing ?? '') === (other.closing ?? '')
}

/** Letters that Markdown would read as marks, beside the codes. */
function marksOfItsOwn(
  { name, words: source }: PageText,
  words: string,
  used: readonly string[],
  sent: readonly Code[],
): string | undefined {
  const message =
    'Some of its letters would be read as marks (such as * _ [ ] # < or a hyphen in front), or a code stands in the wrong place.'
  const expected = used.map((id) => sent.find((code) => code.id === id)!.data).sort()
  const found = protect(words, undefined, true).codes
  const marks = found
    .filter(({ kind }) => kind !== 'fact')
    .map(({ data }) => data)
    .sort()
  const facts = new Set(found.filter(({ kind }) => kind === 'fact').map(({ data }) => data))
  if (expected.filter((data) => !facts.has(data)).join('\n') !== marks.join('\n')) return message
  if (name.endsWith('.title')) return /[*_`[\]<>]|\{#/.test(words) && !/[*_`[\]<>]/.test(source) ? message : undefined
  const [block, ...more] = sectionsOf(words).flatMap(({ blocks }) => blocks)
  return block?.kind === 'paragraph' && more.length === 0 && block.words === words ? undefined : message
}

/** What the page becomes, or nothing when all of it stands there already. Keywords are no translation: a page is whole without them. */
function changeOf(page: TranslatablePage, taken: ReadonlyMap<string, Taken>): TranslatedPage | undefined {
  if (taken.size === 0) return undefined
  const isSameText = ({ name, target }: PageText) => taken.get(name)?.words === target
  const texts = new Map(
    page.texts.filter((text) => taken.has(text.name) && !isSameText(text)).map(({ name }) => [name, taken.get(name)!.words]),
  )
  const counted = page.texts.filter(({ name }) => name !== 'keywords' || taken.has(name))
  const ranks = counted.flatMap((text): By[] => {
    const came = taken.get(text.name)
    if (!came) return page.by ? [page.by] : []
    return [came.isDraft && page.by && isSameText(text) ? page.by : came.by]
  })
  const by = RANKS.find((rank) => ranks.includes(rank))!
  const isCurrent = !page.stale || counted.every(({ name }) => taken.get(name)?.isDraft === false)
  if (texts.size === 0 && by === page.by && isCurrent === !page.stale) return undefined
  return { page, texts, by, isCurrent }
}
