/** A phone number as somebody typed it, read as the directory writes it. */
import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/max'
import { phoneDisplay } from '../compile/phone-display.ts'

/**
 * `0264 555 656` as `+40264555656`, read in this country (ISO 3166-1, small letters); a short number such as `112` stays as it is.
 * `undefined` when no such number can exist.
 */
export function readPhone(typed: string, country: string): string | undefined {
  const digits = typed.replace(/[\s()./-]/g, '')
  if (/^\d{3,6}$/.test(digits)) return digits
  if (!/^(\+|00)?\d+$/.test(digits)) return undefined
  const number = parsePhoneNumber(digits.replace(/^00/, '+'), country.toUpperCase() as CountryCode)?.number
  return number !== undefined && phoneDisplay(number, country) !== undefined ? number : undefined
}
