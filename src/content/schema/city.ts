/** A city: its facts, its contacts, who publishes its directory. Words stand here in all their languages. */
import { z } from 'zod'
import { mapQualities } from '../map-quality.ts'
import { contact } from './contact.ts'
import { source, translatedBy } from './fact-parts.ts'
import { email, id, language, line, localizedText, partialDay, position, reportAddress, webAddress } from './field.ts'
import { publicHoliday, schoolHoliday } from './holiday.ts'

export const citySchema = z.strictObject({
  name: localizedText.describe('The name of the city in several languages: { en: Bucharest, ro: București }.'),
  country: id.describe('The country, by the name of its folder in content/countries: ro.'),
  subdivision: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .describe('The official code of the county or region (ISO 3166-2): RO-CJ.'),
  holiday_region: line
    .optional()
    .describe(
      'The state or region, where public holidays differ by state, as the opening_hours package names it: Hessen. Only needed for years that public_holidays do not list.',
    ),
  public_holidays: z
    .array(publicHoliday)
    .default([])
    .describe(
      'Days on which offices of this city or its region are closed, beside those of the whole country, which stand in country.yaml.',
    ),
  school_holidays: z
    .array(schoolHoliday)
    .default([])
    .describe('When schools are closed. Only needed if the hours of an office name school holidays (SH).'),
  languages: z.array(language).min(1).describe('The official languages by their short codes. The first is the language of the city: [ro].'),
  other_names: z
    .record(language, line)
    .default({})
    .describe('What the city is called in other languages: { hu: Kolozsvár, de: Klausenburg }.'),
  timezone: z
    .string()
    .refine(isTimezone, 'Write the time zone as its area and city, for example Europe/Bucharest.')
    .describe('The time zone as its area and city: Europe/Bucharest.'),
  center: position.describe('The middle of the city as [longitude, latitude]: [23.583, 46.767].'),
  box: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('The smallest rectangle that holds the places of the city: [west, south, east, north]. A position outside it is an error.'),
  map: z
    .strictObject({
      quality: z
        .enum(mapQualities)
        .describe(
          'How far the map can be trusted. streets: streets with names. unnamed: streets without names. sketch: lines with gaps and wrong turns. orientation: no streets.',
        ),
      date: partialDay.describe('How old the data of the map are, as exactly as it is known: 2026-11-21, "2026-11" or "2026".'),
      credits: z
        .array(
          z.strictObject({
            text: line.describe('Who must be named on the map: © OpenStreetMap contributors.'),
            url: webAddress.optional().describe('The page that says so: https://www.openstreetmap.org/copyright.'),
          }),
        )
        .min(1)
        .describe('Who made the data. Every map shows them.'),
    })
    .optional()
    .describe('The map of the city, if there is a file public/maps/<city>.pmtiles. See docs/maps.md.'),
  contacts: z
    .array(contact)
    .default([])
    .describe('Numbers of this city to call when help is needed at once. Those of the whole country stand in country.yaml.'),
  front_desk: id.describe('The service to ask when nothing else fits, by its id: city-hall-information-centre.'),
  emergency_rooms: z
    .array(
      z.strictObject({
        service: id.describe('The hospital, by the id of its service.'),
        label: localizedText.describe('For whom it is, in several languages: "Children".'),
      }),
    )
    .default([])
    .describe('The hospitals shown on the emergency page.'),
  publisher: z
    .strictObject({
      name: localizedText.describe('The name of the publisher, in several languages.'),
      url: webAddress.optional().describe('The website of the publisher.'),
    })
    .describe('Who publishes this directory and answers for it.'),
  feedback: z
    .strictObject({
      email: email.optional().describe('The e-mail address for reports: office@example.org.'),
      url: reportAddress
        .optional()
        .describe(
          'The web address that takes reports by HTTP POST, as docs/reports.md says: https://example.org/reports. It goes before the e-mail address.',
        ),
    })
    .default({})
    .describe('Where reports of readers go: "Is this right?" at the end of each page. Without it, they stay on the device of the reader.'),
  brand: z
    .strictObject({
      name: line.optional().describe('The name the city gives to its directory.'),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .optional()
        .describe(
          'The colour as # and six digits or small letters a-f, between quotes: "#1d4e89". White text on it must be easy to read (contrast 7:1).',
        ),
    })
    .default({})
    .describe('The look of the city: its own name and colour.'),
  population: z
    .strictObject({
      count: z.int().describe('The number of people, digits only: 286598.'),
      year: z.int().describe('The year of the figure: 2021.'),
    })
    .optional()
    .describe('How many people live in the city.'),
  newcomers: localizedText.optional().describe('Who the newcomers are, in several languages, with the date of the figures.'),
  epi: z
    .strictObject({
      areas: z.array(z.enum(['labour', 'education', 'housing', 'health', 'community'])).describe('What the strategy of the city is about.'),
      text: localizedText.describe('What the city did there, in a few sentences, in several languages.'),
    })
    .optional()
    .describe('The city in the European Pact for Integration.'),
  gaps: z.array(localizedText).default([]).describe('What was looked for and not found, one sentence each, in several languages.'),
  quick_exit: webAddress.describe('The harmless page that opens on "Leave this page now": https://www.wikipedia.org/.'),
  translated: translatedBy,
  sources: z.array(source).min(1).describe('The public pages these facts were read on, at least one.'),
})
export type CityInput = z.output<typeof citySchema>

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
