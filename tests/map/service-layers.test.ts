import { expect, test } from 'vitest'
import { topics } from '#content/schema/codes.ts'
import { pinName } from '#map/pins.ts'
import { positionPoint } from '#map/position-point.ts'
import { CLUSTER_LAYER, PIN_LAYER, SELECTED_LAYER, serviceLayers, serviceSources } from '#map/service-layers.ts'
import { noData } from './no-data.ts'

const layers = serviceLayers('light')
const layer = (id: string) =>
  layers.find((candidate) => candidate.id === id)! as { paint: Record<string, unknown>; layout: Record<string, unknown> }

const sources = serviceSources(noData)

test('services near each other are drawn together until streets are close', () => {
  expect(sources.services).toMatchObject({ cluster: true, clusterMaxZoom: 15 })
})

test('the selected service is never hidden among others', () => {
  expect(sources['selected-service']).not.toHaveProperty('cluster')
  expect(layers.at(-1)!.id).toBe(SELECTED_LAYER)
})

test('a circle of places is large enough for a finger', () => {
  const { 'circle-radius': radius, 'circle-stroke-width': edge } = layer(CLUSTER_LAYER).paint as { [name: string]: unknown }
  const smallest = (radius as number[])[2]!
  expect(2 * (smallest + (edge as number))).toBeGreaterThanOrEqual(44)
})

test('pins are drawn even where they touch, and ask for the pictures there are', () => {
  for (const [id, selected] of [
    [PIN_LAYER, false],
    [SELECTED_LAYER, true],
  ] as const) {
    const { 'icon-image': image, 'icon-allow-overlap': overlap } = layer(id).layout
    expect(overlap).toBe(true)
    const [, before, , after = ''] = image as string[]
    for (const topic of topics) expect(`${before}${topic}${after}`).toBe(pinName(topic, selected))
  }
})

test('a circle of accuracy is as wide as the metres it stands for, in the north too', () => {
  const radius = ([longitude, latitude]: [number, number]) => {
    const point = positionPoint([longitude, latitude], 100)
    return point.properties.radiusAtZoom0 * 2 ** 15
  }
  // Metres a pixel at zoom 15 with tiles of 512 pixels.
  expect(100 / radius([0, 0])).toBeCloseTo(2.389, 3)
  expect(100 / radius([24, 60])).toBeCloseTo(1.194, 3)
})
