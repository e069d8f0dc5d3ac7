/** Makes views of records: cards for lists, words of steps, texts for search. */
import { pinPosition } from './pin-position.ts'
import { plainText } from './plain-text.ts'
import type { Phone } from './records/parts.ts'
import type { DirectoryRecord } from './records/record.ts'
import type { Location, ServiceFacts } from './records/service.ts'
import type { TermFacts } from './records/term.ts'
import { type Said, speak } from './spoken.ts'
import type { GuideCard, GuideView, NoticeView, PlanGuide, SearchText, ServiceCard, TermView } from './views.ts'

/** Services whose first topic this is stand first, then those of which more is known; then by id, so that the order is the same on every device. */
export function sortServices(records: DirectoryRecord<'service'>[], topic?: string): DirectoryRecord<'service'>[] {
  const rank = ({ facts }: DirectoryRecord<'service'>) => (topic === undefined ? 0 : facts.topics.indexOf(topic)) * 10 + unknownness(facts)
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}

/** 0 for a service with hours, a place and a phone; one more for each that is missing; closed ones last. */
function unknownness({ hours, locations, phones, status }: ServiceFacts): number {
  if (status === 'closed') return 9
  const known = [hours ?? locations.some((location) => location.hours), locations.some(({ address }) => address.street), phones.length > 0]
  return known.filter((is) => !is).length
}

/** Guides in the order their authors gave them; those of a topic before others, if one is named. */
export function sortGuides(records: DirectoryRecord<'guide'>[], topic?: string): DirectoryRecord<'guide'>[] {
  const rank = ({ facts }: DirectoryRecord<'guide'>) => (facts.topics[0] === topic ? 0 : 1)
  return [...records].sort((a, b) => rank(a) - rank(b) || a.facts.order - b.facts.order || (a.key < b.key ? -1 : 1))
}

export function serviceCard(record: DirectoryRecord<'service'>, order: string[], officeLanguage: string): ServiceCard {
  const { facts } = record
  const { words, language, notes } = speak(record, order)
  const hours = facts.hours ?? (facts.locations.length === 1 ? facts.locations[0]!.hours : undefined)
  const street = facts.locations[0]?.address.street
  const phone = facts.phones[0] ?? facts.locations[0]?.phones?.[0]
  return {
    id: facts.id,
    name: { text: words.name, language },
    ...officeName(record, order, officeLanguage),
    summary: { text: words.summary, language },
    topics: facts.topics,
    ...(hours && { hours }),
    status: facts.status,
    ...(facts.cost && { cost: facts.cost }),
    ...(facts.appointment && { appointment: facts.appointment }),
    languages: facts.languages,
    ...filterFacts(facts),
    ...(street && { street }),
    ...(phone && { phone: { number: phone.number, display: phone.display } }),
    ...(facts.alert && notes['alert'] && { alert: { ...notes['alert'], ...facts.alert } }),
  }
}

/** What filters ask for beyond what a card shows. Cards travel in pages, so what is not known takes no room. */
function filterFacts(
  facts: ServiceFacts,
): Pick<ServiceCard, 'lineLanguages' | 'interpreter' | 'for' | 'wheelchair' | 'remote' | 'positions'> {
  const { interpreter, for: people } = facts
  const lineLanguages = [...new Set(phonesOf(facts).flatMap((phone) => phone.languages ?? []))]
  const wheelchair = wheelchairOf(facts)
  const positions = positionsOf(facts)
  return {
    ...(lineLanguages.length > 0 && { lineLanguages }),
    ...(interpreter && { interpreter }),
    ...(people.length > 0 && { for: people }),
    ...(wheelchair && { wheelchair }),
    ...(isRemote(facts) && { remote: true }),
    ...(positions.length > 0 && { positions }),
  }
}

function phonesOf({ phones, locations }: ServiceFacts): Phone[] {
  return [...phones, ...locations.flatMap((location) => location.phones ?? [])]
}

/** What has no place to go to works by phone or online. */
function isRemote(facts: ServiceFacts): boolean {
  const { email, website, booking, appointment, locations } = facts
  if (phonesOf(facts).length > 0 || email || booking || appointment === 'online') return true
  return locations.length === 0 && website !== undefined
}

