import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { useNow } from '../directory/use-now.ts'
import { useCityStatus } from '../frame/device.ts'
import styles from './desk-sheet.module.css'
import { fitSheet } from './fit-sheet.ts'
import type { Pair } from './pair.ts'
import paperStyles from './paper.module.css'
import { Sheet, type SheetWords } from './sheet.tsx'
import { type SheetItem, sheetWords } from './sheet-words.ts'
import { useTwoViews } from './use-two-views.ts'
import { weekAt } from './week-of.ts'

export interface DeskSheetProps {
  city: CityFrame
  items: readonly SheetItem[]
  /** The visitor's language, and the one beside it. */
  mine: string
  theirs: string
  paper: 'a4' | 'receipt'
  /** Where the visitor finds these pages; none, and the sheet has no code. */
  url: string | undefined
  /** What the lines of the desk itself are called. */
  written: Pair
}

/** A sheet for a visitor, as it will be printed. As long as it stands, printing prints it and nothing else. */
export function DeskSheet({ city, items, mine, theirs, paper, url, written }: DeskSheetProps) {
  const { t } = useTranslation()
  const keys = items.flatMap((item) => ('page' in item ? [item.page] : []))
  const fresh = useTwoViews(city.id, keys, theirs, mine)
  // The sheet before stays until the new one is there.
  const [shown, setShown] = useState(fresh)
  if (fresh !== undefined && fresh !== shown) setShown(fresh)
  const now = useNow()
  const status = useCityStatus(city.id)
  useLayoutEffect(() => {
    document.documentElement.dataset['paper'] = paper
    return () => {
      delete document.documentElement.dataset['paper']
    }
  }, [paper])
  if (shown === 'missing') return <p role="alert">{t('trouble.no-network')}</p>
  if (!shown) return null
  const day = status.is === 'saved' ? cityTime(new Date(status.version * 1000), city.timezone).day : undefined
  const words = sheetWords(shown, { city, url, day, heading: 'list', week: weekAt(now, city), items, written })
  return (
    <>
      <FittedSheet className={paperStyles['preview']} words={words} paper={paper} />
      {createPortal(<FittedSheet className={styles['printed']} words={words} paper={paper} />, document.body)}
    </>
  )
}

function FittedSheet({ className, words, paper }: { className: string | undefined; words: SheetWords; paper: 'a4' | 'receipt' }) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (frame.current ? fitSheet(frame.current, paper) : undefined), [words, paper])
  return (
    <div ref={frame} className={className} dir="ltr">
      <Sheet words={words} receipt={paper === 'receipt'} />
    </div>
  )
}
