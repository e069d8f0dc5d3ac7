/** A city: its facts, its contacts, who publishes its directory. Words stand here in all their languages. */
import { z } from 'zod'
import { contact } from './contact.ts'
import { source, translatedBy } from './fact-parts.ts'
import { email, id, language, line, localizedText, position, webAddress } from './field.ts'

export const citySchema = z.strictObject({
  name: localizedText,
  /** The folder in content/countries. */
  country: id,
  /** ISO 3166-2 code of the county or region. */
  subdivision: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  /** The state or region as the opening_hours package names it, where public holidays differ by state. */
  holiday_region: line.optional(),
  /** Official languages, the first is the city's language. */
  languages: z.array(language).min(1),
  other_names: z.record(language, line).default({}),
  timezone: z.string().refine(isTimezone, 'Write the time zone as its area and city, for example Europe/Bucharest.'),
  center: position,
  /** West, south, east, north. A position outside it is an error. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  contacts: z.array(contact).default([]),
  /** The service to ask when nothing else fits. */
  front_desk: id,
  /** Services shown on the emergency page. */
  emergency_rooms: z.array(z.strictObject({ service: id, label: localizedText })).default([]),
  publisher: z.strictObject({ name: localizedText, url: webAddress.optional() }),
  /** Where readers' reports go. Without it readers are not asked to report. */
  feedback: z.strictObject({ email: email.optional(), url: webAddress.optional() }).default({}),
  /** The city's own colour for the band, if white text on it reaches 7:1. */
  brand: z
    .strictObject({
      name: line.optional(),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .optional(),
    })
    .default({}),
  population: z.strictObject({ count: z.int(), year: z.int() }).optional(),
  /** Who the newcomers are, with the date of the figures. */
  newcomers: localizedText.optional(),
  /** The city in the European Pact for Integration. */
  epi: z
    .strictObject({ areas: z.array(z.enum(['labour', 'education', 'housing', 'health', 'community'])), text: localizedText })
    .optional(),
  /** What the research looked for and did not find. */
  gaps: z.array(localizedText).default([]),
  /** The page that opens on "Leave this page now". */
  quick_exit: webAddress,
  translated: translatedBy,
  sources: z.array(source).min(1),
})
export type CityInput = z.output<typeof citySchema>

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
