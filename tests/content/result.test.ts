import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseService } from '#content/compile/parse-service.ts'
import { describeProblem } from '#content/result.ts'
import { place } from '../fixtures/testville.ts'

test('a problem is told with its file, line and field', () => {
  const problem = { file: 'services/clinic.md', line: 12, field: 'opening_hours', message: 'Write both times.' }
  expect(describeProblem(problem)).toBe('services/clinic.md:12 opening_hours: Write both times.')
})

test('a problem of a whole file is told without line and field', () => {
  expect(describeProblem({ file: 'readme.md', message: 'Move it.' })).toBe('readme.md: Move it.')
})

test('a problem is told in one line, whatever stands in it', () => {
  const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2028', '\u2029', ':') })
  fc.assert(
    fc.property(fc.record({ file: words, line: fc.nat(), field: words, message: words }), (problem) => {
      expect(describeProblem(problem)).not.toMatch(/[\n\r\u2028\u2029]/)
    }),
  )
})

test('a field whose name goes over two lines is told in one', async () => {
  const { problems } = await parseService('clinic.md', 'clinic', '---\n"opening\\nhours": 24/7\n---\n', place)
  const told = problems.map(describeProblem)
  expect(told).toContainEqual(expect.stringContaining('There is no field "opening hours" here.'))
  expect(told.join('')).not.toContain('\n')
})
