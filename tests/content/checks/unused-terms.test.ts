import { expect, test } from 'vitest'
import { unusedTerms } from '#content/checks/unused-terms.ts'
import { type Changes, replacing, testville, today } from '../../fixtures/testville.ts'

const keys = async (changes: Changes = {}) => unusedTerms.find(await testville(changes), today).map(({ key }) => key)

test('a word of the glossary that no text has is found, in the glossary', async () => {
  expect(unusedTerms.find(await testville(), today)).toContainEqual({
    key: 'term/ghiseu',
    file: 'countries/testland/glossary.yaml',
    message: '"ghișeu" stands in no text of this city. Name it where it helps, or add the form that texts use to its keywords.',
    quote: 'ghișeu',
  })
})

test('a word that a text has in any language is not found, with or without emphasis, however it is spelled', async () => {
  const infoPoint = 'cities/testville/services/info-point'
  expect(await keys({ [`${infoPoint}.md`]: replacing('*listă de birouri*', '*ghișeu*') })).not.toContain('term/ghiseu')
  expect(await keys({ [`${infoPoint}.ro.md`]: replacing('o listă de birouri', 'la Ghiseu') })).not.toContain('term/ghiseu')
})

test('a longer word that only begins with it does not count', async () => {
  const longer = { 'cities/testville/services/info-point.ro.md': replacing('o listă de birouri', 'la ghișeulețul nostru') }
  expect(await keys(longer)).toContain('term/ghiseu')
})
