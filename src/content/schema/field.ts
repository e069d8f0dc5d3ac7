/** The kinds of value that stand in many fields: ids, days, addresses of pages, phone numbers, words in several languages. */
import { z } from 'zod'

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters a-z, digits and single hyphens, for example "igi-cluj".')

/** A day: `2026-11-21`. */
export const day = z.iso.date('Write the day as year-month-day, for example 2026-11-21.')

/** A day, a month or a year, as exactly as a page tells it: `2026-11-21`, `2026-11` or `2026`. */
export const partialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write a year, a year and month, or a day: 2026, 2026-11 or 2026-11-21.')

/** A point in time in the city's own time: `2026-12-05T18:30`. */
export const localTime = z.iso
  .datetime({ local: true, precision: -1, error: 'Write the time in the city as 2026-12-05T18:30.' })
  .regex(/\d$/, 'Write the time in the city, without a time zone.')

export const webAddress = z.url({ protocol: /^https?$/, error: 'Write the whole web address, beginning with https://.' })

/** Words of readers travel encrypted; on the own machine only, for tests, they need not. */
export const reportAddress = webAddress.refine(
  (address) => /^https:|^http:\/\/localhost[:/]/.test(address),
  'Write an address that begins with https://.',
)

export const email = z.email('Write one e-mail address, for example office@example.org.')

/** A phone number that works from anywhere, or a short one that works inside the country only: `112`. */
export const anyNumber = z
  .string('Write the phone number between quotes.')
  .regex(
    /^(\+[1-9]\d{6,14}|\d{3,6})$/,
    'Write the phone number as + country code and digits only, for example "+40264123456", or a short number such as "112".',
  )

/** A language as in the address of a page: `en`, `uk`. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'Write the language as its short code, for example en, ro, uk.')

/** One line of words, without Markdown. */
export const line = z.string().trim().min(1, 'Write some words here, or leave the field out.').max(400, 'Keep it under 400 characters.')

/** The same words in several languages; English always. */
export const localizedText = z.record(language, line).refine((words) => 'en' in words, 'Add the English words: en: …')
export type LocalizedText = z.infer<typeof localizedText>

/** Longitude first, as in GeoJSON. */
export const position = z.tuple(
  [z.number().min(-180).max(180), z.number().min(-90).max(90)],
  'Write the position as [longitude, latitude].',
)
