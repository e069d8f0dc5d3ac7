/** A service: a place or a line that helps, with its facts, the words of the source language, and where each fact comes from. */
import { z } from 'zod'
import { appointments, audiences, costs, interpreters, kinds, levels, precisions, statuses, topics, wheelchairAccess } from './codes.ts'
import { fee, notes, paper, translation, trust } from './fact-parts.ts'
import { anyNumber, day, email, id, language, line, position, webAddress } from './field.ts'

/** OpenStreetMap syntax; compiling reads it and tells what is wrong. */
const openingHours = z.string().min(1)

export const phone = z.strictObject({
  number: anyNumber.describe(
    'The number between quotes, with + and the country code, digits only: "+40264123456"; or a short one that works in the country only: "112".',
  ),
  label: line.optional().describe('Whose phone it is, when there are several: "Students from abroad".'),
  extension: z
    .string()
    .regex(/^\d+$/, 'Write the extension as digits between quotes.')
    .optional()
    .describe('The digits to dial after the number, between quotes: "21370".'),
  hours: openingHours.optional().describe('When somebody answers, written like opening hours: "Mo-Fr 08:30-12:00".'),
  languages: z.array(language).optional().describe('Languages spoken on this line, by their short codes: [ro, en].'),
})

const address = z.strictObject({
  street: line.optional().describe('Street and number as the office writes them: "Str. Alexandru Vaida Voevod 51-53".'),
  place: line.optional().describe('Building, floor, room or shopping centre: "Iulius Mall".'),
  postcode: z.string().optional().describe('The postcode between quotes: "400436".'),
  city: line.describe('The city or village: Cluj-Napoca.'),
})

export const location = z.strictObject({
  id: id
    .optional()
    .describe(
      'A short name for this place, used once in the list. Translations find its words by it; when left out, by its number in the list.',
    ),
  label: line.optional().describe('What is here, when there are several places: "Outpatient clinic".'),
  address: address.describe('The address: { street: Str. Alexandru Vaida Voevod 51-53, city: Cluj-Napoca }.'),
  position: position
    .optional()
    .describe('The point on the map as [longitude, latitude]: [23.62495, 46.77142]. Without it the place is listed but not on the map.'),
  precision: z
    .enum(precisions)
    .optional()
    .describe('How exact the position is, needed with a position. building and street get a pin, area only tells the part of town.'),
  phones: z.array(phone).default([]).describe('The phones of this place alone.'),
  opening_hours: openingHours
    .optional()
    .describe('When this place is open, if it has hours of its own: "Mo-Th 08:30-16:30; Fr 08:30-14:00".'),
  wheelchair: z.enum(wheelchairAccess).optional().describe('Whether one can enter with a wheelchair. limited: with help.'),
  hint: line.optional().describe('How to find the door: "Entrance from the courtyard, first floor".'),
})

const hoursException = z
  .strictObject({
    from: day.describe('The first day: 2026-12-24.'),
    until: day.describe('The last day. The same as "from" for a single day.'),
    hours: openingHours.optional().describe('The hours on these days: "Mo-Fr 10:00-12:00". Write this or "closed".'),
    closed: z.literal(true).optional().describe('Write true if it is closed on these days. Write this or "hours".'),
    note: line.optional().describe('Why, or what to do instead: "Holidays".'),
  })
  .refine((exception) => (exception.hours === undefined) !== (exception.closed === undefined), 'Say either "hours: …" or "closed: true".')
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

const alert = z
  .strictObject({
    text: line.describe('The warning in one or two short sentences: "The office moves. Call before you go."'),
    from: day.describe('The first day it is shown: 2026-12-01.'),
    until: day.describe('The last day it is shown: 2026-12-15.'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

export const serviceSchema = z.strictObject({
  name: line.describe('The name in English, with its short name: "Immigration Service of Cluj County (IGI)".'),
  alt_names: z.array(line).default([]).describe('Other names and short names, in any language: [IGI Cluj].'),
  summary: line.describe('What the place does for the reader, in one to three short sentences.'),
  keywords: z.array(line).default([]).describe('Words people type or read in letters, for search: "visa", "permis de ședere".'),
  topics: z
    .array(z.enum(topics))
    .min(1, 'Name at least one topic.')
    .describe('What it helps with. The first topic is the one the service is listed under.'),
  provider: line.optional().describe('Who runs it, by its official name: "Inspectoratul General pentru Imigrări".'),
  authority: id
    .optional()
    .describe(
      'The role this place plays in the whole country, by its id in country.yaml: immigration-office. Guides of the country lead to it.',
    ),
  kind: z.enum(kinds).describe('What kind of body runs it. public: an office of the state or city; ngo: an association.'),
  responsible: z.enum(levels).optional().describe('Which level of government answers for it.'),
  locations: z
    .array(location)
    .default([])
    .describe('Where to go, one entry for each place. Leave it out if it works by phone or online only.'),
  hidden: z
    .literal(true)
    .optional()
    .describe('Write true for a shelter. Then say only in which city it is: no street, no building, no postcode, no position, no hint.'),
  phones: z.array(phone).default([]).describe('The phones of the service, one entry for each number.'),
  email: email.optional().describe('The e-mail address: office@example.org.'),
  website: webAddress.optional().describe('Its own website, the whole address: https://igi.mai.gov.ro.'),
  booking_url: webAddress.optional().describe('The page where one books an appointment.'),
  opening_hours: openingHours
    .optional()
    .describe(
      'When it is open, as OpenStreetMap writes it: "Mo-Th 08:30-16:30; Fr 08:30-14:00". Add "PH off" (closed on public holidays) only if a source says so.',
    ),
  hours_exceptions: z
    .array(hoursException)
    .default([])
    .describe('Days with other hours, with their dates: { from: 2026-12-24, until: 2026-12-31, closed: true }.'),
  opening_hours_note: line.optional().describe('What the hours are for: "Mornings: hand in. Afternoons: collect."'),
  appointment: z
    .enum(appointments)
    .optional()
    .describe('Whether one needs an appointment. walk-in: no; online: one starts on the website.'),
  languages: z
    .array(language)
    .default([])
    .describe('Languages spoken by staff, by their short codes: [ro, en]. Leave it out when not known.'),
  interpreter: z
    .enum(interpreters)
    .optional()
    .describe('Whether there is an interpreter. on-request: if one asks before; on-site: in the office.'),
  cost: z.enum(costs).optional().describe('Whether one pays. mixed: some things are free.'),
  fees: z.array(fee).default([]).describe('What has to be paid, one entry for each amount.'),
  for: z.array(z.enum(audiences)).default([]).describe('For whom it is: [workers, students]. Leave it out when not known.'),
  bring: z
    .array(paper)
    .default([])
    .describe('The papers to bring, by their codes: passport, or with conditions { document: passport, if: work, form: copy }.'),
  alert: alert.optional().describe('A warning on top of the page, for some days.'),
  replaces: z.array(id).default([]).describe('Former ids of this service. Their addresses lead here.'),
  status: z.enum(statuses).default('active').describe('Whether it works at present. active when left out.'),
  ...trust,
})

/** A service as its author writes it, without the body. */
export type ServiceInput = z.output<typeof serviceSchema>

/** The words of a service in another language; facts are not allowed here. */
export const serviceTranslationSchema = z.strictObject({
  name: line.describe('The name in this language.'),
  summary: line.describe('The summary in this language.'),
  keywords: z
    .array(line)
    .default([])
    .describe('Words people type in this language, for search. They need not match those of the source file.'),
  notes,
  doubts: z.array(line).default([]).describe('The doubts in this language: as many sentences as in the source file, in the same order.'),
  translation,
})
