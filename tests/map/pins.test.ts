import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { topics } from '#content/schema/codes.ts'
import { type MapTheme, mapColours } from '#map/map-colours.ts'
import { pinIcons } from '#map/pin-icons.ts'
import { PIN_PADDING, pinDrawing, pinName } from '#map/pins.ts'
import { topicIcons } from '#pages/directory/topic-icons.ts'
import { pathOfIcon } from '../../scripts/svg-path.ts'
import { contrast } from './contrast.ts'

const themes = Object.keys(mapColours) as MapTheme[]
const pins = themes.flatMap((theme) => topics.flatMap((topic) => [false, true].map((selected) => ({ theme, topic, selected }))))

test.each(topics)('the pin of %s has the icon of its door', (topic) => {
  const svg = readFileSync(fileURLToPath(import.meta.resolve(`lucide-static/icons/${topicIcons[topic]}.svg`)), 'utf8')
  expect(pinIcons[topic]).toBe(pathOfIcon(svg))
})

describe.each(pins)('the pin of $topic in $theme (selected: $selected)', ({ topic, theme, selected }) => {
  const { width, height, steps } = pinDrawing(topic, theme, selected)
  const [edge, door, icon] = steps.map((step) => ('fill' in step ? step.fill : step.stroke)) as [string, string, string]

  test('is large enough for a finger', () => {
    expect(width + 2 * PIN_PADDING).toBeGreaterThanOrEqual(44)
    expect(height + 2 * PIN_PADDING).toBeGreaterThanOrEqual(44)
  })

  test('shows its icon clearly on its door', () => {
    expect(contrast(icon, door)).toBeGreaterThanOrEqual(4.5)
  })

  test('stands out from all ground by its door or by its edge', () => {
    for (const [name, under] of Object.entries(mapColours[theme].ground)) {
      expect(Math.max(contrast(edge, under), contrast(door, under)), name).toBeGreaterThanOrEqual(3)
    }
  })

  test('stays within its picture', () => {
    const numbers = steps.slice(0, 2).flatMap(({ path }) => path.match(/-?[\d.]+/g)!.map(Number))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(height)
  })
})

test('topics differ by their icons, not only by their colours', () => {
  expect(new Set(Object.values(pinIcons)).size).toBe(topics.length)
})

test('a selected pin is larger than the others', () => {
  expect(pinDrawing('health', 'light', true).width).toBeGreaterThan(pinDrawing('health', 'light').width)
})

test('every pin has a name of its own', () => {
  const names = topics.flatMap((topic) => [pinName(topic), pinName(topic, true)])
  expect(new Set(names).size).toBe(2 * topics.length)
  expect(names).toContain('pin-health-selected')
})
