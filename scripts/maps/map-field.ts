/** The field `map` of city.yaml: writes it without touching the rest of the file. */
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import type { MapQuality } from '#content/map-quality.ts'
import { CannotMakeMap } from './cannot-make-map.ts'

export interface MapField {
  quality: MapQuality
  /** The day of the data: `2026-05-01`. */
  date: string
  credits: { text: string; url: string }[]
}

/** The lines an author would write. */
export function mapLines({ quality, date, credits }: MapField): string {
  const lines = credits.map(({ text, url }) => `    - { text: ${JSON.stringify(text)}, url: ${JSON.stringify(url)} }`)
  return ['map:', `  quality: ${quality}`, `  date: ${date}`, '  credits:', ...lines, ''].join('\n')
}

/** The file with this field in the place of the old one, or else after `box`. All other lines stay as they are, byte for byte. */
export function withMapField(text: string, field: MapField): string {
  const lines = text.includes('\r\n') ? mapLines(field).replaceAll('\n', '\r\n') : mapLines(field)
  const changed = splice(text, lines)
  if (changed !== undefined && onlyTheMapChanged(text, changed, field)) return changed
  throw new CannotMakeMap('The field "map" could not be put into city.yaml by itself. Put these lines there by hand:')
}

function splice(text: string, lines: string): string | undefined {
  for (const [key, replaces] of [
    ['map', true],
    ['box', false],
  ] as const) {
    const place = topLevelField(text, key)
    if (!place) continue
    const before = text.slice(0, replaces ? place.start : place.end)
    const needsBreak = before !== '' && !before.endsWith('\n')
    return `${before}${needsBreak ? '\n' : ''}${lines}${text.slice(place.end)}`
  }
  return undefined
}

/** The lines of a field: its own and the indented ones under it. */
function topLevelField(text: string, key: string): { start: number; end: number } | undefined {
  const found = new RegExp(`^${key}:.*(?:\\r?\\n|$)(?:(?:[ \\t]*\\r?\\n)*[ \\t]+\\S.*(?:\\r?\\n|$))*`, 'm').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

function onlyTheMapChanged(before: string, after: string, field: MapField): boolean {
  try {
    const { map: _, ...rest } = parse(before) as Record<string, unknown>
    const { map, ...restAfter } = parse(after) as Record<string, unknown>
    return isDeepStrictEqual(rest, restAfter) && isDeepStrictEqual(map, field)
  } catch {
    return false
  }
}
