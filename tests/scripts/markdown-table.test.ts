import { expect, test } from 'vitest'
import { markdownTable } from '../../scripts/markdown-table.ts'

test('columns stand under one another, numbers at their end', () => {
  expect(
    markdownTable(
      ['city', 'services'],
      [
        ['riga', 34],
        ['cluj-napoca', 158],
      ],
    ),
  ).toBe(
    ['| city        | services |', '| ----------- | -------: |', '| riga        |       34 |', '| cluj-napoca |      158 |'].join('\n'),
  )
})

test('a table without rows is its header', () => {
  expect(markdownTable(['id', 'all'], [])).toBe('| id  | all |\n| --- | --- |')
})
