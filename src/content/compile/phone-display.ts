/** How people of the country write a phone number. */
import parsePhoneNumber, { getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'

/** `+40264555656` as `0264 555 656` for a reader in that country; `undefined` when no such number can exist. */
export function phoneDisplay(number: string, country: string): string | undefined {
  if (!number.startsWith('+')) return number
  const parsed = parsePhoneNumber(number)
  if (!parsed?.isPossible()) return undefined
  if (parsed.country !== country.toUpperCase() && parsed.country) return parsed.formatInternational()
  if (parsed.isValid()) return parsed.formatNational()
  // Short local numbers (0364 917) are possible, but no numbering plan lists them.
  const trunk = parsed.country && getExampleNumber(parsed.country, examples)?.formatNational().startsWith('0') ? '0' : ''
  return groups(trunk + parsed.nationalNumber)
}

function groups(digits: string): string {
  const first = digits.length % 3 || 3
  const start = digits.length % 3 === 1 ? 4 : first
  return [digits.slice(0, start), ...(digits.slice(start).match(/\d{1,3}/g) ?? [])].join(' ')
}
