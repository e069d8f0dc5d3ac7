import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { tasksOf } from '#staff/quality/to-do.ts'

const finding = (check: string, severity: ReportedFinding['severity'], more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  check,
  severity,
  city: 'testville',
  languages: [],
  file: `cities/testville/services/${check}.md`,
  message: check,
  ...more,
})

test('errors come first, then what misleads readers, then other warnings, then ideas; the most frequent first', () => {
  const findings = [
    finding('unplaced', 'hint'),
    finding('unknown-hours', 'hint'),
    finding('unknown-hours', 'hint'),
    finding('undated-fees', 'warning'),
    finding('undated-fees', 'warning'),
    finding('unreachable', 'warning'),
    finding('compiles', 'error'),
  ]
  expect(tasksOf(findings).map(({ check, weight, findings: of }) => [check, weight, of.length])).toEqual([
    ['compiles', 'blocks', 1],
    ['unreachable', 'important', 1],
    ['undated-fees', 'check', 2],
    ['unknown-hours', 'idea', 2],
    ['unplaced', 'idea', 1],
  ])
})

test('one language leaves what is about its words', () => {
  const findings = [finding('long-sentences', 'hint', { languages: ['en'] }), finding('long-sentences', 'hint', { languages: ['ro'] })]
  expect(tasksOf([...findings, finding('unplaced', 'hint')], { language: 'ro' })).toMatchObject([{ findings: [{ languages: ['ro'] }] }])
})

test('what is past its review and what readers reported say since when: the oldest day', () => {
  const findings = [
    finding('stale-facts', 'warning', { values: { checked: '2025-01-01', reviewBy: '2026-03-01' } }),
    finding('stale-facts', 'warning', { values: { checked: '2025-01-01', reviewBy: '2026-02-01' } }),
    finding('reader-reports', 'warning', { values: { day: '2026-11-20' } }),
    finding('unreachable', 'warning', { values: { day: '2026-11-20' } }),
  ]
  expect(Object.fromEntries(tasksOf(findings).map(({ check, since }) => [check, since]))).toEqual({
    'stale-facts': '2026-02-01',
    'reader-reports': '2026-11-20',
    unreachable: undefined,
  })
})

test('no finding is lost, and none counts twice', () => {
  const some = fc.record({ check: fc.constantFrom('a', 'b', 'stale-facts'), severity: fc.constantFrom('error', 'warning', 'hint') })
  fc.assert(
    fc.property(fc.array(some), (all) => {
      const findings = all.map(({ check, severity }) => finding(check, severity as ReportedFinding['severity']))
      expect(new Set(tasksOf(findings).flatMap((task) => task.findings))).toEqual(new Set(findings))
    }),
  )
})
