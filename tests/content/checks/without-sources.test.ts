import { expect, test } from 'vitest'
import { withoutSources } from '#content/checks/without-sources.ts'
import { testville, today } from '../../fixtures/testville.ts'

test('a page without a source is found, and no other', async () => {
  const found = withoutSources.find(await testville(), today)
  expect(found).toContainEqual({
    key: 'service/language-cafe',
    file: 'cities/testville/services/language-cafe.md',
    message: 'No source. Name the page on which the facts were read.',
    field: 'sources',
  })
  expect(found.map(({ key }) => key)).not.toContain('service/clinic')
})
