/** Which of the voices of a device reads a language. */

/** What the browser tells of a voice. */
export interface Voice {
  name: string
  /** As the device writes it: `en-GB`, `en_GB`, `eng-GBR`. */
  lang: string
  /** It speaks without a network, and nobody else hears what it reads. */
  localService: boolean
  default: boolean
}

/** Voices of Apple's devices that are made for fun, or sound so; they come first in the alphabet. */
const ODD = new Set(
  (
    'Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Fred|Good News|Hysterical|Jester|Junior|Kathy|Organ|Pipe Organ|Princess|' +
    'Ralph|Superstar|Trinoids|Whisper|Wobble|Zarvox|Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley'
  ).split('|'),
)

/** Places where the language of the same name is another one when it is spoken: Cantonese for `zh`. */
const SPOKEN_OTHERWISE = new Set(['zh-HK', 'zh-MO'])

/**
 * The best voice for a language; `undefined` where there is none. `preferred`: the reader's languages with their places (`en-IN`).
 * A voice on the device comes before all that need a network.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string, preferred: readonly string[]): V | undefined {
  const penalty = (voice: V): number => {
    const tag = tagOf(voice.lang)
    return (
      (voice.localService ? 0 : 16) +
      (SPOKEN_OTHERWISE.has(tag) ? 8 : 0) +
      (ODD.has(voice.name.replace(/ \(.*/, '')) ? 4 : 0) +
      (preferred.includes(tag) ? 0 : 2) +
      (voice.default ? 0 : 1)
    )
  }
  const fitting = voices.filter((voice) => tagOf(voice.lang).split('-')[0] === language)
  // Sorting keeps the order of equals, which is the device's own.
  return fitting.sort((a, b) => penalty(a) - penalty(b))[0]
}

/** `zh-CN` for `cmn-Hans-CN`, `en-US` for `eng_USA`: the language as the app names it, and the place if it is known. */
function tagOf(lang: string): string {
  const [language = '', ...rest] = lang.replaceAll('_', '-').split('-')
  const place = rest.find((part) => /^[A-Z]{2}$/.test(part))
  return place ? `${shortName(language)}-${place}` : shortName(language)
}

/** Devices also write languages with three letters (`swe`), or name the kind they speak (`cmn`, `arb`). */
function shortName(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0]!
  } catch {
    return language.toLowerCase()
  }
}
