/** A word of the glossary as it travels: the office's word, and what it means in each language. */
import * as z from 'zod/mini'
import { translation } from './parts.ts'

export const termFacts = z.object({
  id: z.string(),
  /** As the office writes it. */
  term: z.string(),
  /** The language of the term. */
  language: z.string(),
  guide: z.optional(z.string()),
  service: z.optional(z.string()),
  keywords: z.array(z.string()),
})
export type TermFacts = z.infer<typeof termFacts>

export const termWords = z.object({
  word: z.string(),
  meaning: z.string(),
  translation: z.optional(translation),
})
export type TermWords = z.infer<typeof termWords>
