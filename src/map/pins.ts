/** The pins of the map: small doors with a topic's icon. Their shape and icon say what their colour repeats. */
import { type Topic, topics } from '#content/schema/codes.ts'
import { type MapTheme, mapTokens, topicTokens } from './map-colours.ts'
import { pinIcons } from './pin-icons.ts'

/** One stroke of the brush, in CSS pixels from the top left corner of the picture. */
export type PinStep =
  | { fill: string; path: string }
  | { stroke: string; path: string; lineWidth: number; moveX: number; moveY: number; scale: number }

/** How a pin is drawn. Its point touches the middle of its lower edge. */
export interface PinDrawing {
  width: number
  height: number
  steps: PinStep[]
}

/** Room that a finger may miss the door by, on every side, see `serviceLayers`. */
export const PIN_PADDING = 4

interface PinForm {
  width: number
  /** Without the point. */
  height: number
  point: number
  edge: number
  icon: number
}

interface PinColours {
  fill: string
  edge: string
  icon: string
}

// Both have the same point, so that a selected pin covers the one it stands for.
const ordinary: PinForm = { width: 40, height: 44, point: 8, edge: 2, icon: 22 }
const larger: PinForm = { width: 52, height: 58, point: 8, edge: 3, icon: 28 }

/** A little round at the doorstep, as on every door of the design (`--radius-s`). */
const STEP_RADIUS = 2

/** Icons are 24 units wide with strokes of 2. */
const ICON_SIZE = 24
const ICON_STROKE = 2

/** The name of a pin's picture in the map. */
export function pinName(topic: string, selected = false): string {
  return selected ? `pin-${topic}-selected` : `pin-${topic}`
}

/** The pin that is meant by the name; `undefined` for a name of no pin. */
export function readPinName(name: string): { topic: Topic; selected: boolean } | undefined {
  const [, word, selected] = /^pin-([a-z]+)(-selected)?$/.exec(name) ?? []
  const topic = topics.find((known) => known === word)
  return topic && { topic, selected: selected !== undefined }
}

/** How a topic's pin looks. */
export function pinDrawing(topic: Topic, theme: MapTheme, selected = false): PinDrawing {
  const form = selected ? larger : ordinary
  const colours = selected ? selectedColours() : topicColours(topic, theme)
  const scale = form.icon / ICON_SIZE
  const icon: PinStep = {
    stroke: colours.icon,
    path: pinIcons[topic],
    lineWidth: ICON_STROKE,
    moveX: (form.width - form.icon) / 2,
    // The arch is narrow at its top: the icon stands a little below the middle of the door.
    moveY: (form.height - form.icon) / 2 + form.edge / 2,
    scale,
  }
  return {
    width: form.width,
    height: form.height + form.point,
    steps: [{ fill: colours.edge, path: door(form, 0) }, { fill: colours.fill, path: door(form, form.edge) }, icon],
  }
}

function topicColours(topic: Topic, theme: MapTheme): PinColours {
  const { ink, surface } = mapTokens.light
  if (theme === 'print') return { fill: surface, edge: ink, icon: ink }
  // By night topics are pale: white on them could not be read.
  if (theme === 'dark') return { fill: topicTokens.dark[topic], edge: mapTokens.dark.canvas, icon: mapTokens.dark.canvas }
  return { fill: topicTokens.light[topic], edge: surface, icon: surface }
}

function selectedColours(): PinColours {
  const { lamp, 'on-lamp': onLamp } = mapTokens.light
  return { fill: lamp, edge: onLamp, icon: onLamp }
}

/** A doorway with a point under its step, drawn smaller by the inset on every side. */
function door({ width, height, point }: PinForm, inset: number): string {
  const start = inset
  const end = width - inset
  const top = inset
  const floor = height - inset
  const radius = (end - start) / 2
  const middle = width / 2
  const tip = height + point - inset * 1.5
  const half = point + 1 - inset * 0.5
  return [
    `M${start} ${top + radius}`,
    `A${radius} ${radius} 0 0 1 ${end} ${top + radius}`,
    `V${floor - STEP_RADIUS}`,
    `A${STEP_RADIUS} ${STEP_RADIUS} 0 0 1 ${end - STEP_RADIUS} ${floor}`,
    `H${middle + half}L${middle} ${tip}L${middle - half} ${floor}`,
    `H${start + STEP_RADIUS}`,
    `A${STEP_RADIUS} ${STEP_RADIUS} 0 0 1 ${start} ${floor - STEP_RADIUS}Z`,
  ].join('')
}
