/** A notice: a dated message of the city. It appears on the first page and under its topic, and vanishes by itself. */
import { z } from 'zod'
import { type EventTimes, occurrences } from '../event-times.ts'
import { topics } from './codes.ts'
import { notes, source, translation } from './fact-parts.ts'
import { day, id, line, localTime, webAddress } from './field.ts'

/** The longest that an event can last which comes again. */
const DAYS = { daily: 1, weekly: 7, monthly: 28 } as const

// Days and times that are mistyped cannot be compared, and one mistake is told once.
const when = ({ issues }: { issues: readonly unknown[] }) => issues.length === 0

const event = z
  .strictObject({
    start: localTime.describe('When it starts, in the time of the city: 2026-12-05T18:30.'),
    end: localTime.describe('When it ends, in the time of the city: 2026-12-05T21:00.'),
    repeat: z
      .enum(['daily', 'weekly', 'monthly'])
      .optional()
      .describe('How often it comes again: daily, weekly (the same weekday), monthly (the same date). Leave it out if it happens once.'),
    place: line.optional().describe('Where it happens: "Town square".'),
    service: id.optional().describe('The service that holds it, by its id.'),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'The end must not be before the start.' })
  .refine(({ start, end, repeat }) => !repeat || lengthInDays(start, end) <= DAYS[repeat], {
    path: ['end'],
    when,
    error: 'It lasts longer than the time until it comes again. Write the start and end of its first time.',
  })

export const noticeSchema = z
  .strictObject({
    title: line.describe('What it is about, in a few words: "Winter market".'),
    from: day.describe('The first day it is shown: 2026-11-20.'),
    until: day.describe(
      'The last day it is shown: 2026-12-20. Then it vanishes by itself, an event already when its last time has ended. An event that comes again does so until this day.',
    ),
    topic: z.enum(topics).optional().describe('The topic it is also listed under.'),
    event: event.optional().describe('Day and time, if the message is about something to go to.'),
    website: webAddress.optional().describe('The page that tells more.'),
    sources: z
      .array(source)
      .min(1, 'Name at least one page this message comes from.')
      .describe('The public pages this message comes from, at least one.'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })
  .refine(({ until, event: { start, repeat } = {} }) => !start || !repeat || start.slice(0, 10) <= until, {
    path: ['until'],
    when,
    error: 'The event begins after this day. Write the last day on which it takes place.',
  })
  .refine(({ from, until, event: times }) => !times || isSeen(times, from, until), {
    path: ['from'],
    when,
    error: 'The event is over before this day, so nobody would see it.',
  })

export const noticeTranslationSchema = z.strictObject({
  title: line.describe('The title in this language.'),
  notes: notes.describe('Leave it out: no fact of a notice has words of its own.'),
  translation,
})

function lengthInDays(start: string, end: string): number {
  return (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000
}

/** Whether any time of an event ends when the message has appeared. */
function isSeen(times: EventTimes, from: string, until: string): boolean {
  for (const { end } of occurrences(times, until)) if (end.slice(0, 10) >= from) return true
  return false
}
