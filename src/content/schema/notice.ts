/** A notice: a dated message of the city. It appears on the first page and under its topic, and vanishes by itself. */
import { z } from 'zod'
import { topics } from './codes.ts'
import { notes, source, translation } from './fact-parts.ts'
import { day, id, line, localTime, webAddress } from './field.ts'

const event = z
  .strictObject({
    start: localTime.describe('When it starts, in the time of the city: 2026-12-05T18:30.'),
    end: localTime.describe('When it ends, in the time of the city: 2026-12-05T21:00.'),
    repeat: z.enum(['daily', 'weekly', 'monthly']).optional().describe('How often it comes again. Leave it out if it happens once.'),
    place: line.optional().describe('Where it happens: "Town square".'),
    service: id.optional().describe('The service that holds it, by its id.'),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'The end must not be before the start.' })

export const noticeSchema = z
  .strictObject({
    title: line.describe('What it is about, in a few words: "Winter market".'),
    from: day.describe('The first day it is shown: 2026-11-20.'),
    until: day.describe('The last day it is shown: 2026-12-20. Then it vanishes by itself.'),
    topic: z.enum(topics).optional().describe('The topic it is also listed under.'),
    event: event.optional().describe('Day and time, if the message is about something to go to.'),
    website: webAddress.optional().describe('The page that tells more.'),
    sources: z
      .array(source)
      .min(1, 'Name at least one page this message comes from.')
      .describe('The public pages this message comes from, at least one.'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

export const noticeTranslationSchema = z.strictObject({
  title: line.describe('The title in this language.'),
  notes: notes.describe('Leave it out: no fact of a notice has words of its own.'),
  translation,
})
