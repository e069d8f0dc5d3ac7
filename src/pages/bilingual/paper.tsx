import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Segments } from '#ui/segments.tsx'
import { useNow } from '../directory/use-now.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useCityStatus } from '../frame/device.ts'
import { usePublicUrl } from '../frame/use-public-url.ts'
import { paths } from '../paths.ts'
import { fitSheet } from './fit-sheet.ts'
import styles from './paper.module.css'
import { firstSecondLanguage, SecondLanguageChoice } from './second-language-choice.tsx'
import { Sheet } from './sheet.tsx'
import { type DatedStep, sheetWords } from './sheet-words.ts'
import { useTwoViews } from './use-two-views.ts'
import { weekAt } from './week-of.ts'

export interface PaperProps {
  city: CityFrame
  /** The pages on it: `service/igi-cluj`. */
  keys: readonly string[]
  /** Of a plan: the steps of these guides that are on it. */
  steps?: readonly DatedStep[]
  onClose: () => void
}

/** A sheet of paper in two languages, as it will be printed. */
export function Paper({ city, keys, steps, onClose }: PaperProps) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const [second, setSecond] = useState(() => firstSecondLanguage(i18n.language, city.languages[0]))
  const desk = useDeskFrame()
  const [paper, setPaper] = useState<'a4' | 'receipt'>(desk?.paper ?? 'a4')
  const shown = useTwoViews(city.id, keys, second)
  const status = useCityStatus(city.id)
  const now = useNow()
  const place = { language: i18n.language, city: city.id }
  const [only] = keys
  const url = usePublicUrl(keys.length === 1 && only && !steps ? `${paths.home(place)}/${only}` : paths.list(place, keys))
  const preview = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (preview.current && typeof shown === 'object' ? fitSheet(preview.current, paper) : undefined), [shown, paper])
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  // The page behind is not printed, and the sheet has the size of its paper.
  useEffect(() => {
    document.documentElement.dataset['paper'] = paper
    return () => {
      delete document.documentElement.dataset['paper']
    }
  }, [paper])
  const print = () => {
    desk?.count('print')
    window.print()
  }
  const options = {
    city,
    url,
    day: status.is === 'saved' ? cityTime(new Date(status.version * 1000), city.timezone).day : undefined,
    heading: steps ? ('plan' as const) : ('list' as const),
    steps,
    week: weekAt(now, city),
  }
  return createPortal(
    <dialog
      ref={dialog}
      className={styles['paper']}
      onClose={onClose}
      aria-labelledby="paper"
      lang={i18n.language}
      dir={i18n.dir(i18n.language)}
    >
      <div className={styles['tools']}>
        <h1 id="paper">{own('sheet.title')}</h1>
        <SecondLanguageChoice label={own('sheet.language')} value={second} onChange={setSecond} />
        {/* At a desk the printer has its paper. */}
        {!desk && (
          <Segments
            label={own('sheet.paper')}
            value={paper}
            onChange={setPaper}
            options={[
              { value: 'a4', icon: 'file-text', label: own('sheet.a4') },
              { value: 'receipt', icon: 'receipt-text', label: own('sheet.receipt') },
            ]}
          />
        )}
        <div className={styles['buttons']}>
          <Button onClick={print}>
            <Icon name="printer" />
            {own('sheet.print')}
          </Button>
          <Button look="second" onClick={() => dialog.current?.close()}>
            {own('sheet.close')}
          </Button>
        </div>
      </div>
      {shown === 'missing' && <p role="alert">{t('trouble.no-network')}</p>}
      <div ref={preview} className={styles['preview']} dir="ltr">
        {typeof shown === 'object' && <Sheet words={sheetWords(shown, options)} receipt={paper === 'receipt'} />}
      </div>
    </dialog>,
    document.body,
  )
}
