/** Which part of a map is seen, as addresses say it. */

export interface Camera {
  center: [longitude: number, latitude: number]
  zoom: number
}

/** `23.58312,46.76934,14.2`: about a metre exact. */
export function writeCamera({ center: [longitude, latitude], zoom }: Camera): string {
  return [longitude.toFixed(5), latitude.toFixed(5), zoom.toFixed(1)].join(',')
}

/** `undefined` for what is no camera, or of no place on Earth. */
export function readCamera(text: string | null): Camera | undefined {
  const numbers = (text ?? '').split(',').map((part) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(part) ? Number(part) : Number.NaN))
  const [longitude, latitude, zoom] = numbers as [number, number, number]
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) return undefined
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85 || zoom < 0 || zoom > 22) return undefined
  return { center: [longitude, latitude], zoom }
}
