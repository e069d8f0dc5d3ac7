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
}

export interface Check {
  id: string
  /** The question, as a heading over its findings. */
  title: string
  find(city: CompiledCity, today: string): Finding[]
}

export type ServiceRecord = CompiledRecord<'service'>
export type GuideRecord = CompiledRecord<'guide'>

export function servicesOf(city: CompiledCity): ServiceRecord[] {
  return city.records.filter((record): record is ServiceRecord => record.key.startsWith('service/'))
}

function guidesOf(city: CompiledCity): GuideRecord[] {
  return city.records.filter((record): record is GuideRecord => record.key.startsWith('guide/'))
}

export function pagesOf(city: CompiledCity): (ServiceRecord | GuideRecord)[] {
  return [...servicesOf(city), ...guidesOf(city)]
}

export function finding(record: CompiledRecord, message: string, part = 'facts'): Finding {
  return { key: record.key, file: record.files[part] ?? record.files['facts']!, message }
}
