/** A few strong figures by which cities compare their directories. docs/indicators.md defines each of them, and says what it does not say. */
import { daysBetween } from '../calendar.ts'
import { cityOf, guidesOf, offeredServicesOf, pagesOf } from '../checks/check.ts'
import type { CompiledCity } from '../compile/compile-city.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { proseIn } from '../prose/record-prose.ts'
import { wordsIn } from '../prose/sentence-length.ts'
import type { Location } from '../records/service.ts'
import { situations, topics } from '../schema/codes.ts'
import { isThin, topicCounts } from './topic-counts.ts'

/** `share`: `n` of `of`, where more is better. `count`: `n` things. `days`: `n` days, absent when there is nothing to count from. */
export type Indicator = { id: string; part?: string } & (
  | { kind: 'share'; n: number; of: number }
  | { kind: 'count'; n: number }
  | { kind: 'days'; n?: number }
)

export interface CityIndicators {
  city: string
  indicators: Indicator[]
}

/** Every figure of the city on this day, always in the same order; the languages are those of its own words and its pages. */
export function indicatorsOf(city: CompiledCity, today: string): CityIndicators {
  return {
    city: city.id,
    indicators: [...byTopic(city), ...ofServices(city), ...ofTrust(city, today), ...byLanguage(city), ...bySituation(city)],
  }
}

/**
 * A share in whole percent. 0 and 100 stand for none and all only: 199 of 200 is 99.
 * `undefined` when there is nothing to have a share of.
 */
export function percentOf({ n, of }: { n: number; of: number }): number | undefined {
  if (of === 0) return undefined
  if (n === 0 || n === of) return n === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((100 * n) / of)))
}

function share<T>(id: string, all: readonly T[], has: (one: T) => boolean): Indicator {
  return { id, kind: 'share', n: all.filter(has).length, of: all.length }
}

function byTopic(city: CompiledCity): Indicator[] {
  const counts = topicCounts(city)
  return [
    share('topics-covered', topics, (topic) => !isThin(counts[topic])),
    { id: 'services', kind: 'count', n: offeredServicesOf(city).length },
    { id: 'guides', kind: 'count', n: guidesOf(city).length },
    ...topics.map((topic): Indicator => ({ id: 'services-of-topic', part: topic, kind: 'count', n: counts[topic].services })),
  ]
}

function ofServices(city: CompiledCity): Indicator[] {
  const services = offeredServicesOf(city).map(({ facts }) => facts)
  const toVisit = services.filter(({ hidden, locations }) => !hidden && locations.length > 0)
  const inCity = new Set(cityOf(city).facts.languages)
  const spoken = services.map(({ languages, phones, locations }) => [
    ...languages,
    ...[...phones, ...locations.flatMap((place) => place.phones ?? [])].flatMap((phone) => phone.languages ?? []),
  ])
  return [
    share('with-phone', services, ({ phones, locations }) => phones.length > 0 || locations.some((place) => place.phones)),
    share('with-hours', services, ({ hours, locations }) => Boolean(hours) || locations.some((place) => place.hours)),
    share('with-position', toVisit, ({ locations }) => locations.some(isPinned)),
    share('with-wheelchair', toVisit, ({ locations }) => locations.some(({ wheelchair }) => wheelchair)),
    share('with-languages', spoken, (languages) => languages.length > 0),
    share('speaks-other-language', spoken, (languages) => languages.some((language) => !inCity.has(language))),
  ]
}

/** A part of town is no door. */
function isPinned({ position, precision }: Location): boolean {
  return position !== undefined && precision !== 'area'
}

function ofTrust(city: CompiledCity, today: string): Indicator[] {
  const trusts = pagesOf(city).map(({ facts }) => facts.trust)
  const ages = trusts.map(({ checked }) => Math.max(0, daysBetween(checked.on, today))).sort((a, b) => a - b)
  return [
    share('with-source', trusts, ({ sources }) => sources.length > 0),
    share('with-dated-source', trusts, ({ sources }) => sources.some(({ date }) => date)),
    share('confirmed', trusts, ({ confirmedBy }) => Boolean(confirmedBy)),
    share('within-review', trusts, ({ reviewBy }) => reviewBy >= today),
    days('days-since-check', median(ages)),
    days('days-since-oldest-check', ages.at(-1)),
    days('days-since-last-check', ages[0]),
  ]
}

function days(id: string, n: number | undefined): Indicator {
  return { id, kind: 'days', ...(n !== undefined && { n }) }
}

/** The lower of the two in the middle, so that it is an age that a page has. */
function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)]
}

/** In words of the source language, so that languages with long words and languages with short ones compare. */
function byLanguage(city: CompiledCity): Indicator[] {
  const { words: cityWords, facts } = cityOf(city)
  const pages = pagesOf(city).map((record) => {
    const { text, notes } = proseIn(record, SOURCE_LANGUAGE)
    return { words: record.words, length: [...text, ...notes].flatMap(wordsIn).length }
  })
  const of = sum(pages.map(({ length }) => length))
  return [...new Set([...Object.keys(cityWords), ...facts.contentLanguages])].sort().flatMap((part): Indicator[] => {
    const fresh = pages.filter(({ words }) => words[part] && !words[part].translation?.stale)
    const byPeople = fresh.filter(({ words }) => words[part]!.translation?.by !== 'machine')
    const inLanguage: Indicator = { id: 'words-in-language', part, kind: 'share', n: sum(fresh.map(({ length }) => length)), of }
    if (part === SOURCE_LANGUAGE) return [inLanguage]
    return [inLanguage, { id: 'words-by-people', part, kind: 'share', n: sum(byPeople.map(({ length }) => length)), of }]
  })
}

/** Guides for everyone belong to no event of a life, and stand under one of their own. */
function bySituation(city: CompiledCity): Indicator[] {
  const guides = guidesOf(city).map(({ facts }) => facts)
  const about = (situation: string) => guides.filter((guide) => guide.for.includes(situation)).length
  return [
    share(
      'life-events-covered',
      situations.filter((situation) => situation !== 'everyone'),
      (situation) => about(situation) > 0,
    ),
    ...situations.map((part): Indicator => ({ id: 'guides-of-life-event', part, kind: 'count', n: about(part) })),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
