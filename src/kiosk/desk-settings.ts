/** How a desk was set up. Kept on the device under one name, and checked here whenever it is read. */
import * as z from 'zod/mini'
import { languages, staffLanguages } from '#i18n/languages.ts'

const languageCodes = languages.map(({ code }) => code)
const seconds = z.int().check(z.minimum(10), z.maximum(3600))

const deskSettings = z.object({
  /** Ids. The first is the desk's own city. */
  cities: z.array(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))).check(z.minLength(1)),
  /** Whether the maps of these cities lie here too. */
  maps: z.optional(z.boolean()),
  /** On the welcome screen, in this order. */
  languages: z.array(z.enum(languageCodes)).check(z.minLength(1)),
  /** In which those who work here are spoken to. */
  staffLanguage: z.enum(staffLanguages),
  /** Seconds without a touch until the visitor is asked, and until everything is forgotten. */
  warnAfter: seconds,
  resetAfter: seconds,
  paper: z.enum(['a4', 'receipt']),
  /** Where the same site is found on the internet, for the codes on the screen and on paper: `https://example.org/`. None: no code of a link. */
  publicAddress: z.optional(z.url({ protocol: /^https?$/ })),
  /** Visitors are told the age of the directory when it is older than so many days. */
  oldAfterDays: z.int().check(z.minimum(1), z.maximum(3650)),
  /** Whether the words of searches that found nothing are kept, without day or language of the visitor. */
  keepMissingWords: z.boolean(),
  /** Whether a keyboard stands on the screen while somebody writes, for a screen that has no other. */
  screenKeyboard: z.optional(z.boolean()),
  /** Public keys that are trusted for files, besides those that are built into the app. */
  keys: z.array(z.string().check(z.regex(/^[\w-]{43}$/))),
})
export type DeskSettings = z.infer<typeof deskSettings>

export const SETTINGS = 'settings'

/** The settings, if these are any. */
export function parseDeskSettings(value: unknown): DeskSettings | undefined {
  const parsed = deskSettings.safeParse(value)
  return parsed.success && parsed.data.resetAfter > parsed.data.warnAfter ? parsed.data : undefined
}

/** What a new desk begins with. */
export function firstSettings(city: string, cityLanguages: readonly string[]): DeskSettings {
  const first = languageCodes.filter((code) => cityLanguages.includes(code))
  return {
    cities: [city],
    languages: [...first, ...languageCodes.filter((code) => !first.includes(code))],
    staffLanguage: staffLanguages.find((code) => cityLanguages.includes(code)) ?? 'en',
    warnAfter: 60,
    resetAfter: 90,
    paper: 'a4',
    oldAfterDays: 30,
    keepMissingWords: false,
    keys: [],
  }
}
