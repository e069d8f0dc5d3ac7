/** The one way anybody asks for content: what a page needs, in the reader's language, as plain data. */

import type { RecordSource } from './record-source.ts'
import type { CityFacts, CityWords } from './records/city.ts'
import type { GuideFacts } from './records/guide.ts'
import type { NoticeFacts } from './records/notice.ts'
import type { Hours, Translation } from './records/parts.ts'
import type { DirectoryRecord, RecordKey } from './records/record.ts'
import type { ServiceFacts } from './records/service.ts'
import type { TermFacts, TermWords } from './records/term.ts'
import { fallbackOrder, type Said, type Spoken, speak } from './spoken.ts'

export interface CityView {
  facts: CityFacts
  words: CityWords
  /** The language of the words. */
  language: string
}

/** The city as every page of it needs it: for its header, its clock and its links. */
export type CityFrame = Pick<CityFacts, 'id' | 'languages' | 'timezone' | 'holidays' | 'hoursUntil' | 'quickExit' | 'feedback'> & {
  name: string
  /** The language of the name. */
  nameLanguage: string
}

/** A service as a card in a list shows it. */
export interface ServiceCard {
  id: string
  name: Said
  /** As it stands on the door, when that is another language. */
  officeName?: Said
  summary: Said
  topics: string[]
  hours?: Hours
  status: ServiceFacts['status']
  cost?: NonNullable<ServiceFacts['cost']>
  appointment?: NonNullable<ServiceFacts['appointment']>
  languages: string[]
  street?: string
  phone?: { number: string; display: string }
  alert?: Said & { from: string; until: string }
}

/** A guide as a line in a list shows it. */
export interface GuideCard {
  id: string
  title: Said
  summary: Said
  topics: string[]
  steps: number
}

export interface NoticeView {
  facts: NoticeFacts
  title: string
  html: string
  language: string
  translation?: Translation
}

export interface ServiceView extends Spoken<'service'> {
  facts: ServiceFacts
  officeName?: Said
  /** Guides that lead here. */
  guides: GuideCard[]
  /** Languages that have words of their own. */
  available: string[]
}

export interface GuideView extends Spoken<'guide'> {
  facts: GuideFacts
  officeTitle?: Said
  /** Words of steps that the language lacks, from the next language. */
  steps: Record<string, { title: string; html: string; language: string }>
  /** The services its steps name. */
  services: Record<string, ServiceCard>
  authorities: Record<string, string>
  available: string[]
}

export interface TermView {
  facts: TermFacts
  words: TermWords
  language: string
}

export interface TopicView {
  guides: GuideCard[]
  services: ServiceCard[]
  notices: NoticeView[]
}

export type FoundCard = { kind: 'service'; card: ServiceCard } | { kind: 'guide'; card: GuideCard } | { kind: 'term'; card: TermView }

/** The words of a record in one language, as search reads them. */
export interface SearchText {
  id: string
  language: string
  title: string
  keywords: string[]
  body: string
}

/** How much there is, and how sure it is. */
export interface Freshness {
  services: number
  guides: number
  unconfirmed: number
  /** The days on which pages were checked. */
  checkedOn: string[]
}

export interface ContentReader {
  /** `undefined` when the source has no such city. */
  city(): Promise<CityView | undefined>
  frame(): Promise<CityFrame | undefined>
  /** The city's words in its own language: what is said on its phones. */
  officeWords(): Promise<CityWords | undefined>
  topic(topic: string): Promise<TopicView>
  service(id: string): Promise<ServiceView | undefined>
  guide(id: string): Promise<GuideView | undefined>
  cards(ids: readonly string[]): Promise<ServiceCard[]>
  /** Cards of what a search has found, in its order. */
  found(keys: readonly string[]): Promise<FoundCard[]>
  /** The texts to search: in the reader's language, the source language and the office's. */
  searchTexts(): Promise<SearchText[]>
  notices(): Promise<NoticeView[]>
  terms(): Promise<TermView[]>
  freshness(): Promise<Freshness>
}

