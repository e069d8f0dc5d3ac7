import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseVoice } from '#speech/choose-voice.ts'
import type { ReadingSpeed } from '#store/reading-speed.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDevice, useOnline } from '../../frame/device.ts'
import { ListenButtons } from './listen-buttons.tsx'
import { MissingVoice } from './missing-voice.tsx'
import { pageReader } from './page-reader.ts'

/** Reads from a heading on, or all of the page. */
export type ReadFrom = (heading: Element | null) => void

interface Props {
  speech: SpeechSynthesis
  /** The voices that may read now, and all there are. */
  usable: readonly SpeechSynthesisVoice[]
  voices: readonly SpeechSynthesisVoice[]
  page: Element
  bar: RefObject<HTMLElement | null>
  otherLanguages: readonly string[]
  offer: (readFrom: ReadFrom | undefined) => void
  agree: () => void
  close: () => void
}

const RATES: Record<ReadingSpeed, number> = { slower: 0.75, normal: 1, faster: 1.3 }

/** Reads with these voices, and says what they cannot read. */
export function VoicesReading({ speech, usable, voices, page, bar, otherLanguages, offer, agree, close }: Props) {
  const { t: own, i18n } = useTranslation('personal')
  const device = useDevice()
  const online = useOnline()
  const [speed, setSpeed] = useState(() => device?.readingSpeed.get() ?? 'normal')
  const voiceOf = (language: string) => chooseVoice(usable, language, navigator.languages)
  const [reader] = useState(() =>
    pageReader(page, speech, {
      voiceOf,
      sayRange: (language) => (language === i18n.language ? (from, until) => own('listen.range', { from, until }) : undefined),
      rate: RATES[speed],
    }),
  )
  const { isWorthHearing, leftOut } = reader.script
  const missing = leftOut[0]
  useEffect(() => {
    if (!isWorthHearing) return
    const leave = reader.attend(bar.current!)
    reader.readFrom(null)
    offer(reader.readFrom)
    return () => {
      offer(undefined)
      leave()
    }
  }, [reader, isWorthHearing, bar, offer])
  const change = (next: ReadingSpeed) => {
    setSpeed(next)
    device?.readingSpeed.set(next)
    reader.player.setRate(RATES[next])
  }
  return (
    <>
      {isWorthHearing && (
        <ListenButtons player={reader.player} readAll={() => reader.readFrom(null)} speed={speed} setSpeed={change} close={close} />
      )}
      {missing && (
        <MissingVoice
          language={missing}
          isPart={isWorthHearing}
          overInternet={chooseVoice(voices, missing, navigator.languages) && { online, agree }}
          otherLanguages={otherLanguages.filter((language) => language !== i18n.language && voiceOf(language))}
        />
      )}
      {!isWorthHearing && (
        <Button look="second" onClick={close}>
          <Icon name="x" />
          {own('listen.stop')}
        </Button>
      )}
    </>
  )
}
