/** What keeps a map from being made, in words that say how to mend it. Nothing was written. */
export class CannotMakeMap extends Error {
  override readonly name = 'CannotMakeMap'
}
