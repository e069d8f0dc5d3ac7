/** The one way anybody asks for content: what a page needs, in the reader's language, as plain data. */
import {
  guideCard,
  noticeView,
  officeName,
  planGuide,
  searchText,
  serviceCard,
  sortGuides,
  sortServices,
  stepWords,
  termView,
} from './cards.ts'
import { dayNames } from './day-names.ts'
import { termsNamedIn } from './html-tree.ts'
import type { RecordSource } from './record-source.ts'
import type { CityWords } from './records/city.ts'
import type { LexiconWords } from './records/lexicon.ts'
import type { DirectoryRecord, Kind, RecordKey } from './records/record.ts'
import { isGuide, isNotice, isService, isTerm } from './records/record-kinds.ts'
import { topics } from './schema/codes.ts'
import { fallbackOrder, speak } from './spoken.ts'
import { topicFreshness } from './topic-freshness.ts'
import type {
  CityFrame,
  CityView,
  FoundCard,
  Freshness,
  GuideView,
  NoticeView,
  PlanGuide,
  SearchText,
  ServiceCard,
  ServiceView,
  TermView,
  TopicView,
} from './views.ts'

export interface ContentReader {
  /** `undefined` when the source has no such city. */
  city(): Promise<CityView | undefined>
  frame(): Promise<CityFrame | undefined>
  /** The city's words in its own language: what is said on its phones. */
  officeWords(): Promise<CityWords | undefined>
  topic(topic: string): Promise<TopicView>
  service(id: string): Promise<ServiceView | undefined>
  guide(id: string): Promise<GuideView | undefined>
  /** All guides, as a plan needs them. */
  planGuides(): Promise<PlanGuide[]>
  cards(ids: readonly string[]): Promise<ServiceCard[]>
  /** All services; those of which most is known come first. */
  services(): Promise<ServiceCard[]>
  /** Cards of what a search has found, in its order. */
  found(keys: readonly string[]): Promise<FoundCard[]>
  /** The texts to search: in the reader's language, the source language and the office's. */
  searchTexts(): Promise<SearchText[]>
  /** By language: words that mean the same, for search. */
  lexicon(): Promise<Record<string, LexiconWords>>
  notices(): Promise<NoticeView[]>
  terms(): Promise<TermView[]>
  /** A word that letters of the country's offices have, as an example of what can be searched for. */
  officialWord(): Promise<string | undefined>
  freshness(): Promise<Freshness>
}

