/** A contact: a number to call when help is needed at once. */
import { z } from 'zod'
import { source } from './fact-parts.ts'
import { id, localizedText, phoneNumber, shortNumber } from './field.ts'

export const contact = z.strictObject({
  id,
  number: z.union([phoneNumber, shortNumber], 'Write "+40264123456" or a short number such as "112".'),
  /** When to use it: "A child is in danger". */
  label: localizedText,
  /** What else to know: languages, registration. */
  detail: localizedText.optional(),
  free: z.boolean().optional(),
  /** OpenStreetMap opening hours; `24/7` for day and night. Leave out when not known. */
  hours: z.string().optional(),
  /** A text message, not a call. */
  sms: z.literal(true).optional(),
  /** The one number for everything: shown large, on top. */
  main: z.literal(true).optional(),
  sources: z.array(source).min(1, 'Name at least one page this number comes from.'),
})
