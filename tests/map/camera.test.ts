import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCamera, writeCamera } from '#map/camera.ts'

test('what is written is read again, about a metre exact', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 22, noNaN: true }),
      (longitude, latitude, zoom) => {
        const read = readCamera(writeCamera({ center: [longitude, latitude], zoom }))!
        expect(read.center[0]).toBeCloseTo(longitude, 4)
        expect(read.center[1]).toBeCloseTo(latitude, 4)
        expect(Math.abs(read.zoom - zoom)).toBeLessThan(0.06)
      },
    ),
  )
})

test.each([
  null,
  '',
  '23',
  '23,46',
  '23,46,14,1',
  'a,b,c',
  '181,46,14',
  '23,86,14',
  '23,46,-1',
  '23,46,23',
  '1e3,46,14',
  ' 23,46,14',
  'NaN,46,14',
])('an address that says %j says no camera', (text) => {
  expect(readCamera(text)).toBeUndefined()
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readCamera(text)
    }),
  )
})
