let known: boolean | undefined

/** Whether this browser can draw maps: they need WebGL 2. Costs time, so it is tried once and only where the answer matters. */
export function canDrawMaps(): boolean {
  known ??= typeof document === 'undefined' || hasWebGl2()
  return known
}

function hasWebGl2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
