/** The search of the city somebody reads: opened with the first question, and again after its records have changed. */
import type { ContentReader } from '#content/reader.ts'
import type { Found } from '#pages/search/result.tsx'
import { type Finder, finderFor } from './find.ts'

export interface CitySearch {
  /** Finds in a city, for a reader of this language. */
  find: (city: string, language: string, query: string) => Promise<Found[]>
  /** What was asked before is still answered. */
  close: () => void
}

/** Keeps one search open at a time: an index takes much memory. */
export function citySearch(content: (city: string, language: string) => Promise<ContentReader>): CitySearch {
  let present: { name: string; opened: Promise<Finder> } | undefined
  const close = () => {
    // A search that could not be opened has told so to whoever asked; there is nothing to close.
    present?.opened.then(
      (finder) => finder.close(),
      () => undefined,
    )
    present = undefined
  }
  const open = (city: string, language: string): Promise<Finder> => {
    const name = `${city} ${language}`
    if (present?.name === name) return present.opened
    close()
    const opened = content(city, language).then((reader) => finderFor(reader, language))
    const mine = { name, opened }
    present = mine
    opened.catch(() => {
      if (present === mine) present = undefined
    })
    return opened
  }
  return {
    // Asked in the moment in which it opens, before anybody can close it.
    find: (city, language, query) => open(city, language).then((finder) => finder.find(query)),
    close,
  }
}
