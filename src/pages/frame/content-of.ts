/** The directory of a city in any language, for parts that show two languages or pages of several cities. */
import { createContext, useContext } from 'react'
import type { ContentReader } from '#content/reader.ts'

/** `undefined` when there is no such city. Throws when it cannot be opened now. */
export type ContentOf = (city: string, language: string) => Promise<ContentReader | undefined>

export const ContentOfContext = createContext<ContentOf>(async () => undefined)

export function useContentOf(): ContentOf {
  return useContext(ContentOfContext)
}
