/** A city as it travels, with what it inherits from its country. */
import * as z from 'zod/mini'
import { mapQualities } from '../map-quality.ts'
import { hours, source, translation } from './parts.ts'

const contactFacts = z.object({
  id: z.string(),
  number: z.string(),
  display: z.string(),
  free: z.optional(z.boolean()),
  hours: z.optional(hours),
  sms: z.optional(z.literal(true)),
  main: z.optional(z.literal(true)),
})
export type ContactFacts = z.infer<typeof contactFacts>

const cityMap = z.object({
  quality: z.enum(mapQualities),
  date: z.string(),
  /** Shown on every map. */
  credits: z.array(z.object({ text: z.string(), url: z.optional(z.string()) })),
})

export const cityFacts = z.object({
  id: z.string(),
  country: z.string(),
  /** The first is the city's language: what is written on its doors. */
  languages: z.array(z.string()).check(z.minLength(1)),
  timezone: z.string(),
  center: z.tuple([z.number(), z.number()]),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  map: z.optional(cityMap),
  contacts: z.array(contactFacts),
  frontDesk: z.string(),
  emergencyRooms: z.array(z.string()),
  /** Public holidays, as days. */
  holidays: z.array(z.string()),
  /** When schools are closed, if the city lists it. */
  schoolHolidays: z.optional(z.array(z.object({ from: z.string(), until: z.string() }))),
  /** The last day for which hours and holidays were worked out. */
  hoursUntil: z.string(),
  publisherUrl: z.optional(z.string()),
  feedback: z.object({ email: z.optional(z.string()), url: z.optional(z.string()) }),
  brandColour: z.optional(z.string()),
  population: z.optional(z.object({ count: z.number(), year: z.number() })),
  epiAreas: z.optional(z.array(z.string())),
  quickExit: z.string(),
  sources: z.array(source),
  /** Languages that have words of their own for services and guides. */
  contentLanguages: z.array(z.string()),
})
export type CityFacts = z.infer<typeof cityFacts>

export const cityWords = z.object({
  name: z.string(),
  country: z.string(),
  publisher: z.string(),
  contacts: z.record(z.string(), z.object({ label: z.string(), detail: z.optional(z.string()) })),
  /** By day. */
  holidays: z.record(z.string(), z.string()),
  /** By their first day, those that have a name. */
  schoolHolidays: z.optional(z.record(z.string(), z.string())),
  authorities: z.record(z.string(), z.string()),
  emergencyRooms: z.record(z.string(), z.string()),
  phrases: z.record(z.string(), z.string()),
  newcomers: z.optional(z.string()),
  epi: z.optional(z.string()),
  gaps: z.array(z.string()),
  translation: z.optional(translation),
})
export type CityWords = z.infer<typeof cityWords>
