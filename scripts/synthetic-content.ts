/** A made-up city of any size, to see what many services cost. The same number gives the same texts. */
import { appointments, audiences, costs, documents, kinds, topics } from '#content/schema/codes.ts'

const CITY = 'manyville'
const HOURS = 300
const CHECKED = '2026-11-21'

/** Files of a content folder with one country, one city and so many services, in English and Romanian. */
export function syntheticContent(services: number): Map<string, string> {
  const chance = chancesFrom(20_261_121)
  const hours = Array.from({ length: HOURS }, (_, index) => openingHours(index))
  const files = new Map([
    ['countries/ro/country.yaml', COUNTRY],
    [`cities/${CITY}/city.yaml`, CITY_FILE],
  ])
  for (let number = 1; number <= services; number++) {
    const name = `cities/${CITY}/services/${idOf(number)}`
    files.set(`${name}.md`, service(number, services, hours, chance))
    files.set(`${name}.ro.md`, translation(number, chance))
  }
  return files
}

type Chance = ReturnType<typeof chancesFrom>

const WORDS = {
  en: 'permit office doctor school rent work contract family language course help child number form card health desk waiting appointment letter city hall bus lawyer paper copy day month paid free insurance house room owner job boss salary station police night clinic teacher exam'.split(
    ' ',
  ),
  ro: 'permis birou medic școală chirie muncă contract familie limbă curs ajutor copil număr cerere card sănătate ghișeu așteptare programare scrisoare oraș primărie autobuz avocat act copie zi lună plătit gratuit asigurare casă cameră proprietar loc șef salariu stație poliție noapte clinică profesor examen'.split(
    ' ',
  ),
}
type Language = keyof typeof WORDS

function idOf(number: number): string {
  return `service-${number}`
}

function nameOf(number: number, language: Language): string {
  const words = WORDS[language]
  const [first, second] = [words[number % words.length]!, words[(number * 7 + 3) % words.length]!]
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${second} ${number}`
}

function service(number: number, services: number, hours: readonly string[], chance: Chance): string {
  const topic = topics[number % topics.length]!
  const other = chance.of(0.3) ? topics[(number + 3) % topics.length]! : undefined
  const lines = [
    `name: ${nameOf(number, 'en')}`,
    ...(chance.of(0.4) ? [`alt_names: [${nameOf(number + 5, 'ro')}, Office ${number}]`] : []),
    `summary: ${sentence('en', chance)} ${sentence('en', chance)}`,
    `keywords: [${chance.some(WORDS.en, 3, 8).join(', ')}, ${chance.some(WORDS.ro, 2, 5).join(', ')}]`,
    `topics: [${[topic, other].filter(Boolean).join(', ')}]`,
    `provider: Institution ${number % 97}`,
    `kind: ${chance.one(kinds)}`,
    ...locations(number, hours, chance),
    ...phones(number, chance),
    ...(chance.of(0.6) ? [`email: office${number}@example.org`] : []),
    ...(chance.of(0.8) ? [`website: https://example.org/office/${number}`] : []),
    ...(chance.of(0.75) ? [`opening_hours: ${JSON.stringify(hours[number % hours.length])}`] : []),
    ...(chance.of(0.2) ? [`opening_hours_note: ${sentence('en', chance)}`] : []),
    ...(chance.of(0.5) ? [`appointment: ${chance.one(appointments)}`] : []),
    ...(chance.of(0.6) ? [`cost: ${chance.one(costs)}`] : []),
    ...(chance.of(0.3)
      ? ['fees:', `  - { amount: ${10 + (number % 300)}, currency: RON, for: ${chance.one(WORDS.en)}, valid_from: 2026-01-01 }`]
      : []),
    `for: [${chance.some(audiences, 1, 4).join(', ')}]`,
    ...(chance.of(0.4) ? [`bring: [${chance.some(documents, 1, 6).join(', ')}]`] : []),
    'sources:',
    ...Array.from(
      { length: chance.between(1, 5) },
      (_, index) =>
        `  - { url: "https://example.org/source/${number}/${index}", date: "2026-0${chance.between(1, 9)}", supports: "${chance.some(WORDS.en, 1, 4).join(', ')}" }`,
    ),
    `checked: { on: ${CHECKED}, how: source }`,
    'confidence: medium',
    ...(chance.of(0.4) ? ['doubts:', `  - ${sentence('en', chance)}`] : []),
  ]
  return `---\n${lines.join('\n')}\n---\n\n${body('en', services, chance)}\n`
}

function translation(number: number, chance: Chance): string {
  const lines = [
    `name: ${nameOf(number, 'ro')}`,
    `summary: ${sentence('ro', chance)} ${sentence('ro', chance)}`,
    `keywords: [${chance.some(WORDS.ro, 3, 8).join(', ')}]`,
    'translation: { of: "000000000000", by: machine }',
  ]
  return `---\n${lines.join('\n')}\n---\n\n${body('ro', number, chance)}\n`
}

