/** Builds an index and asks all questions; runs in Node and in a page. */

import type { LexiconWords } from '#content/records/lexicon.ts'
import { buildIndex, type SearchDocument } from '#search/build-index.ts'
import { find } from '#search/query.ts'

export interface SearchTask {
  documents: readonly SearchDocument[]
  questions: readonly { question: string }[]
  language: string
  words: Readonly<Record<string, LexiconWords>>
}

export interface SearchMeasured {
  /** Milliseconds of each question. */
  times: number[]
  /** The first five ids for each question. */
  answers: string[][]
  indexMs: number
  /** The size of the engine's index when written down, uncompressed. */
  indexBytes: number
}

export function measureSearch({ documents, questions, language, words }: SearchTask): SearchMeasured {
  const begun = performance.now()
  const index = buildIndex(documents, words)
  const indexMs = performance.now() - begun
  const times: number[] = []
  const answers = questions.map(({ question }) => {
    const asked = performance.now()
    const hits = find(index, question, language)
    times.push(performance.now() - asked)
    return hits.slice(0, 5).map(({ id }) => id)
  })
  const indexBytes = [...index.languages.values()].reduce((sum, { engine }) => sum + JSON.stringify(engine).length, 0)
  return { times, answers, indexMs, indexBytes }
}
