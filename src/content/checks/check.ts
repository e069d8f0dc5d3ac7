/** A check asks one question about the quality of a directory; its findings are told to staff, they never stop a build. */
import type { CompiledCity } from '../compile/compile-city.ts'
import type { CompiledRecord } from '../compile/parse-pages.ts'

export interface Finding {
  /** The record it is about: `service/igi-cluj`. */
  key: string
  /** The file to mend. */
  file: string
  /** What is the matter, in a sentence. */
  message: string
  /** The languages whose words it is about; absent when it is about facts. */
  languages?: string[]
  /** The field it is about, as authors write it: `opening_hours`, `locations.0.position`. */
  field?: string
  /** The words it is about, as they begin in the file. */
  quote?: string
  /** Where it was seen, from 1, for findings that come from outside the directory. */
  line?: number
  /** The numbers, days and words that the message tells. */
  values?: Record<string, string | number>
}

/** `warning`: a reader may be misled, or left alone. `hint`: the page could be better. (What stops a build is an error, and no finding.) */
export type Severity = 'warning' | 'hint'

export interface Check {
  id: string
  /** The question, as a heading over its findings. */
  title: string
  severity: Severity
  find(city: CompiledCity, today: string): Finding[]
}

export type ServiceRecord = CompiledRecord<'service'>
export type GuideRecord = CompiledRecord<'guide'>
export type TermRecord = CompiledRecord<'term'>
export type CityRecord = CompiledRecord<'city'>

export function cityOf(city: CompiledCity): CityRecord {
  return city.records.find((record): record is CityRecord => record.key.startsWith('city/'))!
}

export function servicesOf(city: CompiledCity): ServiceRecord[] {
  return city.records.filter((record): record is ServiceRecord => record.key.startsWith('service/'))
}

export function guidesOf(city: CompiledCity): GuideRecord[] {
  return city.records.filter((record): record is GuideRecord => record.key.startsWith('guide/'))
}

export function pagesOf(city: CompiledCity): (ServiceRecord | GuideRecord)[] {
  return [...servicesOf(city), ...guidesOf(city)]
}

export function termsOf(city: CompiledCity): TermRecord[] {
  return city.records.filter((record): record is TermRecord => record.key.startsWith('term/'))
}

/** Services that help, now or after a pause; not those that have closed for good. */
export function offeredServicesOf(city: CompiledCity): ServiceRecord[] {
  return servicesOf(city).filter(({ facts }) => facts.status !== 'closed')
}

type About = Omit<Finding, 'key' | 'file' | 'message'>

/** A finding about a record, in the file of its language if it is about the words of one. */
export function finding(record: Pick<CompiledRecord, 'files'> & { key: string }, message: string, about: About = {}): Finding {
  const part = about.languages?.length === 1 ? about.languages[0]! : 'facts'
  return { key: record.key, file: record.files[part] ?? record.files['facts']!, message, ...about }
}
