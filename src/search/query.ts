/** Finds texts by what people type: single words, beginnings of words, slips of the finger, whole questions. */
import type { LanguageIndex, SearchIndex } from './build-index.ts'
import type { Others } from './lexicon.ts'
import { termsOf } from './terms.ts'
import { strongest, type Variant } from './vocabulary.ts'

export interface Hit {
  id: string
  /** The language of the text that matched best. */
  language: string
  score: number
  /** Terms of that text that matched. */
  matched: string[]
}

/** In letters and in words; whoever types more has said enough. */
const LONGEST_QUERY = 300
const MOST_TYPED = 32
/** A hit in the reader's own language counts more than the same hit in another. */
const OWN_LANGUAGE = 1.2
const TELLING = 0.3
/** A word that means the same as one that was typed; a phrase that means the same as a typed phrase is surer. */
const SAME_WORD = 0.4
const SAME_PHRASE = 0.8
const FORMS_OF_OTHERS = 4
/** How much more a rare word says than a common one: the power of its inverse frequency. */
const RARITY = 1.5
/** What a word that only makes a sentence says: enough to choose among texts that are alike. */
const FILLER = 0.1
/** Words that say less than this share of the rarest one only cost time. */
const SAYS_LITTLE = 0.05
/** A text must have a word that says at least this share of the rarest one. */
const DECIDES = 0.2
/** More words than these, the rarest of a question, do not make it clearer. */
const MOST_WORDS = 8
/** All that a question may mean, the weightiest first, is cut here. */
const MOST_TERMS = 28
/** Words that stand side by side in the question and in the text. */
const SIDE_BY_SIDE = 0.3
const LOOKED_AT = 300
/** Of so many texts the best is to be chosen; words that are less rare need not bring more. */
const ENOUGH = 500
const LOOKED_AT_CLOSELY = 20
/** Hits that match this much less than the best one are chance. */
const CHANCE = 0.12
// https://doi.org/10.1561/1500000019, 3.5: a large k lets repeated words count, which suits whole questions.
const BM25 = { k: 4, b: 0.75, d: 0 }

/** One word of the question: what it may mean in the texts of a language, and how much it says there. */
interface Meaning {
  /** Its place in the question. */
  at: number
  variants: Variant[]
  /** Zero says nothing at all. */
  rarity: number
}

