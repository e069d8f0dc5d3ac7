/** Paints the pins as the pictures that MapLibre's `addImage` takes. */
import type { MapTheme } from './map-colours.ts'
import { type PinDrawing, pinDrawing, readPinName } from './pins.ts'

/** The picture of a pin by its name, for `map.addImage(name, image, { pixelRatio })`; `undefined` for a name of no pin. */
export function pinImage(name: string, theme: MapTheme, pixelRatio: number): ImageData | undefined {
  const pin = readPinName(name)
  return pin && paintPin(pinDrawing(pin.topic, theme, pin.selected), pixelRatio)
}

/** One pin, as sharp as the screen is. */
function paintPin({ width, height, steps }: PinDrawing, pixelRatio: number): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * pixelRatio)
  canvas.height = Math.ceil(height * pixelRatio)
  // Without a context of the second dimension there is no map either.
  const context = canvas.getContext('2d')!
  context.lineCap = 'round'
  context.lineJoin = 'round'

  for (const step of steps) {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    if ('fill' in step) {
      context.fillStyle = step.fill
      context.fill(new Path2D(step.path))
    } else {
      context.translate(step.moveX, step.moveY)
      context.scale(step.scale, step.scale)
      context.strokeStyle = step.stroke
      context.lineWidth = step.lineWidth
      context.stroke(new Path2D(step.path))
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
