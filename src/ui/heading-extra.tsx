import { createContext, type ReactNode, useContext } from 'react'

/** What stands under every heading of a page for as long as it is wanted. */
export const HeadingExtraContext = createContext<ReactNode>(undefined)

/** The place for it, directly after the heading. */
export function HeadingExtra() {
  return useContext(HeadingExtraContext)
}
