/** Holds the directory of a city against the notes it was written from: what was lost on the way, and what the notes do not know. */
import { parse } from 'yaml'
import { z } from 'zod'
import type { ContentFiles } from './compile/parse-pages.ts'
import { splitMarkdown } from './compile/split-markdown.ts'

const entry = z.looseObject({
  id: z.string(),
  confidence: z.string().nullish(),
  hidden: z.boolean().nullish(),
  phones: z.array(z.union([z.string(), z.looseObject({ number: z.string() })])).nullish(),
  email: z.string().nullish(),
  website: z.string().nullish(),
  opening_hours: z.string().nullish(),
  address: z.looseObject({ street: z.string().nullish(), postcode: z.string().nullish() }).nullish(),
  sources: z.array(z.looseObject({ url: z.string() })).default([]),
})
type Entry = z.output<typeof entry>

/** The notes of one city. What is not named here may stand in them, and counts as known. */
export const notesSchema = z.looseObject({ city: z.string(), services: z.array(entry).default([]), guides: z.array(entry).default([]) })
export type Notes = z.output<typeof notesSchema>

export interface Difference {
  /** The file in the content folder, or the entry that has none. */
  where: string
  what: string
}

/** Every difference, entry by entry. */
export function compareNotes(notes: Notes, files: ContentFiles): Difference[] {
  const cityFile = `cities/${notes.city}/city.yaml`
  const city = files.get(cityFile)
  if (city === undefined) return [{ where: cityFile, what: 'is not there. Write the folder of the city as "city" into the notes.' }]
  const folders = [`cities/${notes.city}`, `countries/${parse(city).country}`]
  const known = knownFrom(JSON.stringify(notes))
  return (['services', 'guides'] as const).flatMap((kind) =>
    notes[kind].flatMap((noted) => {
      const file = folders.map((folder) => `${folder}/${kind}/${noted.id}.md`).find((name) => files.has(name))
      if (file) return differencesOf(noted, file, files.get(file)!, known).map((what) => ({ where: file, what }))
      return isWanted(noted) ? [{ where: `${kind}/${noted.id}`, what: 'is in the notes, not in the directory' }] : []
    }),
  )
}

/** What rests on no page, and of which nobody is sure, is better left out of a directory. */
function isWanted({ sources, confidence }: Entry): boolean {
  return sources.length > 0 || confidence !== 'low'
}

function differencesOf(noted: Entry, file: string, text: string, known: Known): string[] {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return parts.problems.map(({ message }) => message)
  const { sources, checked: _, ...facts } = parse(parts.value.fields.text)
  const written = JSON.stringify(facts) + parts.value.body
  const lost = (name: string, value: string | null | undefined, form = plain) =>
    value && !form(written).includes(form(value)) ? [`${name} ${value} is in the notes only`] : []
  const pages = new Set((sources as { url: string }[] | undefined)?.map(({ url }) => page(url)))
  const phones = (noted.phones ?? []).map((phone) => (typeof phone === 'string' ? phone : phone.number))
  const isHidden = noted.hidden || facts.hidden
  return [
    ...phones.flatMap((phone) => lost('phone', phone)),
    ...lost('email', noted.email),
    ...lost('website', noted.website, page),
    ...lost('hours', noted.opening_hours),
    ...(isHidden ? [] : [...lost('street', noted.address?.street?.split(/[,(]/)[0]), ...lost('postcode', noted.address?.postcode)]),
    ...noted.sources.filter(({ url }) => !pages.has(page(url))).map(({ url }) => `source ${url} is in the notes only`),
    ...numbersIn(written)
      .filter((number) => !isKnown(number, known))
      .map((number) => `the number ${number} is in the directory only`),
  ]
}

/** Without what may be written in several ways: spaces, quotes, capitals. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[\s"'\\;,]/g, '')
}

/** An address of a page without what does not change the page. */
function page(url: string): string {
  return plain(url)
    .replace(/https?:\/\/(www\.)?/g, '')
    .replace(/\/$/, '')
}

/** Numbers of two digits or more, as they are written. Positions have a list of their own. */
function numbersIn(words: string): string[] {
  const text = words.replace(/"position":\[[^\]]*\]|"order":\d+|https?:[^\s")]+/g, '')
  return [...new Set(text.match(/\d[\d .,:/-]*\d/g))]
}

/** What the notes know: their text, and the digits of each number in it. */
interface Known {
  text: string
  numbers: string[]
}

function knownFrom(text: string): Known {
  return { text, numbers: numbersIn(text).map(digitsOf) }
}

/** Whether the notes have the number, with or without a prefix, or each of the numbers it is made of: "10:00-12:00". */
function isKnown(number: string, { text, numbers }: Known): boolean {
  const digits = digitsOf(number).replace(/^0+/, '')
  if (numbers.some((noted) => noted.endsWith(digits))) return true
  return number.split(/\D+/).every((part) => part.length < 2 || new RegExp(`(^|\\D)0*${Number(part)}(\\D|$)`).test(text))
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '')
}
