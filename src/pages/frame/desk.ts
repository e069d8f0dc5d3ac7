/** The screen of a desk around the pages; none on a reader's own device. */
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { ServiceFacts } from '#content/records/service.ts'
import type { ReportDraft } from '#content/report.ts'
import type { CityFrame } from '#content/views.ts'

/** A page that a visitor can take along. */
export interface TakenPage {
  /** `service/igi-cluj` or `guide/residence-permit`. */
  key: string
  title: string
  language: string
  facts?: ServiceFacts
}

export interface DeskFrame {
  /** Stands around every page of a city: band on top, the buttons of the desk below. */
  Frame: ComponentType<{ city: CityFrame; band?: ReactNode; children: ReactNode }>
  /** Codes to scan, and the visitor's list. */
  TakeAlong: ComponentType<{
    desk: DeskFrame
    city: CityFrame
    /** The address of the page, within the app. */
    path: string
    /** The one page; without it the path is that of a list. */
    page?: TakenPage
    /** What else can be done with it. */
    children?: ReactNode
  }>
  paper: 'a4' | 'receipt'
  /** The address of this page on the internet; none where the desk knows of no site there. */
  publicAddress: (path: string) => string | undefined
  /** The keys of the pages on the visitor's list. */
  list: {
    all: () => readonly string[]
    watch: (listener: () => void) => () => void
    add: (key: string) => void
    remove: (key: string) => void
  }
  /** Counts one use of something: `print`. */
  count: (what: string) => void
  /** Counts a search that found nothing. */
  missed: (query: string) => void
  /** Keeps what the visitor says about a page for those who work here; whether it is kept. */
  keepReport: (draft: ReportDraft, wordsLanguage: string) => Promise<boolean>
  /** Forgets the visitor, and shows the welcome. */
  finish: () => void
}

export const DeskFrameContext = createContext<DeskFrame | undefined>(undefined)

/** The desk this page stands on; `undefined` on a reader's own device, and in a page as it was built. */
export function useDeskFrame(): DeskFrame | undefined {
  return useContext(DeskFrameContext)
}
