/** Days, times, amounts and lists for readers. Own names for days and months, so that a phone without a language's data shows the same. */
import type { TFunction } from 'i18next'
import { writeNumber } from './number-marks.ts'

export type T = TFunction<['app', 'codes']>
/** The words around what a reader keeps, plans, shares and prints. */
export type Own = TFunction<'personal'>

/** `2026-11-21` as "21 November 2026", `2026-11` as "November 2026", `2026` as it is. */
export function formatDay(t: T, day: string): string {
  const [year, month, date] = day.split('-')
  if (!month) return year!
  if (!date) return t('date.month', { month: code(t, `monthAlone.${Number(month)}`), year })
  return t('date.full', { day: Number(date), month: code(t, `month.${Number(month)}`), year })
}

/** `2026-11-21` as "21 November", for days that are near. */
export function formatNearDay(t: T, day: string): string {
  const [, month, date] = day.split('-')
  return t('date.day', { day: Number(date), month: code(t, `month.${Number(month)}`) })
}

/** Minutes since midnight as "08:30"; the end of a day is "24:00". */
export function formatTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** "10:00–12:00", or with a word between in languages that read from right to left. */
export function formatRange(t: T, [from, until]: readonly [number, number]): string {
  return t('time.range', { from: formatTime(from), until: formatTime(until) })
}

/** "2,430 RON" as the language writes numbers, with Latin digits. */
export function formatAmount(language: string, amount: number, currency: string): string {
  return `${writeNumber(language, amount)} ${currency}`
}

export function formatNumber(language: string, value: number): string {
  return writeNumber(language, value)
}

/** Kilobytes, rounded up: nobody is told less than it costs. */
export function formatSize(t: T, language: string, bytes: number): string {
  if (bytes < 1_000_000) return t('size.kilobytes', { size: Math.ceil(bytes / 1000) })
  return t('size.megabytes', { size: formatNumber(language, Math.ceil(bytes / 100_000) / 10) })
}

/** Metres that nobody should take too exactly: "450 m", "3.1 km", "12 km". */
export function formatDistance(t: T, language: string, metres: number): string {
  const fifties = Math.max(1, Math.round(metres / 50)) * 50
  if (fifties < 1000) return t('distance.metres', { length: fifties })
  const kilometres = metres < 9_950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000)
  return t('distance.kilometres', { length: formatNumber(language, kilometres) })
}

/** Words one after another: "a, b and c". */
export function formatList(t: T, words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return t('list.and', { first: words.slice(0, -1).join(t('list.separator')), last: words.at(-1) })
}

/** A word of another language inside a sentence: its letters and those around it keep their own directions. */
export function isolated(word: string): string {
  return `\u2068${word}\u2069`
}

/** The words of a code; the code itself when a newer pack has one this app does not know. */
export function code(t: T, key: string): string {
  return t(key as never, { ns: 'codes', defaultValue: key.slice(key.indexOf('.') + 1) }) as string
}