/** Reads one city from a source, for a reader of one language. */
export function contentReader(source: RecordSource, city: string, language: string, sourceLanguage: string): ContentReader {
  let cityRecord: Promise<DirectoryRecord<'city'> | undefined> | undefined
  const theCity = () => {
    cityRecord ??= source.get<'city'>(`city/${city}`)
    return cityRecord
  }
  const office = async () => (await theCity())?.facts.languages[0] ?? sourceLanguage
  const order = async () => fallbackOrder(language, sourceLanguage, await office())

  return {
    async city() {
      const record = await theCity()
      if (!record) return undefined
      const { words, language: spoken } = speak(record, await order())
      return { facts: record.facts, words, language: spoken }
    },
    async frame() {
      const view = await this.city()
      if (!view) return undefined
      const { id, languages, timezone, holidays, hoursUntil, quickExit, feedback } = view.facts
      return { id, languages, timezone, holidays, hoursUntil, quickExit, feedback, name: view.words.name, nameLanguage: view.language }
    },
    async officeWords() {
      return (await theCity())?.words[await office()]
    },
    async topic(topic) {
      const records = await source.inTopic(topic)
      const [languages, officeLanguage] = [await order(), await office()]
      return {
        guides: sortGuides(records.filter(isGuide), topic).map((record) => guideCard(record, languages)),
        services: sortServices(records.filter(isService), topic).map((record) => serviceCard(record, languages, officeLanguage)),
        notices: records.filter(isNotice).map((record) => noticeView(record, languages)),
      }
    },
    async service(id) {
      const record = await source.get<'service'>(`service/${id}`)
      if (!record) return undefined
      const [languages, officeLanguage] = [await order(), await office()]
      const guides = (await source.all('guide')).filter(({ facts }) => facts.steps.some((step) => step.services.includes(id)))
      return {
        ...speak(record, languages),
        facts: record.facts,
        ...officeName(record, languages, officeLanguage),
        guides: sortGuides(guides).map((guide) => guideCard(guide, languages)),
        available: Object.keys(record.words).sort(),
      }
    },
    async guide(id) {
      const record = await source.get<'guide'>(`guide/${id}`)
      if (!record) return undefined
      const [languages, officeLanguage] = [await order(), await office()]
      const spoken = speak(record, languages)
      const officeWords = record.words[officeLanguage]
      const named = [...new Set(record.facts.steps.flatMap((step) => step.services))]
      const unplayed = record.facts.steps.flatMap((step) => step.authorities ?? [])
      const names = unplayed.length > 0 ? (await this.city())?.words.authorities : undefined
      return {
        ...spoken,
        facts: record.facts,
        ...(officeWords && spoken.language !== officeLanguage && { officeTitle: { text: officeWords.title, language: officeLanguage } }),
        steps: stepWords(record, languages),
        services: Object.fromEntries((await this.cards(named)).map((card) => [card.id, card])),
        authorities: Object.fromEntries(unplayed.map((name) => [name, names?.[name] ?? name])),
        available: Object.keys(record.words).sort(),
      }
    },
    async cards(ids) {
      const records = await Promise.all(ids.map((id) => source.get<'service'>(`service/${id}`)))
      const [languages, officeLanguage] = [await order(), await office()]
      return records.flatMap((record) => (record ? [serviceCard(record, languages, officeLanguage)] : []))
    },
    async found(keys) {
      const [languages, officeLanguage] = [await order(), await office()]
      const records = await Promise.all(keys.map((key) => source.get(key as RecordKey)))
      return records.flatMap((record): FoundCard[] => {
        if (!record) return []
        if (isService(record)) return [{ kind: 'service', card: serviceCard(record, languages, officeLanguage) }]
        if (isGuide(record)) return [{ kind: 'guide', card: guideCard(record, languages) }]
        if (isTerm(record)) return [{ kind: 'term', card: termView(record, languages) }]
        return []
      })
    },
    async searchTexts() {
      const languages = await order()
      const records = (await Promise.all([source.all('service'), source.all('guide'), source.all('term')])).flat()
      return records.flatMap((record) => languages.flatMap((name) => searchText(record, name)))
    },
    async notices() {
      const languages = await order()
      return (await source.all('notice')).map((record) => noticeView(record, languages))
    },
    async terms() {
      const languages = await order()
      return (await source.all('term')).map((record) => termView(record, languages))
    },
    async freshness() {
      const [services, guides] = [await source.all('service'), await source.all('guide')]
      const trust = [...services, ...guides].map(({ facts }) => facts.trust)
      return {
        services: services.length,
        guides: guides.length,
        unconfirmed: trust.filter(({ confirmedBy }) => !confirmedBy).length,
        checkedOn: [...new Set(trust.map(({ checked }) => checked.on))],
      }
    },
  }
}

