/** The settings as somebody is filling them in: text where text is typed, and what is wrong with it. Pure. */
import type { LanguageCode } from '#i18n/languages.ts'
import { type DeskSettings, firstSettings } from '../desk-settings.ts'

export interface Draft {
  /** The desk's own city; none before one is chosen. */
  city: string
  otherCities: readonly string[]
  maps: boolean
  languages: readonly LanguageCode[]
  staffLanguage: DeskSettings['staffLanguage']
  warnAfter: string
  answerWithin: string
  paper: DeskSettings['paper']
  publicAddress: string
  oldAfterDays: string
  keepMissingWords: boolean
  screenKeyboard: boolean
}

/** What a number may be. */
export const LIMITS = {
  warnAfter: { least: 10, most: 1800 },
  answerWithin: { least: 10, most: 300 },
  oldAfterDays: { least: 1, most: 3650 },
} as const
type NumberField = keyof typeof LIMITS

type Fault = { is: 'city' } | { is: 'languages' } | { is: 'address' } | { is: 'number'; least: number; most: number }
export type Faults = Partial<Record<'city' | 'languages' | 'publicAddress' | NumberField, Fault>>

/** What a new desk begins with; `address` is where this page lies, if that is on the internet. */
export function firstDraft(staffLanguage: DeskSettings['staffLanguage'], address: string): Draft {
  return {
    ...draftOf(firstSettings('', [])),
    city: '',
    languages: [],
    staffLanguage,
    publicAddress: address.startsWith('https://') ? address : '',
  }
}

export function draftOf(settings: DeskSettings): Draft {
  const [city = '', ...otherCities] = settings.cities
  return {
    city,
    otherCities,
    maps: settings.maps ?? false,
    languages: settings.languages,
    staffLanguage: settings.staffLanguage,
    warnAfter: String(settings.warnAfter),
    answerWithin: String(settings.resetAfter - settings.warnAfter),
    paper: settings.paper,
    publicAddress: settings.publicAddress ?? '',
    oldAfterDays: String(settings.oldAfterDays),
    keepMissingWords: settings.keepMissingWords,
    screenKeyboard: settings.screenKeyboard ?? false,
  }
}

/** The draft for this city, with the languages of its people first. */
export function forCity(draft: Draft, city: string, cityLanguages: readonly string[]): Draft {
  const otherCities = draft.otherCities.filter((other) => other !== city)
  return { ...draft, city, otherCities, languages: firstSettings(city, cityLanguages).languages }
}

/** Everything that has to be mended, at once. */
export function faultsOf(draft: Draft): Faults {
  return {
    ...(draft.city === '' && { city: { is: 'city' } }),
    ...(draft.languages.length === 0 && { languages: { is: 'languages' } }),
    ...(draft.publicAddress.trim() !== '' && !addressIn(draft.publicAddress) && { publicAddress: { is: 'address' } }),
    ...faultOfNumber('warnAfter', draft),
    ...faultOfNumber('answerWithin', draft),
    ...faultOfNumber('oldAfterDays', draft),
  }
}

function faultOfNumber(field: NumberField, draft: Draft): Faults {
  const { least, most } = LIMITS[field]
  const value = numberIn(draft[field])
  return value !== undefined && value >= least && value <= most ? {} : { [field]: { is: 'number', least, most } }
}

function numberIn(text: string): number | undefined {
  return /^[0-9]{1,6}$/.test(text.trim()) ? Number(text) : undefined
}

/** The settings of a draft without faults. `keys` are changed elsewhere. */
export function settingsOf(draft: Draft, keys: readonly string[]): DeskSettings {
  const warnAfter = Number(draft.warnAfter)
  const publicAddress = addressIn(draft.publicAddress)
  return {
    cities: [draft.city, ...draft.otherCities],
    maps: draft.maps,
    languages: [...draft.languages],
    staffLanguage: draft.staffLanguage,
    warnAfter,
    resetAfter: warnAfter + Number(draft.answerWithin),
    paper: draft.paper,
    ...(publicAddress && { publicAddress }),
    oldAfterDays: Number(draft.oldAfterDays),
    keepMissingWords: draft.keepMissingWords,
    screenKeyboard: draft.screenKeyboard,
    keys: [...keys],
  }
}

/** The address of a site, with a slash at its end so that addresses of pages can follow. */
export function addressIn(text: string): string | undefined {
  try {
    const { protocol, hostname, username, origin, pathname } = new URL(text.trim())
    const isSite = protocol === 'https:' && hostname.includes('.') && username === ''
    return isSite ? `${origin}${pathname.replace(/\/*$/, '/')}` : undefined
  } catch {
    return undefined
  }
}
