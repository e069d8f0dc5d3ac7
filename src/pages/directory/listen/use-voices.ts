import { useEffect, useState } from 'react'

const LOOK_AGAIN = 250
const PATIENCE = 3000

/** The voices of the browser. They come late, and it does not always say so; `undefined` as long as some may still come. */
export function useVoices(speech: SpeechSynthesis | undefined): readonly SpeechSynthesisVoice[] | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>()
  useEffect(() => {
    if (!speech) return
    const started = performance.now()
    const look = () => {
      const there = speech.getVoices()
      if (there.length === 0 && performance.now() - started < PATIENCE) return
      clearInterval(looking)
      setVoices(there)
    }
    const looking = setInterval(look, LOOK_AGAIN)
    look()
    // Safari before 16 knows no such event.
    speech.addEventListener?.('voiceschanged', look)
    return () => {
      clearInterval(looking)
      speech.removeEventListener?.('voiceschanged', look)
    }
  }, [speech])
  return voices
}
