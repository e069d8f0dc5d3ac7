import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MapPicture } from '#map/map-picture-view.tsx'

const picture = {
  width: 640,
  height: 320,
  metresPerUnit: 0.9375,
  areas: [{ kind: 'water' as const, d: 'M0 0L10 0L10 10Z' }],
  lines: [{ kind: 'street' as const, d: 'M0 0L10 10' }],
}

test('a map is one picture to a screen reader, with a name of its own', () => {
  const html = renderToStaticMarkup(<MapPicture picture={picture} label="Map: City Library and the streets around it" topic="community" />)
  expect(html).toMatch(/^<div [^>]*role="img" aria-label="Map: City Library and the streets around it" data-topic="community">/)
})

test('the bar of the scale is as long as its distance', () => {
  const html = renderToStaticMarkup(<MapPicture picture={picture} label="Map" scale={{ metres: 150, text: '150 m' }} />)
  expect(html).toContain('150 m')
  expect(html).toContain('width="25%"')
})

test('nothing in it needs a style of its own, which the page may not carry', () => {
  expect(renderToStaticMarkup(<MapPicture picture={picture} label="Map" scale={{ metres: 100, text: '100 m' }} />)).not.toContain('style=')
})