/** Hits in falling order, one an id. */
export function find(index: SearchIndex, query: string, readerLanguage: string): Hit[] {
  const terms = [...new Set(termsOf(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_TYPED)
  const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(query)
  const best = new Map<string, Hit>()
  for (const [language, texts] of index.languages) {
    for (const hit of findIn(texts, language, meaningsOf(index, texts, terms, unfinished, readerLanguage))) {
      const known = best.get(hit.id)
      best.set(hit.id, known ? better(known, hit, readerLanguage) : weighed(hit, readerLanguage))
    }
  }
  const hits = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return hits.filter(({ score }) => score >= hits[0]!.score * CHANCE)
}

function weighed(hit: Hit, readerLanguage: string): Hit {
  return hit.language === readerLanguage ? { ...hit, score: hit.score * OWN_LANGUAGE } : hit
}

/** Of two hits of one text the better score; what matched is told in the reader's language, if it matched there well enough. */
function better(known: Hit, hit: Hit, readerLanguage: string): Hit {
  const [one, other] = [known, weighed(hit, readerLanguage)].sort((a, b) => b.score - a.score) as [Hit, Hit]
  const tellsOther = other.language === readerLanguage && other.score >= one.score * TELLING
  return tellsOther ? { ...other, score: one.score } : one
}

/** Whether the query asks how to do something, in the reader's words. */
export function asksHow({ lexicon }: SearchIndex, query: string, readerLanguage: string): boolean {
  return lexicon.asksHow(termsOf(query), [readerLanguage])
}

function meaningsOf(
  { languages, lexicon }: SearchIndex,
  { vocabulary }: LanguageIndex,
  terms: readonly string[],
  unfinished: boolean,
  readerLanguage: string,
): Meaning[] {
  const isKnownAnywhere = (term: string) => [...languages.values()].some((texts) => texts.vocabulary.variants(term).length > 0)
  const typed = terms.map((term, at): Meaning => {
    const variants = [...vocabulary.variants(term, unfinished && at === terms.length - 1)]
    if (variants.length === 0 && !isKnownAnywhere(term)) variants.push(...vocabulary.slips(term), ...vocabulary.soundingLike(term))
    const says = lexicon.isFiller(term, [readerLanguage]) ? FILLER : 1
    return { at, variants, rarity: rarityOf(vocabulary, variants) * says }
  })
  const meanings = typed.map((word): Meaning => {
    const others = lexicon.othersFor(terms, word.at, [readerLanguage, ...languages.keys()])
    // A phrase says as much as the rarest of its words.
    const rarityOfPhrase = ({ length }: Others) => Math.max(...typed.slice(word.at, word.at + length).map(({ rarity }) => rarity))
    const rarity = Math.max(word.rarity, ...others.map(rarityOfPhrase))
    const same = others.flatMap((other) => sameMeanings(vocabulary, other, rarityOfPhrase(other)))
    const ownWeight = word.rarity / rarity || 0
    const own = word.variants.map((variant) => ({ ...variant, weight: variant.weight * ownWeight }))
    if (rarity > 0) return { ...word, variants: strongest([...own, ...same]), rarity }
    // Nobody here uses the word that was typed; then those that mean the same stand for it.
    return { ...word, variants: same, rarity: rarityOf(vocabulary, same) }
  })
  return meanings.filter(({ rarity }) => rarity > 0)
}

/** The words of phrases that mean the same as some of the question, which says so much; each counts at most as much as it says itself. */
function sameMeanings(vocabulary: LanguageIndex['vocabulary'], { length, phrases }: Others, says: number): Variant[] {
  const surely = length > 1 ? SAME_PHRASE : SAME_WORD
  return phrases.flatMap((phrase) =>
    phrase.flatMap((term) => {
      const own = vocabulary.variants(term).slice(0, FORMS_OF_OTHERS)
      const share = says > 0 ? Math.min(1, rarityOf(vocabulary, own) / says) : 1
      if (share < DECIDES) return []
      const weight = (surely * share) / Math.sqrt(phrase.length)
      return own.map((variant) => ({ ...variant, weight: variant.weight * weight }))
    }),
  )
}

/** All variants of a word are one word: what it says depends on how many texts have any of them. */
function rarityOf({ texts, frequency }: LanguageIndex['vocabulary'], variants: readonly Variant[]): number {
  if (variants.length === 0) return 0
  const having = variants.reduce((sum, { term, weight }) => sum + weight * frequency(term), 0)
  return inverse(texts, Math.min(having, texts)) ** RARITY
}

function inverse(texts: number, having: number): number {
  return Math.log(1 + (texts - having + 0.5) / (having + 0.5))
}

function findIn(index: LanguageIndex, language: string, meanings: readonly Meaning[]): Hit[] {
  const rarest = [...meanings].sort((a, b) => b.rarity - a.rarity).slice(0, MOST_WORDS)
  const telling = rarest.filter(({ rarity }) => rarity >= rarest[0]!.rarity * SAYS_LITTLE)
  if (telling.length === 0) return []
  const says = whatTheyTell(telling)
  const terms = [...says.keys()].sort((a, b) => says.get(b)! - says.get(a)!).slice(0, MOST_TERMS)
  const deciding = decidingOf(index, telling, terms)
  const hits = new Map(
    search(index, says, [...deciding])
      .slice(0, LOOKED_AT)
      .map(({ id, score, matched }): [string, Hit] => [id, { id, language, score, matched }]),
  )
  const others = terms.filter((term) => !deciding.has(term))
  for (const { id, score, matched } of search(index, says, others, (text) => hits.has(text))) {
    const hit = hits.get(id)!
    hit.score += score
    hit.matched.push(...matched)
  }
  const sorted = [...hits.values()].sort((a, b) => b.score - a.score)
  for (const hit of sorted.slice(0, LOOKED_AT_CLOSELY)) hit.score *= 1 + SIDE_BY_SIDE * sideBySide(index.texts.get(hit.id)!, meanings)
  return sorted
}

/** How much each form of the words says. */
function whatTheyTell(meanings: readonly Meaning[]): Map<string, number> {
  const says = new Map<string, number>()
  for (const { variants, rarity } of meanings) {
    for (const { term, weight } of variants) says.set(term, Math.max(weight * rarity, says.get(term) ?? 0))
  }
  return says
}

/** Forms of the rarest words, of which a text must have one: so many that there are texts enough to choose from. */
function decidingOf({ vocabulary }: LanguageIndex, meanings: readonly Meaning[], terms: readonly string[]): Set<string> {
  const rare = meanings.filter(({ rarity }) => rarity >= meanings[0]!.rarity * DECIDES)
  const candidates = new Set(rare.flatMap(({ variants }) => variants.map(({ term }) => term)))
  let texts = 0
  const deciding = new Set<string>()
  for (const term of terms) {
    if (texts >= ENOUGH) break
    if (!candidates.has(term)) continue
    deciding.add(term)
    texts += vocabulary.frequency(term)
  }
  return deciding
}

/** Texts with any of these terms, in falling order; only those that are among the chosen, if there is a choice. */
function search(
  { engine, vocabulary: { texts, frequency } }: LanguageIndex,
  says: ReadonlyMap<string, number>,
  terms: readonly string[],
  among?: (id: string) => boolean,
): Pick<Hit, 'id' | 'score' | 'matched'>[] {
  if (terms.length === 0) return []
  const results = engine.search(terms.join(' '), {
    tokenize: (text) => text.split(' '),
    // The engine multiplies by the rarity of the single form; it is taken out again.
    boostTerm: (term) => says.get(term)! / inverse(texts, frequency(term)),
    bm25: BM25,
    ...(among && { boostDocument: (id: string) => (among(id) ? 1 : 0) }),
  })
  // The engine also multiplies by the number of words; here each word has its weight already.
  return results.map((result) => ({ id: result.id as string, score: result.score / result.queryTerms.length, matched: result.terms }))
}

/** How much of a question's neighbouring words are neighbours in a text too, at most one word apart: from 0 to 1. */
function sideBySide(text: readonly string[], meanings: readonly Meaning[]): number {
  const byTerm = new Map<string, number>()
  meanings.forEach(({ variants }, index) => {
    for (const { term } of variants) byTerm.set(term, index)
  })
  const weightOf = (index: number) => Math.min(meanings[index]!.rarity, meanings[index + 1]!.rarity)
  const pairs = meanings.slice(1).map((next, index) => next.at - meanings[index]!.at <= 2)
  const all = pairs.reduce((sum, isPair, index) => sum + (isPair ? weightOf(index) : 0), 0)
  if (all === 0) return 0
  const seen = new Set<number>()
  let [last, before] = [-1, -1]
  for (const term of text) {
    const here = byTerm.get(term) ?? -1
    if (here > 0 && pairs[here - 1] && (last === here - 1 || before === here - 1)) seen.add(here - 1)
    before = last
    last = here
  }
  return [...seen].reduce((sum, index) => sum + weightOf(index), 0) / all
}
