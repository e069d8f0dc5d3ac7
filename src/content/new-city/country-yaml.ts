/** The first country.yaml of a country: what is known of it, and what its authors add. */
interface NewCountry {
  code: string
  names: Record<string, string>
  currency: string
  languages: readonly string[]
  source: string
  emergencySource: string
}

export function countryYaml({ code, names, currency, languages, source, emergencySource }: NewCountry): string {
  return `# What is true in the whole country; all of its cities inherit it. Every field: docs/fields.md#country.
# Another country shows the form: content/countries/ro. What to do next: docs/new-city.md.

# Add the languages of your readers, here and in every text of this file.
name: ${inLanguages(names)}
code: ${code}
currency: ${currency}
languages: [${languages.join(', ')}]

# Add the other numbers of the whole country: help for women, for children, advice on the phone. Each with a page that names it.
contacts:
  - id: emergency
    number: "112"
    label: { en: "Any emergency" }
    main: true
    sources:
      - { url: ${JSON.stringify(emergencySource)}, supports: "112" }

# Add the public holidays of this year and the next, one by one, with a source:
#   - { date: 2027-01-01, name: { en: "New Year's Day" } }
# Until then "open now" goes by the days that the opening_hours package knows of this country, which may be none.
public_holidays: []

# Add the kinds of office that every city has. Guides name them, and each city says which of its services it is:
#   - { id: immigration-office, name: { en: "Immigration office" } }
authorities: []

sources:
  - { url: ${JSON.stringify(source)}, supports: "official languages, currency" }
`
}

/** Words in several languages on one line: `{ en: "Bucharest", ro: "București" }`. */
export function inLanguages(words: Record<string, string>): string {
  return `{ ${Object.entries(words)
    .map(([language, text]) => `${language}: ${JSON.stringify(text)}`)
    .join(', ')} }`
}
