/** Everyday words and the official words they stand for, as they travel: what search knows of a language. */
import * as z from 'zod/mini'
import { translation } from './parts.ts'

export const lexiconFacts = z.object({ id: z.string() })

export const lexiconWords = z.object({
  /** Words with which people ask how to do something. */
  asksHow: z.array(z.string()),
  /** Words of a question that say nothing about the need. */
  fillers: z._default(z.array(z.string()), []),
  /** Each a list of words that mean the same to a person who needs help. */
  groups: z.array(z.array(z.string())),
  translation: z.optional(translation),
})
export type LexiconWords = z.infer<typeof lexiconWords>
