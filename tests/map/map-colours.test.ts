import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type MapTheme, mapColours, mapTokens, topicTokens } from '#map/map-colours.ts'
import { contrast } from './contrast.ts'

const css = readFileSync('src/ui/tokens.css', 'utf8')

/** The value of a design token: one colour for both themes, or one for each. */
function token(name: string, theme: 'light' | 'dark'): string | undefined {
  const value = new RegExp(`--${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}))`).exec(css)
  return value?.[3] ?? value?.[theme === 'light' ? 1 : 2]
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(Object.entries(mapTokens[theme]))('%s is the colour of the design', (name, colour) => {
    expect(colour).toBe(token(name, theme))
  })

  test('the small picture of a place has the colours of the map', () => {
    const { ground, edges } = mapColours[theme]
    const picture = ['ground', 'green', 'water', 'building', 'way', 'way-edge'].map((name) => token(`map-${name}`, theme))
    expect(picture).toEqual([ground.land, ground.wood, ground.water, ground.building, ground.minorRoad, edges.minorEdge])
  })

  test.each(Object.entries(topicTokens[theme]))('the pins of %s have the colour of their topic', (topic, colour) => {
    expect(colour).toBe(token(`topic-${topic}`, theme))
  })
})

describe.each(Object.keys(mapColours) as MapTheme[])('%s', (theme) => {
  const { ground, labels, marks } = mapColours[theme]
  const { halo, ...texts } = labels

  test.each(Object.entries(texts))('names of a %s can be read wherever they stand', (_, text) => {
    for (const [name, under] of Object.entries({ ...ground, halo })) expect(contrast(text, under), name).toBeGreaterThanOrEqual(4.5)
  })

  test('the number of places can be read', () => {
    expect(contrast(marks.count, marks.cluster)).toBeGreaterThanOrEqual(4.5)
  })

  test('circles of places stand out from the ground by their fill or by their edge', () => {
    for (const [name, under] of Object.entries(ground)) {
      expect(Math.max(contrast(marks.cluster, under), contrast(marks.clusterEdge, under)), name).toBeGreaterThanOrEqual(3)
    }
  })
})
