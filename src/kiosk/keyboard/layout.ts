/** What the keys of a keyboard are, and which letter follows which. Pure. */

export interface Layout {
  /** Three rows as they lie on the keys of this language, from left to right; keys are parted by spaces. */
  rows: readonly [string, string, string]
  /** The same keys with shift, where they hold other letters and not capitals. */
  shifted?: readonly [string, string, string]
  /** Further letters of a letter: they stand above the keys once it was written, and one of them takes its place. */
  forms?: Readonly<Record<string, string>>
  /** Marks of this script, beside the digits. */
  marks?: string
  /** Its first letters, for the key that leads to it. None: Latin letters. */
  sample?: string
  /** What stands on a key whose letter cannot be seen. */
  labels?: Readonly<Record<string, string>>
}

/** Latin letters as they lie on an English keyboard (xkb `us`); the apostrophe is a letter in Somali. */
export const latin: Layout = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l', "z x c v b n m '"],
  forms: { "'": '’' },
}

/** Digits, and the marks that names, numbers and addresses need. */
const DIGITS = ['1 2 3 4 5 6 7 8 9 0', '@ . , : ; / - _ + =', `? ! ' " ( ) & % # *`]

export const keysOf = (row: string): string[] => row.split(' ')

/** Whether shift does anything here. */
export function hasShift({ rows, shifted }: Layout): boolean {
  return shifted !== undefined || rows.join('').toUpperCase() !== rows.join('')
}

/** The rows of keys that stand on the screen. */
export function rowsOf(layout: Layout, show: { digits: boolean; shift: boolean }, language: string): string[][] {
  if (show.digits) return [...DIGITS, ...(layout.marks ? [layout.marks] : [])].map(keysOf)
  if (!show.shift) return layout.rows.map(keysOf)
  return layout.shifted ? layout.shifted.map(keysOf) : layout.rows.map((row) => keysOf(row).map((key) => capitalOf(key, language)))
}

/** What may take the place of a letter that was just written: as a capital for a capital. */
export function formsOf({ forms = {} }: Layout, letter: string, language: string): string[] {
  const small = letter.toLocaleLowerCase(language)
  const found = forms[letter] ?? forms[small]
  if (!found) return []
  return forms[letter] ? keysOf(found) : keysOf(found).map((form) => capitalOf(form, language))
}

/** ß and its like have no capital of one letter: they stay. */
function capitalOf(letter: string, language: string): string {
  const capital = letter.toLocaleUpperCase(language)
  return capital.length === letter.length ? capital : letter
}
