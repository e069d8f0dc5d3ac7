/** What one visitor will get on a sheet, in its order. */
import type { Said } from '#content/spoken.ts'

/** A page (`service/igi-cluj`), as staff read its name: all of it, or some steps of a guide. */
export interface ItemPage {
  page: string
  name: Said
  steps: readonly string[]
}

/** Or a line that a member of staff typed. */
export type Item = ItemPage | { line: string }

/** In letters: about two lines on paper. */
export const LONGEST_LINE = 160
/** More would be more than anybody reads. */
export const MOST_ITEMS = 20

/** Adds a page or a line at the end. A page that is there already keeps its place and gets other steps; a full list stays as it is. */
export function put(items: readonly Item[], item: Item): readonly Item[] {
  const name = nameOf(item)
  if (items.some((other) => nameOf(other) === name)) return items.map((other) => (nameOf(other) === name ? item : other))
  return items.length < MOST_ITEMS ? [...items, item] : items
}

/** A line as it is printed; nothing if nothing was typed. */
export function lineOf(typed: string): Item | undefined {
  const line = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE)
  return line === '' ? undefined : { line }
}

/** One place up or down; at the end of the list it stays. */
export function move(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [from, to] = [items[index], items[index + by]]
  if (!from || !to) return items
  return items.map((item, place) => (place === index ? to : place === index + by ? from : item))
}

export function without(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, place) => place !== index)
}

/** The same for the same page or line. */
export function nameOf(item: Item): string {
  return 'page' in item ? item.page : `line ${item.line}`
}

/** The keys of its pages, for a link: `service/igi-cluj`. */
export function pagesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => ('page' in item ? [item.page] : []))
}

export function pageIn(items: readonly Item[], key: string): ItemPage | undefined {
  return items.find((item): item is ItemPage => 'page' in item && item.page === key)
}
