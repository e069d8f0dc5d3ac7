/** A notice: a dated message of the city. It appears on the first page and under its topic, and vanishes by itself. */
import { z } from 'zod'
import { topics } from './codes.ts'
import { notes, source, translation } from './fact-parts.ts'
import { day, id, line, localTime, webAddress } from './field.ts'

const event = z
  .strictObject({
    start: localTime,
    end: localTime,
    /** Comes again. */
    repeat: z.enum(['daily', 'weekly', 'monthly']).optional(),
    place: line.optional(),
    service: id.optional(),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'The end must not be before the start.' })

export const noticeSchema = z
  .strictObject({
    title: line,
    from: day,
    until: day,
    topic: z.enum(topics).optional(),
    event: event.optional(),
    website: webAddress.optional(),
    sources: z.array(source).min(1, 'Name at least one page this message comes from.'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })

export const noticeTranslationSchema = z.strictObject({ title: line, notes, translation })
