/** The words of a YAML file that holds all of its languages: city.yaml, country.yaml, glossary.yaml. */
/** One text in several languages. */
export interface LocalizedEntry {
  /** Its name, the same after entries are moved: `contacts.emergency.label`. */
  name: string
  /** Its field in the schema: `contacts.label`. */
  field: string
  /** Its way through the file. */
  path: (string | number)[]
  words: Readonly<Record<string, string>>
}

/** What names an entry of a list, best first. */
const NAMES = ['id', 'date', 'from', 'service'] as const
/** Maps from language to something else than the same words. */
const NOT_WORDS: ReadonlySet<string> = new Set(['translated', 'other_names'])

/** Every text of the file's content that has English words, in the order of the file. */
export function localizedTexts(content: unknown): LocalizedEntry[] {
  return textsIn(content, [], [], [])
}

function textsIn(value: unknown, name: string[], field: string[], path: (string | number)[]): LocalizedEntry[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(item, [...name, nameOf(item, index)], field, [...path, index]))
  }
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) return [{ name: name.join('.'), field: field.join('.'), path, words: value as Record<string, string> }]
  return Object.entries(value)
    .filter(([key]) => !NOT_WORDS.has(key))
    .flatMap(([key, inner]) => textsIn(inner, [...name, key], [...field, key], [...path, key]))
}

function nameOf(item: unknown, index: number): string {
  const entry = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {}
  const found = NAMES.map((key) => entry[key]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found : String(index + 1)
}
