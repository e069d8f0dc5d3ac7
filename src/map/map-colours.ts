/** The colours of the map: those of the design, and the few that only a map needs. */
import type { Topic } from '#content/schema/codes.ts'

/** On a screen by day or by night, or on paper. */
export type MapTheme = 'light' | 'dark' | 'print'

/** Colours the map has from src/ui/tokens.css, by their names there. A canvas cannot read a style sheet, so they stand here again. */
export const mapTokens = {
  light: {
    canvas: '#f5f4f0',
    surface: '#ffffff',
    sunken: '#eceae3',
    ink: '#1c1a17',
    'ink-soft': '#4b4740',
    line: '#dad6cc',
    'line-strong': '#7b756a',
    band: '#0b4756',
    'on-band': '#ffffff',
    door: '#0b4756',
    'door-tint': '#e1edef',
    lamp: '#ffc233',
    'on-lamp': '#1c1a17',
    open: '#0f4f2c',
    here: '#1a5fd0',
  },
  dark: {
    canvas: '#171512',
    surface: '#22201c',
    sunken: '#100e0c',
    ink: '#f4f1ea',
    'ink-soft': '#cdc7bb',
    line: '#3d3933',
    'line-strong': '#938c80',
    band: '#0c3641',
    'on-band': '#ffffff',
    door: '#8ed1df',
    'door-tint': '#123842',
    lamp: '#ffc94d',
    'on-lamp': '#1c1a17',
    open: '#8fdba8',
    here: '#1a5fd0',
  },
} as const

/** The colours of the topics, also from src/ui/tokens.css. */
export const topicTokens: Record<'light' | 'dark', Record<Topic, string>> = {
  light: {
    documents: '#1d4987',
    housing: '#7a3200',
    health: '#7b2942',
    labour: '#624500',
    education: '#55387e',
    community: '#005522',
    everyday: '#00525c',
    safety: '#434a5e',
  },
  dark: {
    documents: '#b6d6ff',
    housing: '#fec6aa',
    health: '#ffc0cd',
    labour: '#e8d2a5',
    education: '#dbcaff',
    community: '#b2e3bb',
    everyday: '#a3e1e8',
    safety: '#ced4e4',
  },
}

/** What lies on the ground. Any label may stand on any of these. */
export interface GroundColours {
  land: string
  builtUp: string
  farmland: string
  grass: string
  wood: string
  sand: string
  water: string
  building: string
  minorRoad: string
  middleRoad: string
  mainRoad: string
}

/** Edges: too thin for a label to be lost on them. */
export interface EdgeColours {
  shore: string
  buildingEdge: string
  minorEdge: string
  mainEdge: string
  path: string
  railway: string
  sketch: string
  boundary: string
}

export interface LabelColours {
  place: string
  street: string
  landmark: string
  green: string
  water: string
  halo: string
}

/** The circle of several places, and where the reader is. */
export interface MarkColours {
  cluster: string
  clusterEdge: string
  count: string
  here: string
  hereEdge: string
}

export interface MapColours {
  ground: GroundColours
  edges: EdgeColours
  labels: LabelColours
  marks: MarkColours
}

const { light, dark } = mapTokens

export const mapColours: Record<MapTheme, MapColours> = {
  light: {
    ground: {
      land: light.canvas,
      builtUp: light.sunken,
      farmland: '#f1f0e0',
      grass: '#d9e8cc',
      wood: '#c6dcb8',
      sand: '#f4ecd2',
      water: '#aed2e6',
      building: '#dfdacf',
      minorRoad: light.surface,
      middleRoad: '#ffeebd',
      mainRoad: '#ffd97a',
    },
    edges: {
      shore: '#8fbcd6',
      buildingEdge: '#cfc8ba',
      minorEdge: '#bdb6a7',
      mainEdge: '#c9a24a',
      path: '#a89f90',
      railway: light['line-strong'],
      sketch: '#bdb5a6',
      boundary: light['line-strong'],
    },
    labels: { place: light.ink, street: light.ink, landmark: light['ink-soft'], green: light.open, water: light.door, halo: light.surface },
    marks: { cluster: light.band, clusterEdge: light['on-band'], count: light['on-band'], here: light.here, hereEdge: light.surface },
  },
  dark: {
    ground: {
      land: dark.canvas,
      builtUp: dark.surface,
      farmland: '#1b1a13',
      grass: '#1f3223',
      wood: '#1c3a26',
      sand: '#2a2517',
      water: '#164553',
      building: '#2f2b25',
      minorRoad: '#4f4a41',
      middleRoad: '#574b30',
      mainRoad: '#664e10',
    },
    edges: {
      shore: '#24606f',
      buildingEdge: dark.line,
      minorEdge: dark.sunken,
      mainEdge: dark.sunken,
      path: '#5d574c',
      railway: '#7a7367',
      sketch: '#544e44',
      boundary: dark['line-strong'],
    },
    labels: { place: dark.ink, street: dark.ink, landmark: dark['ink-soft'], green: dark.open, water: dark.door, halo: dark.canvas },
    marks: { cluster: dark.band, clusterEdge: dark['on-band'], count: dark['on-band'], here: dark.here, hereEdge: dark['on-band'] },
  },
  print: {
    ground: {
      land: '#ffffff',
      builtUp: '#ffffff',
      farmland: '#ffffff',
      grass: '#f1f5ee',
      wood: '#e6eee1',
      sand: '#ffffff',
      water: '#dfeaf0',
      building: '#f0eeea',
      minorRoad: '#ffffff',
      middleRoad: '#ffffff',
      mainRoad: '#ffffff',
    },
    edges: {
      shore: '#5f7f90',
      buildingEdge: '#cfcac0',
      minorEdge: '#8d867a',
      mainEdge: light.ink,
      path: '#8d867a',
      railway: light.ink,
      sketch: '#b9b2a5',
      boundary: light['ink-soft'],
    },
    labels: { place: light.ink, street: light.ink, landmark: light['ink-soft'], green: light.open, water: light.door, halo: '#ffffff' },
    marks: { cluster: '#ffffff', clusterEdge: light.ink, count: light.ink, here: light.here, hereEdge: '#ffffff' },
  },
}
