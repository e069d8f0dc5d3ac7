/** A country: what is true in all of its cities and written once. */
import { z } from 'zod'
import { contact } from './contact.ts'
import { source, translatedBy } from './fact-parts.ts'
import { day, id, language, line, localizedText } from './field.ts'

export const countrySchema = z.strictObject({
  name: localizedText,
  /** ISO 3166-1 code, small letters. */
  code: z.string().regex(/^[a-z]{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  languages: z.array(language).min(1),
  contacts: z.array(contact),
  /** Days on which offices are closed, one by one. */
  public_holidays: z.array(z.strictObject({ date: day, name: localizedText })),
  /** Roles that exist in every city; a service takes one with `authority`, national guides name them. */
  authorities: z.array(z.strictObject({ id, name: localizedText })).default([]),
  /** Sentences to say on the phone; the words of the country's language are what is said. */
  phrases: z.array(z.strictObject({ id, words: localizedText })).default([]),
  translated: translatedBy,
  sources: z.array(source).min(1),
})
export type CountryInput = z.output<typeof countrySchema>

/** An official word people meet in letters and at desks, and what it means. */
const termSchema = z.strictObject({
  id,
  /** The word as the office writes it. */
  term: line,
  /** The same thing in the reader's words: "residence permit". */
  word: localizedText,
  /** What it means for the reader, in a sentence or two. */
  meaning: localizedText,
  /** Where to read more. */
  guide: id.optional(),
  service: id.optional(),
  keywords: z.array(line).default([]),
})
export const glossarySchema = z.strictObject({ translated: translatedBy, terms: z.array(termSchema) })
export type GlossaryInput = z.output<typeof glossarySchema>
