/** A service: a place or a line that helps, with its facts, the words of the source language, and where each fact comes from. */
import { z } from 'zod'
import { appointments, audiences, costs, interpreters, kinds, levels, precisions, statuses, topics, wheelchairAccess } from './codes.ts'
import { fee, notes, paper, translation, trust } from './fact-parts.ts'
import { day, email, id, language, line, phoneNumber, position, webAddress } from './field.ts'

/** Opening hours in OpenStreetMap syntax: `Mo-Th 08:30-16:30; Fr 08:30-14:00; PH off`. */
const openingHours = z.string().min(1)

export const phone = z.strictObject({
  number: phoneNumber,
  /** Whose phone it is, when there are several: "Students from abroad". */
  label: line.optional(),
  extension: z.string().regex(/^\d+$/, 'Write the extension as digits between quotes.').optional(),
  hours: openingHours.optional(),
  /** Languages spoken on this line. */
  languages: z.array(language).optional(),
})

const address = z.strictObject({
  /** Street and number as the office writes them. */
  street: line.optional(),
  /** Building, floor, room, shopping centre. */
  place: line.optional(),
  postcode: z.string().optional(),
  city: line,
})

export const location = z.strictObject({
  /** Short name that translations use to name this place's words; its number in the list when left out. */
  id: id.optional(),
  /** What is here, when there are several places: "Outpatient clinic". */
  label: line.optional(),
  address,
  /** Longitude first. Without it the place is listed but not on the map. */
  position: position.optional(),
  /** How exact the position is. `area` is good for "which part of town", never for a pin. */
  precision: z.enum(precisions).optional(),
  phones: z.array(phone).default([]),
  opening_hours: openingHours.optional(),
  wheelchair: z.enum(wheelchairAccess).optional(),
  /** How to find the door. */
  hint: line.optional(),
})

const hoursException = z
  .strictObject({
    from: day,
    until: day,
    hours: openingHours.optional(),
    closed: z.literal(true).optional(),
    note: line.optional(),
  })
  .refine((exception) => (exception.hours === undefined) !== (exception.closed === undefined), 'Say either "hours: …" or "closed: true".')
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

const alert = z
  .strictObject({ text: line, from: day, until: day })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

export const serviceSchema = z.strictObject({
  /** The name in the source language. */
  name: line,
  /** Other names and short names, in any language. */
  alt_names: z.array(line).default([]),
  /** What the place does for the reader, in one to three short sentences. */
  summary: line,
  /** Words people type or read in letters, for search: "visa", "permis de ședere". */
  keywords: z.array(line).default([]),
  /** The first topic is the one the service is listed under. */
  topics: z.array(z.enum(topics)).min(1, 'Name at least one topic.'),
  /** Who runs it, by its official name. */
  provider: line.optional(),
  /** The role this place plays in the whole country, by its id in country.yaml: national guides lead to it. */
  authority: id.optional(),
  kind: z.enum(kinds),
  responsible: z.enum(levels).optional(),
  /** Where to go. None: by phone or online only. */
  locations: z.array(location).default([]),
  /** A shelter: no street and no point is ever published. */
  hidden: z.literal(true).optional(),
  phones: z.array(phone).default([]),
  email: email.optional(),
  website: webAddress.optional(),
  booking_url: webAddress.optional(),
  opening_hours: openingHours.optional(),
  hours_exceptions: z.array(hoursException).default([]),
  /** What the hours are for: "Mornings: hand in. Afternoons: collect." */
  opening_hours_note: line.optional(),
  appointment: z.enum(appointments).optional(),
  /** Languages spoken by staff. Empty: not known. */
  languages: z.array(language).default([]),
  interpreter: z.enum(interpreters).optional(),
  cost: z.enum(costs).optional(),
  fees: z.array(fee).default([]),
  /** For whom. Empty: not known. */
  for: z.array(z.enum(audiences)).default([]),
  bring: z.array(paper).default([]),
  alert: alert.optional(),
  /** Former ids: their addresses lead here. */
  replaces: z.array(id).default([]),
  status: z.enum(statuses).default('active'),
  ...trust,
})

/** A service as its author writes it, without the body. */
export type ServiceInput = z.output<typeof serviceSchema>

/** The words of a service in another language; facts are not allowed here. */
export const serviceTranslationSchema = z.strictObject({
  name: line,
  summary: line,
  keywords: z.array(line).default([]),
  notes,
  doubts: z.array(line).default([]),
  translation,
})
