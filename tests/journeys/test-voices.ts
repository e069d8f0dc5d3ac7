/** Voices that nobody hears: the machine that runs the tests has none. They tell what they were asked to say. */
import type { Page } from '@playwright/test'

interface TestVoice {
  lang: string
  localService?: boolean
}

export interface Spoken {
  words: string
  voice: string
  rate: number
}

/** Gives the browser of this page these voices and no others; they come late, as they do on devices. */
export async function bringVoices(page: Page, voices: readonly TestVoice[]): Promise<void> {
  await page.addInitScript((given) => {
    const there = given.map(({ lang, localService = true }) => ({ name: lang, voiceURI: lang, lang, localService, default: false }))
    let isKnown = false
    let current: SpeechSynthesisUtterance | undefined
    const said: Spoken[] = []
    class TestUtterance {
      voice: SpeechSynthesisVoice | null = null
      lang = ''
      rate = 1
      onend: (() => void) | null = null
      onerror: (() => void) | null = null
      constructor(readonly text: string) {}
    }
    const end = (how: 'onend' | 'onerror') => {
      const ended = current
      current = undefined
      ended?.[how]?.call(ended, undefined as never)
    }
    const speech = Object.assign(new EventTarget(), {
      paused: false,
      pending: false,
      getVoices() {
        setTimeout(() => {
          if (isKnown) return
          isKnown = true
          speech.dispatchEvent(new Event('voiceschanged'))
        }, 50)
        return isKnown ? there : []
      },
      speak(utterance: SpeechSynthesisUtterance) {
        // What wakes a voice is over at once.
        if (utterance.text === '') return
        current = utterance
        said.push({ words: utterance.text, voice: utterance.voice?.lang ?? '', rate: utterance.rate })
      },
      // As browsers do: what was being said ends with an error, later.
      cancel() {
        const silenced = current
        current = undefined
        setTimeout(() => silenced?.onerror?.call(silenced, undefined as never), 10)
      },
      resume() {},
      pause() {},
    })
    Object.defineProperty(speech, 'speaking', { get: () => current !== undefined })
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: TestUtterance, configurable: true })
    Object.defineProperty(window, 'testVoices', { value: { said, end } })
  }, voices)
}

interface WithVoices {
  testVoices: { said: Spoken[]; end: (how: 'onend' | 'onerror') => void }
}

/** All that was said on this page so far. */
export function spoken(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => (window as unknown as WithVoices).testVoices.said)
}

/** The voice has come to the end of what it says, or gives up. */
export function endsSpeaking(page: Page, how: 'onend' | 'onerror' = 'onend'): Promise<void> {
  return page.evaluate((event) => (window as unknown as WithVoices).testVoices.end(event), how)
}

export function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.speechSynthesis.speaking)
}
