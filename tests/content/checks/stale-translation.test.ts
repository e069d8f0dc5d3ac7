import { expect, test } from 'vitest'
import { staleTranslation } from '#content/checks/stale-translation.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const TRANSLATION = 'cities/testville/services/registry-office.ro.md'

test('a translation of words that have changed since is found, in its own file', async () => {
  expect(staleTranslation.find(await testville(), today)).toEqual([
    {
      key: 'service/registry-office',
      file: TRANSLATION,
      message: 'The source words have changed since the ro words were written.',
      languages: ['ro'],
      field: 'translation.of',
    },
  ])
})

test('a translation that was stamped is not found', async () => {
  const mark = (await testville()).marks['service/registry-office']!
  expect(staleTranslation.find(await testville({ [TRANSLATION]: replacing('0123456789ab', mark) }), today)).toEqual([])
})

test('notices are found too', async () => {
  const changes = { 'cities/testville/notices/2026-12-market.md': replacing('warm food', 'cold food') }
  expect(staleTranslation.find(await testville(changes), today).map(({ key }) => key)).toContain('notice/2026-12-market')
})

test('a fact that changes makes no translation stale', async () => {
  const changes = { 'cities/testville/services/info-point.md': replacing('cost: free', 'cost: mixed') }
  expect(staleTranslation.find(await testville(changes), today).map(({ key }) => key)).toEqual(['service/registry-office'])
})
