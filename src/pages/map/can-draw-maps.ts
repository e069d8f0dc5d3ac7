/** Whether this browser can draw maps: they need WebGL 2. */
export function canDrawMaps(): boolean {
  if (typeof document === 'undefined') return true
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
