/** Reads the languages of offices as they are typed: `nl,fr`. */
import { exampleOf, type Tell } from './wish.ts'

/** Their codes, the first one first; `undefined` when there are none, or after one that does not exist was told. */
export function readLanguages(text: string | undefined, tell: Tell): [string, ...string[]] | undefined {
  const [first, ...others] = new Set(text?.split(',').map((code) => code.trim()))
  if (first === undefined) return undefined
  const unknown = [first, ...others].filter((code) => !isKnown(code))
  if (unknown.length === 0) return [first, ...others]
  tell('languages', `There is no language "${unknown.join('", "')}". Write short codes with commas between them: ${exampleOf('languages')}`)
  return undefined
}

function isKnown(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined
}