/** Reads one city from a source, for a reader of these languages, the best known first. */
export function contentReader(source: RecordSource, city: string, readers: readonly string[], sourceLanguage: string): ContentReader {
  let cityRecord: Promise<DirectoryRecord<'city'> | undefined> | undefined
  const theCity = () => {
    cityRecord ??= source.get<'city'>(`city/${city}`)
    return cityRecord
  }
  const office = async () => (await theCity())?.facts.languages[0] ?? sourceLanguage
  const order = async () => fallbackOrder(readers, sourceLanguage, await office())
  const inOrder = async <K extends Kind>(keys: readonly RecordKey<K>[]) => {
    const records = new Map((await source.several(keys)).map((record) => [record.key, record]))
    return keys.flatMap((key) => records.get(key) ?? [])
  }
  const termsIn = async (texts: readonly string[]) => {
    const ids = [...new Set(texts.flatMap(termsNamedIn))]
    const [records, languages] = [await inOrder(ids.map((id) => `term/${id}` as const)), await order()]
    return Object.fromEntries(records.map((record) => [record.facts.id, termView(record, languages)]))
  }
  const noticeViews = async (records: DirectoryRecord<'notice'>[]) => {
    const named = records.flatMap(({ facts }) => facts.event?.service ?? [])
    const services = await inOrder([...new Set(named)].map((id) => `service/${id}` as const))
    const hosts = new Map(services.map((record) => [record.facts.id, record]))
    const languages = await order()
    const views = records.map((record) => {
      const { event } = record.facts
      return noticeView(record, languages, event?.service ? hosts.get(event.service) : undefined)
    })
    return Promise.all(views.map(async (view) => ({ ...view, terms: await termsIn([view.html]) })))
  }

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
      const { id, languages, timezone, holidays, hoursUntil, quickExit, feedback, box, map } = view.facts
      const frame = { id, languages, timezone, holidays, hoursUntil, quickExit, feedback, box, ...(map && { map }) }
      return { ...frame, name: view.words.name, nameLanguage: view.language }
    },
    async officeWords() {
      return (await theCity())?.words[await office()]
    },
    async topic(topic) {
      const records = await source.inTopic(topic)
      const [languages, officeLanguage] = [await order(), await office()]
      const guides = sortGuides(records.filter(isGuide))
      const isOwn = ({ facts }: DirectoryRecord<'guide'>) => facts.topics[0] === topic
      return {
        guides: guides.filter(isOwn).map((record) => guideCard(record, languages)),
        sharedGuides: guides.filter((record) => !isOwn(record)).map((record) => guideCard(record, languages)),
        services: sortServices(records.filter(isService), topic).map((record) => serviceCard(record, languages, officeLanguage)),
        notices: await noticeViews(records.filter(isNotice)),
      }
    },
    async service(id) {
      const record = await source.get<'service'>(`service/${id}`)
      if (!record) return undefined
      const [languages, officeLanguage] = [await order(), await office()]
      const view = await this.city()
      const guides = await source.several<'guide'>((record.facts.guides ?? []).map((guide) => `guide/${guide}` as const))
      const spoken = speak(record, languages)
      return {
        ...spoken,
        facts: record.facts,
        ...officeName(record, languages, officeLanguage),
        guides: sortGuides(guides, record.facts.topics[0]).map((guide) => guideCard(guide, languages)),
        ...(view && (record.facts.hours ?? record.facts.locations[0]?.hours) && { dayNames: dayNames(view) }),
        terms: await termsIn([spoken.words.html]),
        available: Object.keys(record.words).sort(),
      }
    },
    async guide(id) {
      const record = await source.get<'guide'>(`guide/${id}`)
      if (!record) return undefined
      const [languages, officeLanguage] = [await order(), await office()]
      const spoken = speak(record, languages)
      const officeWords = record.words[officeLanguage]
      const steps = stepWords(record, languages)
      const named = [...new Set(record.facts.steps.flatMap((step) => step.services))]
      const unplayed = record.facts.steps.flatMap((step) => step.authorities ?? [])
      const names = unplayed.length > 0 ? (await this.city())?.words.authorities : undefined
      return {
        ...spoken,
        facts: record.facts,
        ...(officeWords && spoken.language !== officeLanguage && { officeTitle: { text: officeWords.title, language: officeLanguage } }),
        steps,
        services: Object.fromEntries((await this.cards(named)).map((card) => [card.id, card])),
        authorities: Object.fromEntries(unplayed.map((name) => [name, names?.[name] ?? name])),
        terms: await termsIn([spoken.words.intro, ...Object.values(steps).map(({ html }) => html)]),
        available: Object.keys(record.words).sort(),
      }
    },
    async planGuides() {
      const languages = await order()
      return sortGuides(await source.all('guide')).map((record) => planGuide(record, languages))
    },
    async services() {
      const [languages, officeLanguage] = [await order(), await office()]
      return sortServices(await source.all('service')).map((record) => serviceCard(record, languages, officeLanguage))
    },
    async cards(ids) {
      const records = await inOrder(ids.map((id) => `service/${id}` as const))
      const [languages, officeLanguage] = [await order(), await office()]
      return records.map((record) => serviceCard(record, languages, officeLanguage))
    },
    async found(keys) {
      const [languages, officeLanguage] = [await order(), await office()]
      return (await inOrder(keys as RecordKey[])).flatMap((record): FoundCard[] => {
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
    async lexicon() {
      return (await source.get<'lexicon'>('lexicon/search'))?.words ?? {}
    },
    async notices() {
      return noticeViews(await source.all('notice'))
    },
    async terms() {
      const languages = await order()
      return (await source.all('term')).map((record) => termView(record, languages))
    },
    async officialWord() {
      const terms = (await source.all('term')).map(({ facts }) => facts)
      return (terms.find(({ guide }) => guide === 'residence-permit') ?? terms[0])?.term
    },
    async freshness() {
      const [services, guides] = [await source.all('service'), await source.all('guide')]
      const trust = [...services, ...guides].map(({ facts }) => facts.trust)
      return {
        services: services.length,
        guides: guides.length,
        unconfirmed: trust.filter(({ confirmedBy }) => !confirmedBy).length,
        checkedOn: [...new Set(trust.map(({ checked }) => checked.on))],
        byTopic: topics.flatMap((topic) => topicFreshness(topic, services, guides)),
      }
    },
  }
}
