import { expect, test } from 'vitest'
import { createPlayer, type Mouth, type Saying } from '#speech/player.ts'

/** A mouth that ends when it is told to. */
function testMouth() {
  const said: string[] = []
  let heard: { ended: () => void; failed: () => void } | undefined
  const mouth: Mouth<string> = {
    say: ({ words, voice }, rate, listener) => {
      said.push(`${voice} ${rate}: ${words}`)
      heard = listener
    },
    hush: () => {
      heard = undefined
    },
  }
  return { mouth, said, ends: () => heard?.ended(), fails: () => heard?.failed(), isQuiet: () => heard === undefined }
}

const saying = (words: string, voice = 'en'): Saying<string> => ({ words, voice })
const page = [[saying('One.')], [saying('Two'), saying('doi', 'ro')], [saying('Three.')]]

test('it reads all in order, each piece with its voice, and is still at the end', () => {
  const { mouth, said, ends } = testMouth()
  const player = createPlayer(mouth)
  const places: unknown[] = []
  player.watch(() => places.push(player.get()))
  player.read(page, 0)
  for (let piece = 0; piece < 4; piece++) ends()
  expect(said).toEqual(['en 1: One.', 'en 1: Two', 'ro 1: doi', 'en 1: Three.'])
  expect(places).toEqual([{ is: 'reading', at: 0 }, { is: 'reading', at: 1 }, { is: 'reading', at: 2 }, { is: 'still' }])
})

test('after a pause it says the sentence again from its beginning', () => {
  const { mouth, said, ends, isQuiet } = testMouth()
  const player = createPlayer(mouth)
  player.read(page, 1)
  ends()
  player.pause()
  expect(player.get()).toEqual({ is: 'paused', at: 1 })
  expect(isQuiet()).toBe(true)
  player.goOn()
  expect(said).toEqual(['en 1: Two', 'ro 1: doi', 'en 1: Two'])
})

test('it goes back and on by sentences, and no further back than the first', () => {
  const { mouth, said } = testMouth()
  const player = createPlayer(mouth)
  player.read(page, 0)
  player.skip(-1)
  player.skip(1)
  player.pause()
  player.skip(1)
  expect(said).toEqual(['en 1: One.', 'en 1: One.', 'en 1: Two', 'en 1: Three.'])
  player.skip(1)
  expect(player.get()).toEqual({ is: 'still' })
  player.skip(-1)
  expect(player.get()).toEqual({ is: 'still' })
})

test('another speed begins the sentence anew, but does not wake a paused one', () => {
  const { mouth, said } = testMouth()
  const player = createPlayer(mouth)
  player.read(page, 0)
  player.setRate(1.3)
  player.pause()
  player.setRate(0.8)
  expect(said).toEqual(['en 1: One.', 'en 1.3: One.'])
  player.goOn()
  expect(said.at(-1)).toBe('en 0.8: One.')
})

test('a voice that fails is told, and tried again where it was', () => {
  const { mouth, said, fails } = testMouth()
  const player = createPlayer(mouth)
  player.read(page, 1)
  fails()
  expect(player.get()).toEqual({ is: 'failed', at: 1 })
  player.goOn()
  expect(said).toEqual(['en 1: Two', 'en 1: Two'])
})

test('once stopped it is silent', () => {
  const { mouth, isQuiet } = testMouth()
  const player = createPlayer(mouth)
  player.read(page, 0)
  player.stop()
  expect(player.get()).toEqual({ is: 'still' })
  expect(isQuiet()).toBe(true)
})
