/** Days of a city that are not like others: public holidays, school holidays. */
import { z } from 'zod'
import { day, localizedText } from './field.ts'

export const publicHoliday = z.strictObject({
  date: day.describe('The day: 2026-12-01.'),
  name: localizedText.describe('The name of the holiday in several languages.'),
})

export const schoolHoliday = z
  .strictObject({
    from: day.describe('The first day without school: 2026-12-23.'),
    until: day.describe('The last day without school: 2027-01-10.'),
    name: localizedText.optional().describe('The name of these holidays in several languages: "Christmas holidays".'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'The last day must not be before the first day.' })
