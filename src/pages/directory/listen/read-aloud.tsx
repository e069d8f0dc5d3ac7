import { type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { loadPersonalWords } from '#i18n/setup.ts'
import { Button } from '#ui/button.tsx'
import { HeadingExtraContext } from '#ui/heading-extra.tsx'
import { Icon } from '#ui/icon.tsx'
import { useBrowserValue } from '../../frame/use-browser-value.ts'
import styles from './read-aloud.module.css'
import type { ReadFrom } from './voices-reading.tsx'

type Panel = typeof import('./listen-panel.tsx').ListenPanel

interface Props {
  topic: string
  /** The way back, which shares its line with the button. */
  back: ReactNode
  /** Other languages in which this page may be there. */
  otherLanguages: readonly string[]
  children: ReactNode
}

/** A page that the device can read aloud. What does it comes when somebody wants to hear. */
export function ReadAloud({ topic, back, otherLanguages, children }: Props) {
  const { t, i18n } = useTranslation()
  const { t: own } = useTranslation('personal')
  const { pathname } = useLocation()
  const isTaken = useBrowserValue(() => true, false)
  const [page, setPage] = useState<Element | null>(null)
  const [Panel, setPanel] = useState<Panel>()
  // In another language, or on another page, nobody is listening any more.
  const [openAt, setOpenAt] = useState<string>()
  const [readFrom, setReadFrom] = useState<ReadFrom>()
  const offer = useCallback((read: ReadFrom | undefined) => setReadFrom(() => read), [])
  const top = useRef<HTMLDivElement>(null)
  const id = useId()
  const isOpen = openAt === pathname && Panel !== undefined && page !== null

  const open = async () => {
    wakeVoices()
    const [{ ListenPanel }] = await Promise.all([import('./listen-panel.tsx'), loadPersonalWords(i18n.language)])
    setPanel(() => ListenPanel)
    setOpenAt(pathname)
  }
  const close = () => {
    const isInPanel = document.getElementById(id)?.contains(document.activeElement)
    setOpenAt(undefined)
    if (isInPanel) top.current?.querySelector('button')?.focus()
  }
  const fromHere = readFrom && (
    <Button look="quiet" onClick={({ currentTarget }) => readFrom(currentTarget.previousElementSibling)}>
      <Icon name="volume-2" small />
      {own('listen.fromHere')}
    </Button>
  )
  return (
    <HeadingExtraContext value={fromHere}>
      <article ref={setPage} data-topic={topic}>
        <div ref={top} className={styles['top']} data-unspoken>
          {back}
          <div className={isTaken ? undefined : 'waiting'}>
            <Button
              look="quiet"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              // Without a network words that have not been kept do not come; then the page is read with the eyes.
              onClick={() => (isOpen ? close() : void open().catch(() => undefined))}
            >
              <Icon name="volume-2" />
              {t('listen.open')}
            </Button>
          </div>
        </div>
        {isOpen && <Panel key={pathname} id={id} page={page} otherLanguages={otherLanguages} offer={offer} close={close} />}
        {children}
      </article>
    </HeadingExtraContext>
  )
}

/** Some browsers (Safari) speak only if they were first asked to by a finger, and look for their voices when first asked. */
function wakeVoices(): void {
  if (!('speechSynthesis' in window)) return
  window.speechSynthesis.getVoices()
  window.speechSynthesis.speak(new SpeechSynthesisUtterance(''))
}
