/** Why a pack is refused. Each reason has a plain message for the reader in `locales/<language>/app.json`. */

export type Refusal =
  /** What came is not a directory: a sign-in page of a network, an error page, a cut-off file. */
  | 'not-a-pack'
  /** Some bytes differ from what the manifest promises. */
  | 'altered'
  /** This app trusts a key, and the pack carries no signature. */
  | 'unsigned'
  /** The signature is not by a key this app trusts. */
  | 'wrong-signature'
  /** The pack is of another city than was asked for. */
  | 'other-city'
  /** An older version than the one that is installed. */
  | 'older'
  /** The pack is written for a newer app. */
  | 'newer-app-needed'
  /** Larger than the manifest says. */
  | 'too-large'

export class PackError extends Error {
  override readonly name = 'PackError'
  readonly refusal: Refusal

  constructor(refusal: Refusal, detail: string) {
    super(`${refusal}: ${detail}`)
    this.refusal = refusal
  }
}
