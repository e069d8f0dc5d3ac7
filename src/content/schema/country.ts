/** A country: what is true in all of its cities and written once. */
import { z } from 'zod'
import { contact } from './contact.ts'
import { source, translatedBy } from './fact-parts.ts'
import { id, language, line, localizedText } from './field.ts'
import { publicHoliday } from './holiday.ts'

export const countrySchema = z.strictObject({
  name: localizedText.describe('The name of the country in several languages: { en: Romania, ro: România }.'),
  code: z
    .string()
    .regex(/^[a-z]{2}$/)
    .describe('The two letters of the country (ISO 3166-1), small: ro.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('The currency as three capital letters: RON.'),
  languages: z.array(language).min(1).describe('The official languages by their short codes: [ro].'),
  contacts: z.array(contact).describe('Numbers of the whole country to call when help is needed at once.'),
  public_holidays: z
    .array(publicHoliday)
    .describe('Days on which offices of the whole country are closed, one by one. Add the days of the next year in good time.'),
  authorities: z
    .array(
      z.strictObject({
        id: id.describe('A short name for the role, used once: "tax-office".'),
        name: localizedText.describe('The name of the role in several languages: "State tax office".'),
      }),
    )
    .default([])
    .describe('Kinds of office that every city has. Guides of the country name them; a service of a city takes one with "authority".'),
  phrases: z
    .array(
      z.strictObject({
        id: id.describe('A short name for the sentence, used once: "need-help".'),
        words: localizedText.describe('The sentence in several languages. Readers say it in the language of the country.'),
      }),
    )
    .default([])
    .describe('Sentences to say on the phone in an emergency: "I need an ambulance."'),
  translated: translatedBy,
  sources: z.array(source).min(1).describe('The public pages these facts were read on, at least one.'),
})
export type CountryInput = z.output<typeof countrySchema>

/** An official word people meet in letters and at desks, and what it means. */
const termSchema = z.strictObject({
  id: id.describe('A short name for the word, used once: "permis-de-sedere".'),
  term: line.describe('The word as the office writes it: permis de ședere.'),
  word: localizedText.describe('The same thing in the words of the reader, in several languages: "residence permit".'),
  meaning: localizedText.describe('What it means for the reader, in a sentence or two, in several languages.'),
  guide: id.optional().describe('The guide that tells more, by its id: residence-permit.'),
  service: id.optional().describe('The service to ask, by its id: igi-cluj.'),
  keywords: z
    .array(line)
    .default([])
    .describe(
      'Other words people type when they look for it, and other forms of the word itself that texts use: its plural and its other endings.',
    ),
})
export const glossarySchema = z.strictObject({
  translated: translatedBy,
  terms: z.array(termSchema).describe('The official words of the country, one entry each.'),
})
export type GlossaryInput = z.output<typeof glossarySchema>
