/** Thrown when a map archive is broken or cut short; the place is then shown without its map. */
export class UnreadableMap extends Error {
  override name = 'UnreadableMap'

  constructor(archive: string, cause?: unknown) {
    super(`The map archive ${archive} is broken or incomplete.`, { cause })
  }
}
