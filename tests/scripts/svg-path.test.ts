import { expect, test } from 'vitest'
import { pathOfIcon } from '../../scripts/svg-path.ts'

test('circles, rectangles and paths become one path', () => {
  const svg = '<svg x="1"><circle cx="7" cy="18" r="2" /><rect x="2" y="5" width="20" height="14" rx="2" /><path d="M16 10h2" /></svg>'
  expect(pathOfIcon(svg)).toBe(
    'M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM16 10h2',
  )
})

test('a path that begins with a relative move stays where it is behind another', () => {
  expect(pathOfIcon('<svg a=""><path d="M1 1h2" /><path d="m9 12 2 2 4-4" /></svg>')).toBe('M1 1h2M9 12l2 2 4-4')
  expect(pathOfIcon('<svg a=""><path d="m9 12v2" /></svg>')).toBe('M9 12v2')
})

test('a shape it does not know is refused', () => {
  expect(() => pathOfIcon('<svg a=""><ellipse cx="1" cy="1" rx="2" ry="3" /></svg>')).toThrow('ellipse')
})
