/** The voices of the browser as something that says one thing at a time, whatever the browser is known to forget. */
import type { Mouth } from '#speech/player.ts'

/** Chrome loses what it is asked to say right after it was asked to be silent. */
const AFTER_SILENCE = 100
/** Longer than the slowest voice needs for a character, and for its first sound. */
const FOR_A_CHARACTER = 300
const TO_BEGIN = 10_000

export function deviceMouth(speech: SpeechSynthesis): Mouth<SpeechSynthesisVoice> {
  /** Kept here, or browsers throw it away while it is being said, and never tell its end. */
  let saying: SpeechSynthesisUtterance | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let silentSince = 0

  const settle = () => {
    saying = undefined
    clearTimeout(timer)
  }
  const hush = () => {
    settle()
    // Speech that another page had paused would wait for ever.
    if (speech.paused) speech.resume()
    if (!speech.speaking && !speech.pending) return
    speech.cancel()
    silentSince = performance.now()
  }
  return {
    hush,
    say({ words, voice }, rate, { ended, failed }) {
      const utterance = new SpeechSynthesisUtterance(words)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = rate
      const giveUp = () => {
        hush()
        failed()
      }
      const speak = () => {
        // Some voices from the internet never begin, and never say so.
        timer = setTimeout(giveUp, TO_BEGIN + (words.length * FOR_A_CHARACTER) / rate)
        speech.speak(utterance)
      }
      // What is told of an utterance that was silenced comes too late.
      const unlessSilenced = (tell: () => void) => () => {
        if (saying !== utterance) return
        settle()
        tell()
      }
      utterance.onend = unlessSilenced(ended)
      utterance.onerror = unlessSilenced(failed)
      saying = utterance
      const wait = silentSince + AFTER_SILENCE - performance.now()
      if (silentSince > 0 && wait > 0) timer = setTimeout(speak, wait)
      else speak()
    },
  }
}
