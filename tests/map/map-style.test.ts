import { createExpression, type StylePropertySpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { LayerSpecification } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { type MapQuality, mapQualities } from '#content/map-quality.ts'
import { labelText } from '#map/label-text.ts'
import { type MapTheme, mapColours } from '#map/map-colours.ts'
import { bold } from '#map/map-fonts.ts'
import { mapStyle } from '#map/map-style.ts'
import { serviceLayers, serviceSources } from '#map/service-layers.ts'
import { noData } from './no-data.ts'

const themes = Object.keys(mapColours) as MapTheme[]
const languages = ['en', 'ar', 'uk', 'ti', 'zh', 'zh-Hant']
const all = themes.flatMap((theme) => mapQualities.flatMap((quality) => languages.map((language) => ({ theme, quality, language }))))
const source = 'pmtiles://testville'

function layersOf(quality: MapQuality): LayerSpecification[] {
  return mapStyle({ theme: 'light', language: 'en', quality, source }).layers
}

/** The layers that draw a layer of the archive. */
function drawing(quality: MapQuality, archiveLayer: string): LayerSpecification[] {
  return layersOf(quality).filter((layer) => 'source-layer' in layer && layer['source-layer'] === archiveLayer)
}

describe.each(all)('the map in $theme, $quality, $language', (options) => {
  const style = mapStyle({ ...options, source })

  test('is a style that MapLibre understands, alone and with the services on it', () => {
    expect(validateStyleMin(style)).toEqual([])
    const whole = {
      ...style,
      sources: { ...style.sources, ...serviceSources(noData) },
      layers: [...style.layers, ...serviceLayers(options.theme)],
    }
    expect(validateStyleMin(whole)).toEqual([])
  })

  test('fetches nothing but the tiles of the city', () => {
    expect(style.sources).toEqual({ city: { type: 'vector', url: source } })
    expect(Object.keys(style).sort()).toEqual(['layers', 'sources', 'version'])
    expect(JSON.stringify(style.layers)).not.toMatch(/:\/\//)
  })
})

test('a map with everything is a map of 20 to 30 layers', () => {
  expect(layersOf('streets').length).toBeGreaterThanOrEqual(20)
  expect(layersOf('streets').length).toBeLessThanOrEqual(30)
})

test('streets have edges and names', () => {
  expect(drawing('streets', 'transportation').some(({ id }) => id.endsWith('-edge'))).toBe(true)
  expect(drawing('streets', 'transportation_name')).not.toEqual([])
})

test('streets whose names are not known have edges, and no names', () => {
  expect(drawing('unnamed', 'transportation').some(({ id }) => id.endsWith('-edge'))).toBe(true)
  expect(drawing('unnamed', 'transportation_name')).toEqual([])
  expect(drawing('unnamed', 'housenumber')).toEqual([])
})

test('a sketch has thin lines without edges, and no names of streets', () => {
  expect(drawing('sketch', 'transportation').map(({ id }) => id)).toEqual(['sketch'])
  expect(drawing('sketch', 'transportation_name')).toEqual([])
  expect(drawing('sketch', 'housenumber')).toEqual([])
})

test('a map for orientation has water and places, and no roads', () => {
  expect(drawing('orientation', 'transportation')).toEqual([])
  expect(drawing('orientation', 'transportation_name')).toEqual([])
  expect(drawing('orientation', 'water')).not.toEqual([])
  expect(drawing('orientation', 'place')).not.toEqual([])
})

test('names along a line turn with it and keep upright; letters are never pulled apart', () => {
  for (const { id, layout = {} } of layersOf('streets') as { id: string; layout?: Record<string, unknown> }[]) {
    if (!('text-field' in layout)) continue
    expect(layout['text-letter-spacing'] ?? 0, id).toBe(0)
    expect(layout['text-transform'], id).toBeUndefined()
    if (layout['symbol-placement'] !== 'line') continue
    expect(layout, id).toMatchObject({ 'text-rotation-alignment': 'map', 'text-keep-upright': true })
  }
})

test('bold letters are asked for by the name of the first font, where MapLibre looks for it', () => {
  expect(bold[0]).toMatch(/\bbold\b/i)
})

describe('the name of a thing', () => {
  const ofText = { type: 'string', expression: { interpolated: true, parameters: ['zoom', 'feature'] } } as StylePropertySpecification

  function name(language: string, properties: Record<string, string>): unknown {
    const read = createExpression(labelText(language, ' · '), 'text-field', ofText)
    if (read.result === 'error') throw new Error(JSON.stringify(read.value))
    return read.value.evaluate({ zoom: 14 }, { type: 'Point', properties })
  }

  test('is in the language of the reader, and as it stands on the sign', () => {
    expect(name('ar', { name: 'Cluj-Napoca', 'name:ar': 'كلوج نابوكا' })).toBe('كلوج نابوكا · Cluj-Napoca')
  })

  test('is understood in both spellings of archives', () => {
    expect(name('uk', { name: 'Lublin', name_uk: 'Люблін' })).toBe('Люблін · Lublin')
    expect(name('zh-Hant', { name: 'Lublin', 'name:zh': '卢布林' })).toBe('卢布林 · Lublin')
  })

  test('is said once where it is the same', () => {
    expect(name('en', { name: 'Lublin', 'name:en': 'Lublin' })).toBe('Lublin')
    expect(name('ti', { 'name:latin': 'Lublin' })).toBe('Lublin')
  })

  test('is in Latin letters for those who do not read the local ones', () => {
    expect(name('ro', { name: 'Львів', 'name:latin': 'Lviv' })).toBe('Lviv · Львів')
  })

  test('is nothing where it has none', () => {
    expect(name('ar', {})).toBe('')
  })
})
