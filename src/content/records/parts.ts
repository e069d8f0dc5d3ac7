/** The pieces that the records of services and guides share, as they travel in a pack and lie on a device. */
import * as z from 'zod/mini'

/** Minutes from midnight, city time: `[600, 720]` is 10:00 to 12:00. An end of 1440 is midnight. */
const range = z.tuple([z.number(), z.number()])
export type Range = z.infer<typeof range>

/**
 * Opening hours, expanded from OpenStreetMap syntax at build time so that a phone only has to look up a day.
 * The day's hours are `days[date]`, else on a public holiday `holiday`, else `week[weekday]`.
 */
export const hours = z.object({
  /** Monday first. */
  week: z.array(z.array(range)).check(z.length(7)),
  /** On public holidays; absent when no source says what happens then. */
  holiday: z.optional(z.array(range)),
  /** Single days that differ from the rule. */
  days: z.optional(z.record(z.string(), z.array(range))),
  /** Never closes. */
  always: z.optional(z.literal(true)),
})
export type Hours = z.infer<typeof hours>

export const phone = z.object({
  number: z.string(),
  /** As people of the country write it: `0264 555 656`. */
  display: z.string(),
  extension: z.optional(z.string()),
  hours: z.optional(hours),
  languages: z.optional(z.array(z.string())),
})
export type Phone = z.infer<typeof phone>

export const paper = z.object({
  document: z.string(),
  if: z.optional(z.string()),
  form: z.optional(z.enum(['original', 'copy', 'original-and-copy'])),
  count: z.optional(z.number()),
})
export type Paper = z.infer<typeof paper>

export const fee = z.object({
  id: z.string(),
  amount: z.number(),
  currency: z.string(),
  validFrom: z.optional(z.string()),
  asOf: z.optional(z.string()),
})
export type Fee = z.infer<typeof fee>

export const source = z.object({ url: z.string(), date: z.optional(z.string()), supports: z.string() })
export type Source = z.infer<typeof source>

export const trust = z.object({
  sources: z.array(source),
  checked: z.object({
    on: z.string(),
    by: z.optional(z.string()),
    how: z.enum(['source', 'phone', 'web', 'visit']),
  }),
  confidence: z.enum(['high', 'medium', 'low']),
  confirmedBy: z.optional(z.string()),
  /** The day after which the facts are past their review. */
  reviewBy: z.string(),
})
export type Trust = z.infer<typeof trust>

/** Who wrote translated words, and whether the source words have changed since. Absent on source words. */
export const translation = z.object({
  by: z.enum(['machine', 'person', 'reviewed']),
  stale: z.optional(z.literal(true)),
})
export type Translation = z.infer<typeof translation>

/** Words of single facts by the name of the fact: `opening_hours`, `phones.+40264432727`. */
export const notes = z.record(z.string(), z.string())
