/** Reads a page aloud: takes its words when asked, marks what it reads, and falls silent when the reader does something else. */
import { createPlayer, type Player } from '#speech/player.ts'
import type { SayRange } from '#speech/say.ts'
import { type Script, scriptOf } from '#speech/script.ts'
import { sentencesOf } from '#speech/sentences.ts'
import { deviceMouth } from './device-mouth.ts'
import { type PageBlock, pageBlocks } from './page-blocks.ts'
import { followSpoken, markSpoken, unmarkSpoken } from './spoken-mark.ts'

type Voice = SpeechSynthesisVoice

export interface PageReader {
  player: Player<Voice>
  /** What there is to hear. */
  script: Script<Voice>
  /** Reads from this heading on, or from the top; the page as it stands now. */
  readFrom: (heading: Element | null) => void
  /** Shows on the page what is read, below the bar, until the answer is called: then all is silent. */
  attend: (bar: Element) => () => void
}

/** How long a page may be out of sight until it falls silent. */
const LONG = 60_000

interface Options {
  voiceOf: (language: string) => Voice | undefined
  sayRange: (language: string) => SayRange | undefined
  rate: number
}

export function pageReader(page: Element, speech: SpeechSynthesis, { voiceOf, sayRange, rate }: Options): PageReader {
  const player = createPlayer(deviceMouth(speech))
  player.setRate(rate)
  const take = () => {
    const blocks = pageBlocks(page)
    return { blocks, script: scriptOf(sentencesOf(blocks), voiceOf, sayRange) }
  }
  let { blocks, script } = take()
  return {
    player,
    script,
    readFrom(heading) {
      // Parts may have been unfolded since.
      ;({ blocks, script } = take())
      const first = script.lines.findIndex(({ sentence }) => isAtOrAfter(blocks[sentence.block]!, heading))
      if (first < 0) return
      player.read(
        script.lines.map(({ sayings }) => sayings),
        first,
      )
    },
    attend(bar) {
      const follower = followSpoken()
      const show = () => {
        const reading = player.get()
        const line = reading.is === 'still' ? undefined : script.lines[reading.at]
        if (!line) return unmarkSpoken()
        const block = blocks[line.sentence.block]!
        markSpoken(block, line.sentence)
        if (reading.is === 'reading') follower.follow(block, line.sentence, bar)
      }
      const endings = [player.watch(show), follower.stop, silentWhenLeft(player), unmarkSpoken, player.stop]
      return () => {
        for (const end of endings) end()
      }
    },
  }
}

function isAtOrAfter({ element }: PageBlock, heading: Element | null): boolean {
  if (!heading || heading.contains(element)) return true
  return (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Pauses for what must not be talked over, and ends with the page. */
function silentWhenLeft({ pause, stop }: Player<Voice>): () => void {
  let hidden: ReturnType<typeof setTimeout> | undefined
  // A call, a map or another website; the place is kept.
  const pressed = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href]:not([href^="#"])')) pause()
  }
  const seenOrNot = () => {
    clearTimeout(hidden)
    if (document.hidden) hidden = setTimeout(pause, LONG)
  }
  // Chrome goes on speaking when its page has gone.
  const leaving = ['beforeunload', 'pagehide'] as const
  document.addEventListener('click', pressed, { capture: true })
  document.addEventListener('visibilitychange', seenOrNot)
  for (const sign of leaving) window.addEventListener(sign, stop)
  return () => {
    clearTimeout(hidden)
    document.removeEventListener('click', pressed, { capture: true })
    document.removeEventListener('visibilitychange', seenOrNot)
    for (const sign of leaving) window.removeEventListener(sign, stop)
  }
}