/** One place that can be entered is enough; "no" needs to be known of all. */
function wheelchairOf({ locations }: ServiceFacts): Location['wheelchair'] {
  const known = new Set(locations.map(({ wheelchair }) => wheelchair))
  if (known.has('yes')) return 'yes'
  if (known.has('limited')) return 'limited'
  return known.size === 1 ? [...known][0] : undefined
}

const ABOUT_A_METRE = 1e5

function positionsOf({ hidden, locations }: ServiceFacts): [number, number][] {
  if (hidden) return []
  const round = (degrees: number) => Math.round(degrees * ABOUT_A_METRE) / ABOUT_A_METRE
  return locations.flatMap((location) => {
    const point = pinPosition(location)
    return point ? [[round(point[0]), round(point[1])]] : []
  })
}

export function officeName(record: DirectoryRecord<'service'>, order: string[], officeLanguage: string): { officeName?: Said } {
  const words = record.words[officeLanguage]
  const { words: shown, language } = speak(record, order)
  if (!words || language === officeLanguage || words.name === shown.name) return {}
  return { officeName: { text: words.name, language: officeLanguage } }
}

export function guideCard(record: DirectoryRecord<'guide'>, order: string[]): GuideCard {
  const { words, language } = speak(record, order)
  return {
    id: record.facts.id,
    title: { text: words.title, language },
    summary: { text: words.summary, language },
    topics: record.facts.topics,
    steps: record.facts.steps.length,
  }
}

/** A notice, with the service that holds its event. */
export function noticeView(
  record: DirectoryRecord<'notice'>,
  order: string[],
  service: DirectoryRecord<'service'> | undefined,
): Omit<NoticeView, 'terms'> {
  const { words, language } = speak(record, order)
  return {
    facts: record.facts,
    title: words.title,
    html: words.html,
    language,
    ...(service && { host: hostOf(service, order) }),
    ...(words.translation && { translation: words.translation }),
  }
}

function hostOf(record: DirectoryRecord<'service'>, order: string[]): NonNullable<NoticeView['host']> {
  const { words, language } = speak(record, order)
  const street = record.facts.locations[0]?.address.street
  return { id: record.facts.id, name: { text: words.name, language }, ...(street && { street }) }
}

export function stepWords(record: DirectoryRecord<'guide'>, order: string[]): GuideView['steps'] {
  const languages = [...order, ...Object.keys(record.words)].filter((language) => language in record.words)
  const steps: GuideView['steps'] = {}
  for (const { id } of record.facts.steps) {
    const language = languages.find((name) => Object.hasOwn(record.words[name]!.steps, id))
    if (language) steps[id] = { ...record.words[language]!.steps[id]!, language }
  }
  return steps
}

export function planGuide(record: DirectoryRecord<'guide'>, order: string[]): PlanGuide {
  const { words, language } = speak(record, order)
  const steps = Object.entries(stepWords(record, order)).map(([id, step]) => [id, { text: step.title, language: step.language }])
  return { facts: record.facts, title: { text: words.title, language }, steps: Object.fromEntries(steps) }
}

export function termView(record: DirectoryRecord<'term'>, order: string[]): TermView {
  const { words, language } = speak(record, order)
  const { keywords: _, ...facts } = record.facts
  return { facts, words, language }
}

/** What a record says in one language; nothing when it does not speak it. */
export function searchText(record: DirectoryRecord<'service' | 'guide' | 'term'>, language: string): SearchText[] {
  const words = record.words[language]
  if (!words) return []
  const text = { id: record.key, language }
  if ('word' in words) {
    const { term, keywords } = record.facts as TermFacts
    return [{ ...text, title: `${term} ${words.word}`, keywords, body: words.meaning }]
  }
  const notes = Object.values(words.notes).join(' ')
  if ('name' in words) {
    const { altNames = [] } = record.facts as ServiceFacts
    return [
      {
        ...text,
        title: words.name,
        keywords: [...altNames, ...words.keywords],
        body: `${words.summary} ${plainText(words.html)} ${notes}`,
      },
    ]
  }
  const steps = Object.values(words.steps).map(({ title, html }) => `${title} ${plainText(html)}`)
  return [
    { ...text, title: words.title, keywords: words.keywords, body: [words.summary, plainText(words.intro), ...steps, notes].join(' ') },
  ]
}
