/** Holds docs/pack-format.md and the tests together: every rule is quoted by a test, and every quote is of a rule. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const packFormat = readFileSync('docs/pack-format.md', 'utf8')
const rules = [...packFormat.matchAll(/^- \*\*([PF]\d+)\*\*/gm)].map(([, rule]) => rule!)
const quotes = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .flatMap((file) => quotesIn(readFileSync(`tests/${file}`, 'utf8')))

/** The rules in brackets with which the names of tests begin: `'[P13] [P14] the difference …'`. */
function quotesIn(code: string): string[] {
  const names = code.matchAll(/['"`]((?:\[[PF]\d+\] )+)/g)
  return [...names].flatMap(([, numbers]) => numbers!.match(/[PF]\d+/g)!)
}

test('the rules of the pack format are numbered without a gap', () => {
  expect(rules.length).toBeGreaterThan(0)
  for (const letter of ['P', 'F']) {
    const ofLetter = rules.filter((rule) => rule.startsWith(letter))
    expect(ofLetter).toEqual(ofLetter.map((_, index) => `${letter}${index + 1}`))
  }
})

test.each(rules)('rule %s of the pack format is quoted by a test', (rule) => {
  expect(quotes).toContain(rule)
})

test('no test quotes a rule that the pack format does not have', () => {
  expect(quotes.filter((quote) => !rules.includes(quote))).toEqual([])
})
