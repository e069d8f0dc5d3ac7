/** The first city.yaml of a city: every field that must be there, and in comments what its authors replace or add. */
import { inLanguages } from './country-yaml.ts'
import type { CityPlan } from './plan-city.ts'

/** The service that answers when nothing else fits; it begins as a page that says that nobody knows it yet. */
export const FRONT_DESK = 'front-desk'

/** Harmless, and known everywhere. */
const QUICK_EXIT = 'https://www.wikipedia.org/'

export function cityYaml({ country, name, localName, languages, subdivision, timezone, lie, publisher, source }: CityPlan): string {
  const [language] = languages
  const names = { en: name, [language]: localName ?? name }
  const nameIsGuess = localName === undefined && language !== 'en'
  const publishers = publisher ? { en: publisher } : { en: `First Door, ${name}`, [language]: `First Door, ${names[language]}` }
  return `# The facts of the city, and its words in every language. Every field: docs/fields.md#city. What to do next: docs/new-city.md.
# "Replace" stands where nobody has said how it really is.

${nameIsGuess ? `# Replace the name in "${language}" if the city is called otherwise there, and add` : '# Add'} the languages of your readers.
name: ${inLanguages(names)}
country: ${country.folder}
subdivision: ${subdivision}
languages: [${languages.join(', ')}]
timezone: ${timezone}
${lie.guessed === 'center' ? '# Replace: this is only the middle of the box.\n' : ''}center: [${lie.center.join(', ')}]
${lie.guessed === 'box' ? '# Replace: this is only a square of about 20 km. Write the smallest rectangle that holds all places: [west, south, east, north].\n' : ''}box: [${lie.box.join(', ')}]

# Add public holidays of the region or the city alone, each with its source below:
# public_holidays:
#   - { date: year-month-day, name: { en: "…" } }

# Replace with the office that people who are new here should ask first; services/${FRONT_DESK}.md says how.
front_desk: ${FRONT_DESK}

# Add the hospitals that help at once, by the ids of their services:
# emergency_rooms:
#   - { service: id-of-the-service, label: { en: "Adults" } }

# Add numbers of the city alone for urgent help. Those of the country are there already (contacts).

${publisher ? '' : '# Replace with the name of those who publish this directory and answer for it.\n'}publisher:
  name: ${inLanguages(publishers)}

# Add where readers report mistakes. Without it, reports stay on their devices (docs/reports.md):
# feedback: { email: office@example.org }

quick_exit: ${QUICK_EXIT}

# Add what was looked for and not found, so that readers know (gaps).

# Add the pages of everything that you add above.
sources:
  - { url: ${JSON.stringify(source)}, supports: "where the city lies" }
`
}
