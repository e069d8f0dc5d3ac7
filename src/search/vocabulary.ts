/** The words of all texts in one language, and which of them a typed word may mean. */
import { hasForms, isSlip, likeness, piecesOf } from './similar.ts'
import { type Script, scriptOf, soundOf } from './sound.ts'
import { isUnspaced } from './terms.ts'

/** A word of the texts that may be meant, and how surely, from 0 to 1. */
export interface Variant {
  term: string
  weight: number
}

const MOST_VARIANTS = 12
/** The first letters of a word may become very many. */
const SHORT = 4
const MOST_VARIANTS_OF_SHORT = 6
/** A word in more than this share of the texts is known well enough; its forms only cost time. */
const COMMON = 0.2
const UNFINISHED = 0.8
const SLIP = 0.3
const NAME_BY_SOUND = 0.7
const SHORTEST_SOUND = 3
/** Arabic has no capital letters, so that any of its words may be a name; only longer ones are compared. */
const SHORTEST_SOUND_WITHOUT_CAPITALS = 4
const SHORTEST_BEGINNING = 2

export interface Vocabulary {
  /** How many texts there are. */
  texts: number
  /** In how many texts a word stands. */
  frequency: (term: string) => number
  /** The words that a word may mean, the surest first; of an unfinished one also those that begin with it. */
  variants: (term: string, unfinished?: boolean) => Variant[]
  /** Words that may be meant by one that is mistyped so much that it looks like none. */
  slips: (term: string) => Variant[]
  /** Names of another script that sound like this word. */
  soundingLike: (term: string) => Variant[]
}

/** The vocabulary of texts: each text as its terms, and all words that are written like names somewhere. */
export function createVocabulary(texts: readonly (readonly string[])[], names: ReadonlySet<string>): Vocabulary {
  const frequencies = new Map<string, number>()
  for (const text of texts) {
    for (const term of new Set(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  }
  const sorted = [...frequencies.keys()].sort()
  const withForms = sorted.filter(hasForms)
  const alike = likeWords(withForms)
  const byFirstLetter = new Map<string, string[]>()
  for (const term of withForms) push(byFirstLetter, term[0]!, term)
  const bySound = namesBySound(sorted, names)
  const known = new Map<string, Variant[]>()
  const frequency = (term: string) => frequencies.get(term) ?? 0

  function beginningWith(term: string): Variant[] {
    const found: Variant[] = []
    for (let index = firstFrom(sorted, term); sorted[index]?.startsWith(term); index++) {
      const other = sorted[index]!
      if (other !== term) found.push({ term: other, weight: UNFINISHED * Math.sqrt(term.length / other.length) })
    }
    return found
  }

  function variants(term: string, unfinished = false): Variant[] {
    const name = unfinished ? `${term}…` : term
    const before = known.get(name)
    if (before) return before
    const found: Variant[] = frequency(term) > 0 ? [{ term, weight: 1 }] : []
    if (hasForms(term) && frequency(term) <= texts.length * COMMON) found.push(...alike(term))
    if (unfinished && (term.length >= SHORTEST_BEGINNING || isUnspaced(term))) found.push(...beginningWith(term))
    const surest = strongest(found).slice(0, term.length < SHORT ? MOST_VARIANTS_OF_SHORT : MOST_VARIANTS)
    known.set(name, surest)
    return surest
  }

  /** Of words with its first or its second letter in front. */
  function slips(term: string): Variant[] {
    if (!hasForms(term)) return []
    const candidates = [...new Set(term.slice(0, 2))].flatMap((letter) => byFirstLetter.get(letter) ?? [])
    return strongest(candidates.filter((other) => isSlip(term, other)).map((other) => ({ term: other, weight: SLIP })))
  }

  return {
    texts: texts.length,
    frequency,
    variants,
    slips,
    soundingLike(term) {
      const script = scriptOf(term)
      const sound = soundOf(term)
      if (!script || sound.length < SHORTEST_SOUND) return []
      return (bySound.get(sound) ?? [])
        .filter((other) => scriptOf(other) !== script)
        .map((other) => ({ term: other, weight: NAME_BY_SOUND }))
    },
  }
}

/** A function that knows which of these words are alike to one. It counts with numbers: this is what most of the time goes to. */
function likeWords(words: readonly string[]): (term: string) => Variant[] {
  const byPiece = new Map<string, number[]>()
  const pieceCounts = new Uint8Array(words.length)
  words.forEach((word, number) => {
    const pieces = piecesOf(word)
    pieceCounts[number] = pieces.length
    for (const piece of pieces) push(byPiece, piece, number)
  })
  const common = new Uint8Array(words.length)
  return (term) => {
    const pieces = piecesOf(term)
    const touched: number[] = []
    for (const piece of pieces) {
      for (const number of byPiece.get(piece) ?? []) {
        if (common[number] === 0) touched.push(number)
        common[number]!++
      }
    }
    const found: Variant[] = []
    for (const number of touched) {
      const like = likeness(term, words[number]!, common[number]!, pieces.length + pieceCounts[number]!)
      if (like > 0 && words[number] !== term) found.push({ term: words[number]!, weight: like ** 3 })
      common[number] = 0
    }
    return found
  }
}

/** Each word once, at its best, the surest first. */
export function strongest(found: readonly Variant[]): Variant[] {
  const best = new Map<string, number>()
  for (const { term, weight } of found) best.set(term, Math.max(weight, best.get(term) ?? 0))
  return [...best].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight)
}

function namesBySound(terms: readonly string[], names: ReadonlySet<string>): Map<string, string[]> {
  const bySound = new Map<string, string[]>()
  for (const term of terms) {
    const script: Script | undefined = scriptOf(term)
    if (!script || (script !== 'arabic' && !names.has(term))) continue
    const sound = soundOf(term)
    if (sound.length >= (script === 'arabic' ? SHORTEST_SOUND_WITHOUT_CAPITALS : SHORTEST_SOUND)) push(bySound, sound, term)
  }
  return bySound
}

/** Where in a sorted list a word stands or would stand. */
function firstFrom(sorted: readonly string[], term: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < term) low = middle + 1
    else high = middle
  }
  return low
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
