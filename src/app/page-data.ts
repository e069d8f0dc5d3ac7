/** The data a prerendered page was made from, so that the app can take the page over without fetching it again. */

export const PAGE_DATA_ID = 'page-data'

/** Data of routes by route id. */
export type PageData = Record<string, unknown>

/** The data as text that is safe inside a script element. */
export function writePageData(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** The data in this document; `undefined` in the empty shell. */
export function readPageData(page: Document): PageData | undefined {
  const text = page.getElementById(PAGE_DATA_ID)?.textContent
  return text ? (JSON.parse(text) as PageData) : undefined
}
