import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceCard } from '#content/views.ts'
import { placeId, readPlaceId, servicePoints } from '#map/service-points.ts'

const service = (id: string, positions?: ServiceCard['positions']): ServiceCard => ({
  id,
  name: { text: id, language: 'en' },
  summary: { text: '', language: 'en' },
  topics: ['health', 'safety'],
  status: 'active',
  languages: [],
  ...(positions && { positions }),
})

test('each place of a service is a point with the pin of its first topic', () => {
  const points = servicePoints([
    service('clinic', [[23.5, 46.7]]),
    service('hall', [
      [23.6, 46.8],
      [23.7, 46.9],
    ]),
  ])
  expect(points.map(({ properties }) => properties)).toEqual([
    { place: 'clinic', topic: 'health' },
    { place: 'hall', topic: 'health' },
    { place: 'hall~2', topic: 'health' },
  ])
  expect(points[2]!.geometry.coordinates).toEqual([23.7, 46.9])
})

test('a service without a known place has no point', () => {
  expect(servicePoints([service('hotline')])).toEqual([])
})

test('the name of a place is read again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.nat(98), (id, index) => {
      expect(readPlaceId(placeId(id, index))).toEqual({ service: id, index })
    }),
  )
})

test.each(['hall~', 'hall~0', 'hall~-3', 'hall~x', 'hall~1.5'])('%s is the first place', (place) => {
  expect(readPlaceId(place)).toEqual({ service: 'hall', index: 0 })
})