function locations(number: number, hours: readonly string[], chance: Chance): string[] {
  const count = chance.of(0.15) ? 0 : chance.of(0.2) ? chance.between(2, 4) : 1
  if (count === 0) return []
  const places = Array.from({ length: count }, (_, index) => {
    const position = `[${(23.45 + chance.number() * 0.1).toFixed(5)}, ${(46.45 + chance.number() * 0.1).toFixed(5)}]`
    return [
      `  - address: { street: Strada ${(number * 13 + index) % 900} nr. ${chance.between(1, 120)}, city: Manyville }`,
      `    position: ${position}`,
      '    precision: building',
      ...(count > 1 ? [`    label: ${chance.one(WORDS.en)} ${index + 1}`, `    opening_hours: ${JSON.stringify(chance.one(hours))}`] : []),
    ]
  })
  return ['locations:', ...places.flat()]
}

function phones(number: number, chance: Chance): string[] {
  const count = chance.between(0, 3)
  if (count === 0) return []
  const entries = Array.from(
    { length: count },
    (_, index) => `  - { number: "+40264${String(200_000 + number * 4 + index).padStart(6, '0')}" }`,
  )
  return ['phones:', ...entries]
}

/** Weekdays, lunch breaks, Saturdays, seasons and first Tuesdays, each a little different. */
function openingHours(index: number): string {
  const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const opens = 420 + (index % 10) * 15
  const closes = 900 + (Math.floor(index / 10) % 30) * 10
  const whole = `${time(opens)}-${time(closes)}`
  const shapes = [
    `Mo-Fr ${whole}; PH off`,
    `Mo-Th ${whole}; Fr ${time(opens)}-13:30`,
    `Mo,We,Fr ${time(opens)}-12:00,13:00-${time(closes)}; Tu,Th ${whole}; PH off`,
    `Mo-Fr ${whole}; Sa 09:00-${time(720 + (index % 6) * 10)}`,
    `Apr-Sep: Mo-Su ${whole}; Oct-Mar: Mo-Fr ${whole}`,
    `Mo-Fr ${whole}; Tu[1] off`,
  ]
  return shapes[index % shapes.length]!
}

function body(language: Language, services: number, chance: Chance): string {
  const parts = Array.from({ length: chance.between(2, 9) }, () => {
    const text = Array.from({ length: chance.between(1, 3) }, () => sentence(language, chance)).join(' ')
    const extra = [
      ` The word is *${chance.one(WORDS.ro)}*.`,
      ` **${chance.one(WORDS[language])}** counts.`,
      ` See [the page](https://example.org/${chance.between(1, 999)}).`,
      ` See [the office](service:${idOf(chance.between(1, Math.min(services, 1000)))}).`,
    ]
    return `${text}${chance.of(0.4) ? chance.one(extra) : ''}`
  })
  return chance.of(0.5) ? parts.map((part) => `- ${part}`).join('\n') : parts.join('\n\n')
}

function sentence(language: Language, chance: Chance): string {
  const words = chance.some(WORDS[language], 5, 14).join(' ')
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`
}

/** Chances that are the same every time. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chancesFrom(seed: number) {
  let state = seed >>> 0
  const number = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  const one = <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!
  return {
    number,
    between,
    one,
    of: (share: number) => number() < share,
    /** Different ones, so many at least and at most. */
    some: <T>(list: readonly T[], least: number, most: number): T[] => [
      ...new Set(Array.from({ length: between(least, most) }, () => one(list))),
    ],
  }
}

const COUNTRY = `name: { en: Romania, ro: România }
code: ro
currency: RON
languages: [ro]
contacts:
  - { id: emergency, number: "112", label: { en: Any emergency, ro: Orice urgență }, hours: 24/7, main: true, sources: [{ url: "https://example.org/112", supports: number }] }
public_holidays:
  - { date: 2026-11-30, name: { en: Saint Andrew, ro: Sfântul Andrei } }
  - { date: 2026-12-01, name: { en: National Day, ro: Ziua Națională } }
  - { date: 2026-12-25, name: { en: Christmas, ro: Crăciunul } }
  - { date: 2027-01-01, name: { en: New Year, ro: Anul Nou } }
sources:
  - { url: "https://example.org/country", supports: everything }
`

const CITY_FILE = `name: { en: Manyville, ro: Manyville }
country: ro
subdivision: RO-CJ
languages: [ro]
timezone: Europe/Bucharest
center: [23.5, 46.5]
box: [23.4, 46.4, 23.6, 46.6]
front_desk: ${idOf(1)}
publisher: { name: { en: Manyville } }
quick_exit: https://example.org/
sources:
  - { url: "https://example.org/city", supports: everything }
`
