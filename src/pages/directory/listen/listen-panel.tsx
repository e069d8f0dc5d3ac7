import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useOnline } from '../../frame/device.ts'
import { useEscape } from '../use-escape.ts'
import styles from './listen-panel.module.css'
import { stayBelowExit } from './stay-below-exit.ts'
import { useVoices } from './use-voices.ts'
import { type ReadFrom, VoicesReading } from './voices-reading.tsx'

interface Props {
  id: string
  page: Element
  otherLanguages: readonly string[]
  /** Hands over how to read from a heading on, as long as that can be done. */
  offer: (readFrom: ReadFrom | undefined) => void
  close: () => void
}

const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined

/** On this visit the reader has agreed that voices over the internet get the words of pages. */
let mayUseInternet = false

/** The bar of a page that is read aloud. It begins to read as soon as there is a voice. */
export function ListenPanel({ id, page, otherLanguages, offer, close }: Props) {
  const { t: own } = useTranslation('personal')
  const online = useOnline()
  const voices = useVoices(speech)
  const [agreed, setAgreed] = useState(mayUseInternet)
  const bar = useRef<HTMLElement>(null)
  const agree = () => {
    mayUseInternet = true
    setAgreed(true)
  }
  useEffect(() => stayBelowExit(bar.current!), [])
  useEscape(close)
  const usable = voices?.filter(({ localService }) => localService || (agreed && online))
  return (
    <section ref={bar} id={id} className={styles['bar']} aria-label={own('listen.bar')} data-unspoken>
      {speech && voices && usable ? (
        <VoicesReading
          // With other voices it begins anew.
          key={usable.map(({ voiceURI }) => voiceURI).join()}
          speech={speech}
          usable={usable}
          voices={voices}
          page={page}
          bar={bar}
          otherLanguages={otherLanguages}
          offer={offer}
          agree={agree}
          close={close}
        />
      ) : (
        <>
          <p>{speech ? own('listen.looking') : own('listen.cannot')}</p>
          <Button look="second" onClick={close}>
            <Icon name="x" />
            {own('listen.stop')}
          </Button>
        </>
      )}
    </section>
  )
}
