/** The list of saved pages, and its changes. Without the database, so that a button can name them. */
import type { SavedPage } from './database.ts'

/** In the reader's order. */
export function inOrder(pages: SavedPage[]): SavedPage[] {
  return pages.sort((a, b) => a.order - b.order)
}

/** The list with this page at its end; a page that is there already stays where it is, with its newest title. */
export function withPage(pages: readonly SavedPage[], page: Omit<SavedPage, 'order'>): SavedPage[] {
  const there = pages.find((one) => isSame(one, page))
  if (there) return pages.map((one) => (one === there ? { ...one, ...page } : one))
  return [...pages, { ...page, order: Math.max(-1, ...pages.map(({ order }) => order)) + 1 }]
}

/** The list without this page. */
export function withoutPage(pages: readonly SavedPage[], page: Pick<SavedPage, 'city' | 'key'>): SavedPage[] {
  return pages.filter((one) => !isSame(one, page))
}

/** The list in which two pages have changed places. */
export function swapped(pages: readonly SavedPage[], [one, other]: readonly [SavedPage, SavedPage]): SavedPage[] {
  const orders = new Map([
    [one.key, other.order],
    [other.key, one.order],
  ])
  return inOrder(pages.map((page) => (page.city === one.city ? { ...page, order: orders.get(page.key) ?? page.order } : page)))
}

/** The list in which a page has its new id; when that is in the list too, the old one goes. */
export function renamed(pages: readonly SavedPage[], page: Pick<SavedPage, 'city' | 'key'>, key: string): SavedPage[] {
  if (pages.some((one) => isSame(one, { ...page, key }))) return withoutPage(pages, page)
  return pages.map((one) => (isSame(one, page) ? { ...one, key } : one))
}

function isSame(one: Pick<SavedPage, 'city' | 'key'>, other: Pick<SavedPage, 'city' | 'key'>): boolean {
  return one.city === other.city && one.key === other.key
}
