/** Phones of HSDS as phones of the directory, and the languages that are spoken on them. */
import { phoneDisplay } from '#content/compile/phone-display.ts'
import type { InputLanguage, InputPhone, ServiceInput } from './hsds-input.ts'
import { cut, type Tell, tellUnread } from './told.ts'

export interface PhoneFound {
  number: string
  label?: string
  extension?: string
  languages?: string[]
}

const READ = [
  'id',
  'service_id',
  'service_at_location_id',
  'location_id',
  'organization_id',
  'contact_id',
  'number',
  'extension',
  'type',
  'description',
  'languages',
]

/** Those of the service, and those of its contacts: many know no other way to name a phone. */
export function allPhonesOf({ phones, contacts = [] }: ServiceInput, tell: Tell): PhoneFound[] {
  const own = phonesOf(phones, 'phones', tell)
  const others = contacts.flatMap((contact, index) => phonesOf(contact.phones, `contacts.${index}.phones`, tell))
  const isNew = ({ number }: PhoneFound, index: number, all: PhoneFound[]) => all.findIndex((phone) => phone.number === number) === index
  return [...own, ...others.filter((phone) => !own.some(({ number }) => number === phone.number)).filter(isNew)]
}

export function phonesOf(phones: readonly InputPhone[] | undefined, at: string, tell: Tell): PhoneFound[] {
  return (phones ?? []).flatMap((phone, index) => {
    const field = `${at}.${index}`
    tellUnread(phone, READ, field, tell)
    if (phone.type && !/^(voice|cell|work)$/i.test(phone.type)) {
      tell(`${field}.type`, `A number for "${phone.type}" has no place here: ${phone.number ?? ''}`)
      return []
    }
    const number = numberOf(phone.number, `${field}.number`, tell)
    if (!number) return []
    const label = phone.description && cut(phone.description, `${field}.description`, tell)
    const extension = extensionOf(phone.extension, `${field}.extension`, tell)
    const languages = languagesOf(phone.languages, `${field}.languages`, tell)
    return [{ number, ...(label && { label }), ...(extension && { extension }), ...(languages.length > 0 && { languages }) }]
  })
}

/** An international number without what people put between its digits, or a short one. */
function numberOf(text: string | undefined, field: string, tell: Tell): string | undefined {
  if (!text) {
    tell(field, 'It is missing.')
    return undefined
  }
  const digits = text.replace(/["\s().\-/\u2010-\u2015\u00a0]/g, '').replace(/^00(?=[1-9])/, '+')
  if (!/^(\+[1-9]\d{6,14}|\d{3,6})$/.test(digits)) {
    tell(field, `"${text}" has no country code or other letters in it. Write it as "+40264123456" into phones.`)
    return undefined
  }
  if (phoneDisplay(digits, '')) return digits
  tell(field, `No such phone number can exist: "${text}".`)
  return undefined
}

function extensionOf(extension: string | undefined, field: string, tell: Tell): string | undefined {
  if (extension === undefined || /^\d+$/.test(extension)) return extension
  tell(field, `"${extension}" has more than digits.`)
  return undefined
}

export function languagesOf(languages: readonly InputLanguage[] | undefined, at: string, tell: Tell): string[] {
  const codes = (languages ?? []).flatMap((language, index) => {
    const { code, name } = language
    tellUnread(language, ['id', 'service_id', 'location_id', 'phone_id', 'name', 'code'], `${at}.${index}`, tell)
    const short = code?.trim().toLowerCase().split('-')[0]
    if (short && /^[a-z]{2,3}$/.test(short)) return [short]
    tell(`${at}.${index}`, `"${name ?? code ?? ''}" has no code of ISO 639. Write its code into languages.`)
    return []
  })
  return [...new Set(codes)]
}
