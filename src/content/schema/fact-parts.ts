/** Groups of facts that services and guides share: where facts come from, who checked them, papers, fees. */
import { z } from 'zod'
import { checkMethods, confidences, documents, situations, translators } from './codes.ts'
import { day, id, language, line, partialDay, webAddress } from './field.ts'

/** A page a fact was read on. */
export const source = z.strictObject({
  url: webAddress,
  /** The date the page itself shows, as exactly as it shows it. Leave it out when the page has none: readers are told. */
  date: partialDay.optional(),
  /** Which facts this page supports, in a few words. */
  supports: line,
})

/** The last time somebody compared the facts with their sources. */
export const checked = z.strictObject({
  on: day,
  /** Who checked: an office, a desk, a team. Never a private person's name. */
  by: line.optional(),
  how: z.enum(checkMethods),
})

/** What makes a page trustworthy; services and guides both carry it. */
export const trust = {
  sources: z.array(source).default([]),
  checked,
  /** How well the sources support the facts. Without a source only `low` compiles. */
  confidence: z.enum(confidences),
  /** The office or city that confirmed the facts. Leave it out until one does. */
  confirmed_by: line.optional(),
  /** Months after which the facts must be checked again. */
  review_every: z.int().min(1).max(36).default(12),
  /** What an honest author would add: "The hours come from a page without a date." One sentence each. */
  doubts: z.array(line).default([]),
}

/** A paper to bring: its code, or its code with conditions. */
export const paper = z.union(
  [
    z.enum(documents).transform((document) => ({ document })),
    z.strictObject({
      document: z.enum(documents),
      /** Only people in this situation need it. */
      if: z.enum(situations).optional(),
      /** Which form is asked for. */
      form: z.enum(['original', 'copy', 'original-and-copy']).optional(),
      /** How many, when more than one. */
      count: z.int().min(2).optional(),
    }),
  ],
  `Write a code of the list of papers (${documents.slice(0, 3).join(', ')} …), or {document: code, if: work, form: copy}.`,
)

export const fee = z.strictObject({
  /** Short name that translations use to name this fee's words; its number in the list when left out. */
  id: id.optional(),
  amount: z.number().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters, for example RON.'),
  /** What is paid for, in a few words. */
  for: line,
  valid_from: day.optional(),
  /** The date of the page that names the amount, when it may have changed since. */
  as_of: partialDay.optional(),
})

/** Whose words these are, in a file of translated words. */
export const translation = z.strictObject({
  /** The mark of the source words this file translates; `npm run content:stamp` writes it. */
  of: z.string().regex(/^[0-9a-f]{12}$/, 'Run "npm run content:stamp -- <this file>" after you have translated the current words.'),
  by: z.enum(translators),
})

/** Who wrote the words of each language in a file that holds several: `{ro: machine}`. */
export const translatedBy = z.record(language, z.enum(translators)).default({})

/** Words that belong to single facts, in a file of translated words: `opening_hours: …`, `phones.+40264432727: …`. */
export const notes = z.record(z.string(), line).default({})
