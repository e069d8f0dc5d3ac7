import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Which rooms of src/ each room may import from. README.md draws this table. */
const mayImport: Record<string, string[]> = {
  content: [],
  pack: ['content'],
  interop: ['content'],
  plan: ['content'],
  search: ['content'],
  speech: ['content'],
  store: ['content', 'pack', 'plan'],
  sync: ['content', 'pack', 'store'],
  'service-worker': ['pack'],
  ui: [],
  i18n: [],
  map: ['content'],
  pages: ['content', 'interop', 'plan', 'search', 'speech', 'store', 'sync', 'ui', 'i18n', 'map'],
  kiosk: ['content', 'interop', 'store', 'sync', 'ui', 'i18n'],
  staff: ['content', 'pack', 'interop', 'store', 'ui', 'i18n', 'map'],
  app: ['content', 'pack', 'interop', 'plan', 'search', 'speech', 'store', 'sync', 'ui', 'i18n', 'map', 'pages', 'kiosk', 'staff'],
}

/** The one room that may import each package; React and the router are the frame of the upper floors, zod stands at every door. */
const ownedBy: Record<string, string[]> = {
  dexie: ['store'],
  minisearch: ['search'],
  '@noble/ed25519': ['pack'],
  'workbox-window': ['app'],
  'workbox-precaching': ['service-worker'],
  'workbox-routing': ['service-worker'],
  'maplibre-gl': ['map'],
  i18next: ['i18n', 'staff', 'app'],
  'react-i18next': ['i18n', 'pages', 'kiosk', 'staff', 'app'],
  pmtiles: ['map'],
  '@mapbox/vector-tile': ['map'],
  pbf: ['map'],
  react: ['ui', 'i18n', 'map', 'pages', 'kiosk', 'staff', 'app'],
  'react-dom': ['pages', 'staff', 'app'],
  'react-router': ['ui', 'pages', 'kiosk', 'staff', 'app'],
  zod: ['content', 'interop', 'pack', 'plan', 'kiosk', 'staff'],
  'lean-qr': ['ui'],
  yaml: ['content', 'staff'],
  '@sveltia/cms': ['staff'],
  'markdown-it': ['content'],
  saxes: ['interop'],
  opening_hours: ['content'],
  'libphonenumber-js': ['content'],
}

const rooms = readdirSync('src')

function filesOf(room: string): { name: string; imports: string[] }[] {
  const names = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  return names.map((name) => {
    const code = readFileSync(`src/${room}/${name}`, 'utf8')
    return {
      name: `src/${room}/${name}`,
      imports: [...code.matchAll(/(?<![.'-])\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!),
    }
  })
}

test('every room of src/ is in the table', () => {
  expect(Object.keys(mayImport).sort()).toEqual(rooms.sort())
})

test.each(rooms)('src/%s imports only the rooms it may', (room) => {
  for (const { name, imports } of filesOf(room)) {
    const others = imports.flatMap((path) => /^#([a-z0-9-]+)\//.exec(path)?.[1] ?? [])
    expect(mayImport[room], name).toEqual(expect.arrayContaining(others))
  }
})

test.each(rooms)('src/%s imports only the packages it may', (room) => {
  for (const { name, imports } of filesOf(room)) {
    for (const path of imports.filter((candidate) => !/^[.#]/.test(candidate))) {
      const packageName = /^(@[^/]+\/)?[^/]+/.exec(path)![0]
      expect(Object.keys(ownedBy), `${name} imports ${path}`).toContain(packageName)
      expect(ownedBy[packageName], `${name} imports ${path}`).toContain(room)
    }
  }
})

test.each(rooms)('src/%s leaves itself only by the names of rooms', (room) => {
  for (const { name, imports } of filesOf(room)) {
    const depth = name.split('/').length - 3
    const climbing = imports.filter((path) => path.startsWith('../') && (path.match(/\.\.\//g)?.length ?? 0) > depth)
    expect(
      climbing.filter((path) => !path.includes('/locales/')),
      name,
    ).toEqual([])
  }
})

test('no page imports another page', () => {
  const shared = new Set(['directory', 'frame', 'share', 'bilingual'])
  for (const { name, imports } of filesOf('pages')) {
    const own = name.split('/')[2]!
    const others = imports.flatMap((path) => /^\.\.\/([a-z-]+)\//.exec(path)?.[1] ?? [])
    expect(
      others.filter((other) => other !== own && !shared.has(other)),
      name,
    ).toEqual([])
  }
})

// It would keep the whole script from being read there.
test('no regular expression looks behind itself, which Safari 15.4 cannot', () => {
  for (const room of rooms) {
    for (const { name } of filesOf(room)) expect(readFileSync(name, 'utf8').match(/\(\?<[=!]/g) ?? [], name).toEqual([])
  }
})

test('styles know start and end, never left and right', () => {
  for (const room of rooms) {
    for (const name of readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))) {
      const css = readFileSync(`src/${room}/${name}`, 'utf8')
      expect(
        css.match(/\b(margin|padding|border)-(left|right)\b|text-align:\s*(left|right)|(^|[^-\w])(left|right):/gm) ?? [],
        name,
      ).toEqual([])
    }
  }
})