function isService(record: DirectoryRecord): record is DirectoryRecord<'service'> {
  return record.key.startsWith('service/')
}

function isGuide(record: DirectoryRecord): record is DirectoryRecord<'guide'> {
  return record.key.startsWith('guide/')
}

function isTerm(record: DirectoryRecord): record is DirectoryRecord<'term'> {
  return record.key.startsWith('term/')
}

function isNotice(record: DirectoryRecord): record is DirectoryRecord<'notice'> {
  return record.key.startsWith('notice/')
}

/** Services whose first topic this is stand first, then those of which more is known; then by id, so that the order is the same on every device. */
function sortServices(records: DirectoryRecord<'service'>[], topic: string): DirectoryRecord<'service'>[] {
  const rank = ({ facts }: DirectoryRecord<'service'>) => facts.topics.indexOf(topic) * 10 + unknownness(facts)
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}

/** 0 for a service with hours, a place and a phone; one more for each that is missing; closed ones last. */
function unknownness({ hours, locations, phones, status }: ServiceFacts): number {
  if (status === 'closed') return 9
  const known = [hours ?? locations.some((location) => location.hours), locations.some(({ address }) => address.street), phones.length > 0]
  return known.filter((is) => !is).length
}

/** Guides in the order their authors gave them; under a topic, its own before those it shares. */
function sortGuides(records: DirectoryRecord<'guide'>[], topic?: string): DirectoryRecord<'guide'>[] {
  const rank = ({ facts }: DirectoryRecord<'guide'>) => (topic === undefined ? 0 : facts.topics.indexOf(topic))
  return [...records].sort((a, b) => rank(a) - rank(b) || a.facts.order - b.facts.order || (a.key < b.key ? -1 : 1))
}

function serviceCard(record: DirectoryRecord<'service'>, order: string[], officeLanguage: string): ServiceCard {
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
    ...(street && { street }),
    ...(phone && { phone: { number: phone.number, display: phone.display } }),
    ...(facts.alert && notes['alert'] && { alert: { ...notes['alert'], ...facts.alert } }),
  }
}

function officeName(record: DirectoryRecord<'service'>, order: string[], officeLanguage: string): { officeName?: Said } {
  const words = record.words[officeLanguage]
  const { words: shown, language } = speak(record, order)
  if (!words || language === officeLanguage || words.name === shown.name) return {}
  return { officeName: { text: words.name, language: officeLanguage } }
}

function guideCard(record: DirectoryRecord<'guide'>, order: string[]): GuideCard {
  const { words, language } = speak(record, order)
  return {
    id: record.facts.id,
    title: { text: words.title, language },
    summary: { text: words.summary, language },
    topics: record.facts.topics,
    steps: record.facts.steps.length,
  }
}

function noticeView(record: DirectoryRecord<'notice'>, order: string[]): NoticeView {
  const { words, language } = speak(record, order)
  return {
    facts: record.facts,
    title: words.title,
    html: words.html,
    language,
    ...(words.translation && { translation: words.translation }),
  }
}

function stepWords(record: DirectoryRecord<'guide'>, order: string[]): GuideView['steps'] {
  const languages = [...order, ...Object.keys(record.words)].filter((language) => language in record.words)
  const steps: GuideView['steps'] = {}
  for (const { id } of record.facts.steps) {
    const language = languages.find((name) => Object.hasOwn(record.words[name]!.steps, id))
    if (language) steps[id] = { ...record.words[language]!.steps[id]!, language }
  }
  return steps
}

function termView(record: DirectoryRecord<'term'>, order: string[]): TermView {
  const { words, language } = speak(record, order)
  return { facts: record.facts, words, language }
}

/** What a record says in one language; nothing when it does not speak it. */
function searchText(record: DirectoryRecord<'service' | 'guide' | 'term'>, language: string): SearchText[] {
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
      { ...text, title: words.name, keywords: [...altNames, ...words.keywords], body: `${words.summary} ${plain(words.html)} ${notes}` },
    ]
  }
  const steps = Object.values(words.steps).map(({ title, html }) => `${title} ${plain(html)}`)
  return [{ ...text, title: words.title, keywords: words.keywords, body: [words.summary, plain(words.intro), ...steps, notes].join(' ') }]
}

/** The text of our own HTML, without its tags. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
}
