/** Keeps the words of a search that found nothing, where the desk is set up so. */
import { addMissing, MISSING_WORDS, parseMissingWords } from '#kiosk/missing-words.ts'
import type { DeskStore } from '#store/desk.ts'

/** Words that cannot be kept are lost, and nobody is told. */
export async function keepMissingWord(desk: DeskStore, words: string): Promise<void> {
  try {
    await desk.write(MISSING_WORDS, addMissing(parseMissingWords(await desk.read(MISSING_WORDS)), words))
  } catch {
    // As said.
  }
}
