/** Words of the glossary that stand in no text: perhaps the texts say something else, perhaps nobody needs them. */
import { searchText } from '../cards.ts'
import { comparable, wordingsOf } from '../compile/term-finder.ts'
import { type Check, finding, pagesOf, termsOf } from './check.ts'

export const unusedTerms: Check = {
  id: 'unused-terms',
  title: 'Words of the glossary that no text has',
  severity: 'hint',
  find: (city) => {
    const texts = pagesOf(city)
      .flatMap((page) => Object.keys(page.words).flatMap((language) => searchText(page, language)))
      .map(({ title, body }) => ` ${comparable(`${title} ${body}`)} `)
    return termsOf(city)
      .filter(({ facts }) => !wordingsOf(facts).some((wording) => texts.some((text) => text.includes(` ${wording} `))))
      .map((record) =>
        finding(
          record,
          `"${record.facts.term}" stands in no text of this city. Name it where it helps, or add the form that texts use to its keywords.`,
          { quote: record.facts.term },
        ),
      )
  },
}
