/** The time zone of a new city, as far as its country tells it. */

/**
 * The one zone of the country; where it has several that show the same time, the one its other cities use.
 * `undefined` when somebody has to choose: Madrid or the Canary Islands.
 */
export function timezoneOfCountry(code: string, ofItsCities: readonly string[]): string | undefined {
  const zones = zonesOf(code)
  if (zones.length === 1) return zones[0]
  const [used, ...others] = new Set(ofItsCities)
  if (used === undefined || others.length > 0) return undefined
  return zones.every((zone) => showTheSameTime(zone, used)) ? used : undefined
}

/** The time zones of a country; none for what is no country. */
export function zonesOf(code: string): string[] {
  // A property in older engines, a method in newer ones.
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] | undefined }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** In winter and in summer of a year that has both. */
function showTheSameTime(a: string, b: string): boolean {
  return ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].every((moment) => timeIn(a, moment) === timeIn(b, moment))
}

function timeIn(timeZone: string, moment: string): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment))
}
