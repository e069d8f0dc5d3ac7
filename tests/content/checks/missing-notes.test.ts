import { expect, test } from 'vitest'
import { missingNotes } from '#content/checks/missing-notes.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

test('words of facts that a translation lacks are found, in its own file', async () => {
  const found = missingNotes.find(await testville(), today)
  expect(found).toContainEqual({
    key: 'service/info-point',
    file: 'cities/testville/services/info-point.ar.md',
    message: 'Missing in ar: hours_exceptions.2026-12-24.',
    languages: ['ar'],
    field: 'notes',
    values: { missing: 'hours_exceptions.2026-12-24' },
  })
  expect(found).toContainEqual({
    key: 'guide/residence-permit',
    file: 'countries/testland/guides/residence-permit.ro.md',
    message: 'Missing in ro: steps.apply.fees.1.',
    languages: ['ro'],
    field: 'notes',
    values: { missing: 'steps.apply.fees.1' },
  })
})

test('a translation with all of them is not found', async () => {
  const files = missingNotes.find(await testville(), today).map(({ file }) => file)
  expect(files).not.toContain('cities/testville/services/info-point.ro.md')
  const mended = {
    'cities/testville/services/info-point.ar.md': replacing('notes:', 'notes:\n  hours_exceptions.2026-12-24: يوم قصير قبل العطلة.'),
  }
  expect(missingNotes.find(await testville(mended), today)).toHaveLength(files.length - 1)
})
