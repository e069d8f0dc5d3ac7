/** Groups of facts that services and guides share: where facts come from, who checked them, papers, fees. */
import { z } from 'zod'
import { checkMethods, confidences, documents, situations, translators } from './codes.ts'
import { day, id, language, line, partialDay, webAddress } from './field.ts'

/** A page a fact was read on. */
export const source = z.strictObject({
  url: webAddress.describe('The whole address of the page, beginning with https://.'),
  date: partialDay
    .optional()
    .describe(
      'The date the page itself shows, as exactly as it shows it: 2026-11-21, "2026-11" or "2026". Leave it out when the page has none; readers are told.',
    ),
  supports: line.describe('Which facts this page supports, in a few words: "hours, phone".'),
})

/** The last time somebody compared the facts with their sources. */
export const checked = z.strictObject({
  on: day.describe('The day of the check: 2026-11-21.'),
  by: line.optional().describe("Who checked: an office, a desk, a team. Never a private person's name."),
  how: z
    .enum(checkMethods)
    .describe(
      'How it was checked: source (the pages under "sources" were read), web (the website of the office), phone (a call), visit (somebody went there).',
    ),
})

/** What makes a page trustworthy; services and guides both carry it. */
export const trust = {
  sources: z.array(source).default([]).describe('The public pages the facts were read on. No source, no fact.'),
  checked: checked.describe('The last time somebody compared the facts with their sources: { on: 2026-11-21, how: source }.'),
  confidence: z.enum(confidences).describe('How well the sources support the facts. Without a source only low is allowed.'),
  confirmed_by: line.optional().describe('The office or city that confirmed the facts. Leave it out until one does.'),
  review_every: z
    .int()
    .min(1)
    .max(36)
    .default(12)
    .describe('Months after which the facts must be checked again, from 1 to 36. 12 when left out.'),
  doubts: z
    .array(line)
    .default([])
    .describe('What an honest author would add, one sentence each: "The hours come from a page without a date."'),
}

/** A paper to bring: its code, or its code with conditions. */
export const paper = z.union(
  [
    z.enum(documents).transform((document) => ({ document })),
    z.strictObject({
      document: z.enum(documents).describe('The code of the paper: passport.'),
      if: z.enum(situations).optional().describe('Only people in this situation need it: work.'),
      form: z.enum(['original', 'copy', 'original-and-copy']).optional().describe('Which form is asked for.'),
      count: z.int().min(2).optional().describe('How many, when more than one: 2.'),
    }),
  ],
  `Write a code of the list of papers (${documents.slice(0, 3).join(', ')} …), or {document: code, if: work, form: copy}.`,
)

export const fee = z.strictObject({
  id: id
    .optional()
    .describe(
      'A short name for this fee, used once in the list. Translations find its words by it; when left out, by its number in the list.',
    ),
  amount: z.number().min(0).describe('The amount, digits only: 259 or 12.5.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters, for example RON.')
    .describe('The currency as three capital letters: RON.'),
  for: line.describe('What is paid for, in a few words: "The card".'),
  valid_from: day.optional().describe('The day from which this amount is asked: 2026-01-01.'),
  as_of: partialDay.optional().describe('The date of the page that names the amount, when it may have changed since: "2024".'),
})

/** Whose words these are, in a file of translated words. */
export const translation = z
  .strictObject({
    of: z
      .string()
      .regex(/^[0-9a-f]{12}$/, 'Run "npm run content:stamp -- <this file>" after you have translated the current words.')
      .describe('The mark of the source words this file translates. Write "000000000000"; npm run content:stamp puts the right one in.'),
    by: z
      .enum(translators)
      .describe('Who translated: machine, person (a person wrote it), reviewed (a person has read all that a machine wrote).'),
  })
  .describe('Which words were translated, and by whom.')

/** Who wrote the words of each language in a file that holds several. */
export const translatedBy = z
  .record(language, z.enum(translators))
  .default({})
  .describe('Who translated the words of each language in this file: { ro: machine, uk: reviewed }.')

/** Words that belong to single facts, in a file of translated words. */
export const notes = z
  .record(z.string(), line)
  .default({})
  .describe('The words that belong to single facts, by the name of the fact: opening_hours, phones.+40264432727, fees.1.')
