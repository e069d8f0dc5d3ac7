/** Turns city.yaml, with country.yaml and glossary.yaml behind it, into records. */
import type { CityFacts, CityWords, ContactFacts } from '../records/city.ts'
import type { Translation } from '../records/parts.ts'
import type { TermFacts, TermWords } from '../records/term.ts'
import type { CityInput } from '../schema/city.ts'
import type { CountryInput, GlossaryInput } from '../schema/country.ts'
import type { LocalizedText } from '../schema/field.ts'
import { compileHours, known } from './compile-parts.ts'
import { phoneDisplay } from './phone-display.ts'
import { type Place, type Report, SOURCE_LANGUAGE } from './place.ts'

/** The facts of the city and its words in every language that names it or its country. */
export function compileCityRecord(
  city: CityInput,
  country: CountryInput,
  contentLanguages: string[],
  place: Place,
  reportCity: Report,
  reportCountry: Report,
): { facts: CityFacts; words: Record<string, CityWords> } {
  const contacts = [
    ...country.contacts.map((contact, index) => compileContact(contact, `contacts.${index}`, place, reportCountry)),
    ...city.contacts.map((contact, index) => compileContact(contact, `contacts.${index}`, place, reportCity)),
  ]
  const facts = known({
    id: place.city,
    country: country.code,
    languages: city.languages,
    timezone: city.timezone,
    center: city.center,
    box: city.box,
    map: city.map && { ...city.map, credits: city.map.credits.map((credit) => known(credit)) },
    contacts,
    frontDesk: city.front_desk,
    emergencyRooms: city.emergency_rooms.map(({ service }) => service),
    holidays: [...place.holidays],
    schoolHolidays: city.school_holidays.length > 0 ? city.school_holidays.map(({ from, until }) => ({ from, until })) : undefined,
    hoursUntil: place.span.until,
    publisherUrl: city.publisher.url,
    feedback: known(city.feedback),
    brandColour: city.brand.colour,
    population: city.population,
    epiAreas: city.epi?.areas,
    quickExit: city.quick_exit,
    sources: [...city.sources, ...country.sources].map((page) => known(page)),
    contentLanguages,
  }) as CityFacts
  const languages = [...new Set([...Object.keys(city.name), ...Object.keys(country.name)])].sort()
  return { facts, words: Object.fromEntries(languages.map((language) => [language, cityWords(city, country, language)])) }
}

function compileContact(contact: CityInput['contacts'][number], field: string, place: Place, report: Report): ContactFacts {
  const display = phoneDisplay(contact.number, place.country)
  if (!display) report(`${field}.number`, `No such phone number can exist. Check the digits of "${contact.number}".`)
  return known({
    id: contact.id,
    number: contact.number,
    display: display ?? contact.number,
    free: contact.free,
    hours: compileHours(contact.hours, `${field}.hours`, place, report),
    sms: contact.sms,
    main: contact.main,
  }) as ContactFacts
}

function cityWords(city: CityInput, country: CountryInput, language: string): CityWords {
  const say = (text: LocalizedText) => text[language] ?? text[SOURCE_LANGUAGE]!
  const contacts = [...country.contacts, ...city.contacts]
  const schoolHolidays = city.school_holidays.flatMap(({ from, name }) => (name ? [{ from, name }] : []))
  return known({
    name: say(city.name),
    country: say(country.name),
    publisher: say(city.publisher.name),
    contacts: Object.fromEntries(
      contacts.map(({ id, label, detail }) => [id, known({ label: say(label), detail: detail && say(detail) })]),
    ),
    holidays: Object.fromEntries([...country.public_holidays, ...city.public_holidays].map(({ date, name }) => [date, say(name)])),
    schoolHolidays: schoolHolidays.length > 0 ? Object.fromEntries(schoolHolidays.map(({ from, name }) => [from, say(name)])) : undefined,
    authorities: Object.fromEntries(country.authorities.map(({ id, name }) => [id, say(name)])),
    emergencyRooms: Object.fromEntries(city.emergency_rooms.map(({ service, label }) => [service, say(label)])),
    phrases: Object.fromEntries(country.phrases.map(({ id, words }) => [id, say(words)])),
    newcomers: city.newcomers && say(city.newcomers),
    epi: city.epi && say(city.epi.text),
    gaps: city.gaps.map(say),
    translation: translationBy(city.translated[language]),
  }) as CityWords
}

/** The glossary's words as records; links to pages this city does not have are left out. */
export function compileTerms(
  glossary: GlossaryInput,
  officeLanguage: string,
  pages: ReadonlySet<string>,
): { facts: TermFacts; words: Record<string, TermWords> }[] {
  return glossary.terms.map(({ id, term, word, meaning, guide, service, keywords }) => ({
    facts: known({
      id,
      term,
      language: officeLanguage,
      guide: pages.has(`guide/${guide}`) ? guide : undefined,
      service: pages.has(`service/${service}`) ? service : undefined,
      keywords,
    }) as TermFacts,
    words: Object.fromEntries(
      Object.keys(meaning)
        .filter((language) => language in word)
        .map((language) => [
          language,
          known({
            word: word[language]!,
            meaning: meaning[language]!,
            translation: translationBy(glossary.translated[language]),
          }) as TermWords,
        ]),
    ),
  }))
}

function translationBy(by: Translation['by'] | undefined): Translation | undefined {
  return by && { by }
}
