/** What pages are given: plain data, in the reader's language. */
import type { DayNames } from './day-names.ts'
import type { CityFacts, CityWords } from './records/city.ts'
import type { GuideFacts } from './records/guide.ts'
import type { NoticeFacts } from './records/notice.ts'
import type { Hours, Translation } from './records/parts.ts'
import type { Location, ServiceFacts } from './records/service.ts'
import type { TermFacts, TermWords } from './records/term.ts'
import type { Said, Spoken } from './spoken.ts'

export interface CityView {
  facts: CityFacts
  words: CityWords
  /** The language of the words. */
  language: string
}

/** The city as every page of it needs it: for its header, its clock and its links. */
export type CityFrame = Pick<
  CityFacts,
  'id' | 'languages' | 'timezone' | 'holidays' | 'hoursUntil' | 'quickExit' | 'feedback' | 'box' | 'map'
> & {
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
  /** Those that staff speak; none when that is not known. */
  languages: string[]
  /** Those that are spoken on its phones. */
  lineLanguages?: string[]
  interpreter?: NonNullable<ServiceFacts['interpreter']>
  /** For whom it is; absent when not known. */
  for?: string[]
  /** The best of its places; absent when that is not known. */
  wheelchair?: NonNullable<Location['wheelchair']>
  /** Helps by phone or online too. */
  remote?: true
  /** Where its places are; not of hidden ones, and not where only the part of town is known. */
  positions?: [longitude: number, latitude: number][]
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
  /** The service that holds the event. */
  host?: { id: string; name: Said; street?: string }
  /** The words of the office that its text has and the glossary explains, by id. */
  terms: Record<string, TermView>
}

export interface ServiceView extends Spoken<'service'> {
  facts: ServiceFacts
  officeName?: Said
  /** Guides that lead here. */
  guides: GuideCard[]
  /** Absent when the service has no hours. */
  dayNames?: DayNames
  /** The words of the office that its text has and the glossary explains, by id. */
  terms: Record<string, TermView>
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
  /** The words of the office that its texts have and the glossary explains, by id. */
  terms: Record<string, TermView>
  available: string[]
}

/** A guide as a plan needs it: its facts, and what it and its steps are called. */
export interface PlanGuide {
  facts: GuideFacts
  title: Said
  steps: Record<string, Said>
}

export interface TermView {
  facts: Omit<TermFacts, 'keywords'>
  words: TermWords
  language: string
}

export interface TopicView {
  /** Those that belong here, then `sharedGuides` of other topics that also help. */
  guides: GuideCard[]
  sharedGuides: GuideCard[]
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
  /** The same of each topic that has pages, in the order of the topics. */
  byTopic: TopicFreshness[]
}

export interface TopicFreshness {
  topic: string
  services: number
  guides: number
  /** The first and the last day on which its pages were checked. */
  first: string
  last: string
}
