/** Words of the office that many pages name and the glossary does not explain. */
import { comparable, termFinder } from '../compile/term-finder.ts'
import { officeWordsIn } from '../html-tree.ts'
import type { GuideWords } from '../records/guide.ts'
import type { ServiceWords } from '../records/service.ts'
import { type Check, type GuideRecord, pagesOf, type ServiceRecord, termsOf } from './check.ts'

const PAGES_THAT_ARE_MANY = 3

interface Unexplained {
  words: string
  pages: (ServiceRecord | GuideRecord)[]
}

export const unexplainedWords: Check = {
  id: 'unexplained-words',
  title: 'Words of the office without an entry in the glossary',
  severity: 'hint',
  find: (city) => {
    const terms = termsOf(city)
    const termOf = termFinder(terms.map(({ facts }) => facts))
    const unexplained = new Map<string, Unexplained>()
    for (const page of pagesOf(city)) {
      for (const words of officeWordsOf(page)) {
        if (termOf(words) !== undefined || isSentence(words)) continue
        const known = unexplained.get(comparable(words)) ?? { words, pages: [] }
        unexplained.set(comparable(words), known)
        if (known.pages.at(-1) !== page) known.pages.push(page)
      }
    }
    return [...unexplained.values()]
      .filter(({ pages }) => pages.length >= PAGES_THAT_ARE_MANY)
      .sort((a, b) => b.pages.length - a.pages.length)
      .map(({ words, pages }) => ({
        key: pages[0]!.key,
        file: terms[0]?.files['facts'] ?? pages[0]!.files['facts']!,
        message: `"${words}" stands in ${pages.length} pages (${pages.map(({ key }) => key).join(', ')}). Explain it in the glossary.`,
        values: { words, pages: pages.length },
      }))
  },
}

/** In whatever language: a page and its translations name the same words. */
function officeWordsOf(page: ServiceRecord | GuideRecord): string[] {
  return Object.values<ServiceWords | GuideWords>(page.words)
    .flatMap((words) => ('html' in words ? [words.html] : [words.intro, ...Object.values(words.steps).map(({ html }) => html)]))
    .flatMap(officeWordsIn)
}

/** What readers are to say is no word to look up. */
function isSentence(words: string): boolean {
  return /[.…?]$/.test(words)
}
