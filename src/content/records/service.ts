/** A service as it travels: facts once, words once per language. */
import * as z from 'zod/mini'
import { fee, hours, notes, paper, phone, translation, trust } from './parts.ts'

const location = z.object({
  id: z.string(),
  /** Only the city, for a hidden place. */
  address: z.object({
    street: z.optional(z.string()),
    place: z.optional(z.string()),
    postcode: z.optional(z.string()),
    city: z.string(),
  }),
  position: z.optional(z.tuple([z.number(), z.number()])),
  precision: z.optional(z.enum(['building', 'street', 'area'])),
  phones: z.optional(z.array(phone)),
  hours: z.optional(hours),
  wheelchair: z.optional(z.enum(['yes', 'limited', 'no'])),
})
export type Location = z.infer<typeof location>

export const serviceFacts = z.object({
  id: z.string(),
  topics: z.array(z.string()),
  altNames: z.optional(z.array(z.string())),
  provider: z.optional(z.string()),
  authority: z.optional(z.string()),
  kind: z.enum(['public', 'ngo', 'private', 'international']),
  responsible: z.optional(z.enum(['city', 'county', 'state'])),
  locations: z.array(location),
  hidden: z.optional(z.literal(true)),
  phones: z.array(phone),
  email: z.optional(z.string()),
  website: z.optional(z.string()),
  booking: z.optional(z.string()),
  hours: z.optional(hours),
  appointment: z.optional(z.enum(['required', 'recommended', 'walk-in', 'online'])),
  languages: z.array(z.string()),
  interpreter: z.optional(z.enum(['no', 'on-request', 'phone', 'on-site'])),
  cost: z.optional(z.enum(['free', 'paid', 'mixed'])),
  fees: z.array(fee),
  for: z.array(z.string()),
  bring: z.array(paper),
  exceptions: z.optional(z.array(z.object({ from: z.string(), until: z.string() }))),
  alert: z.optional(z.object({ from: z.string(), until: z.string() })),
  status: z.enum(['active', 'temporarily-closed', 'closed']),
  trust,
  /** Guides whose steps lead here. */
  guides: z.optional(z.array(z.string())),
})
export type ServiceFacts = z.infer<typeof serviceFacts>

export const serviceWords = z.object({
  name: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  notes,
  doubts: z.array(z.string()),
  /** Safe HTML, made at build time. */
  html: z.string(),
  translation: z.optional(translation),
})
export type ServiceWords = z.infer<typeof serviceWords>
