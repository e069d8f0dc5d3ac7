/** A contact: a number to call when help is needed at once. */
import { z } from 'zod'
import { source } from './fact-parts.ts'
import { anyNumber, id, localizedText } from './field.ts'

export const contact = z.strictObject({
  id: id.describe('A short name for this number, used once: "child-in-danger".'),
  number: anyNumber.describe('The number between quotes: "+40264123456", or a short one such as "112".'),
  label: localizedText.describe('When to use it, in several languages: "A child is in danger".'),
  detail: localizedText
    .optional()
    .describe('What else to know, in several languages: who answers, which languages, whether you must register first.'),
  free: z.boolean().optional().describe('true if the call costs nothing. Leave it out when not known.'),
  hours: z
    .string()
    .optional()
    .describe(
      'When somebody answers, written like opening hours: "Mo-Fr 08:00-16:00"; 24/7 for day and night. Leave it out when not known.',
    ),
  sms: z.literal(true).optional().describe('Write true if you send a text message to this number and do not call it.'),
  main: z.literal(true).optional().describe('Write true for the one number for everything, such as 112. It is shown large, on top.'),
  sources: z
    .array(source)
    .min(1, 'Name at least one page this number comes from.')
    .describe('The public pages this number was read on, at least one.'),
})
