import { afterEach, expect, test, vi } from 'vitest'
import { citySearch } from '#app/city-search.ts'
import { type ContentReader, contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { createSession, type Session } from '#search/session.ts'
import type { FromWorker, ToWorker } from '#search/worker.ts'
import { testville } from '../fixtures/testville.ts'

const { records } = await testville()

/** Opens what it is asked for when it is told to. */
function slowContent() {
  const waiting: { place: string; open: () => void; fail: () => void }[] = []
  const content = (city: string, language: string) =>
    new Promise<ContentReader>((resolve, reject) => {
      waiting.push({
        place: `${city} ${language}`,
        open: () => resolve(contentReader(memorySource(records), 'testville', [language], 'en')),
        fail: () => reject(new Error('The database is closed.')),
      })
    })
  return { waiting, search: citySearch(content) }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a search is opened once for all questions', async () => {
  const { waiting, search } = slowContent()
  const questions = [search.find('testville', 'en', 'clinic'), search.find('testville', 'en', 'library')]
  waiting[0]!.open()
  const [clinic, library] = await Promise.all(questions)
  expect(clinic![0]).toMatchObject({ kind: 'service', card: { id: 'clinic' } })
  expect(library![0]).toMatchObject({ kind: 'service' })
  expect(waiting).toHaveLength(1)
})

test('a search that could not be opened is opened anew with the next question', async () => {
  const { waiting, search } = slowContent()
  const first = search.find('testville', 'en', 'clinic')
  waiting[0]!.fail()
  await expect(first).rejects.toThrow('The database is closed.')

  const second = search.find('testville', 'en', 'clinic')
  waiting[1]!.open()
  expect(await second).not.toEqual([])
})

test('texts that cannot be read are asked for again with the next question', async () => {
  const reader = contentReader(memorySource(records), 'testville', ['en'], 'en')
  const searchTexts = vi.fn(reader.searchTexts).mockRejectedValueOnce(new Error('The database is closed.'))
  const search = citySearch(async () => ({ ...reader, searchTexts }))
  await expect(search.find('testville', 'en', 'clinic')).rejects.toThrow('The database is closed.')
  expect(await search.find('testville', 'en', 'clinic')).not.toEqual([])
})

test('a search that fails to open late leaves the newer one open', async () => {
  const { waiting, search } = slowContent()
  const older = search.find('testville', 'en', 'clinic')
  const newer = search.find('testville', 'ro', 'clinic')
  waiting[0]!.fail()
  await expect(older).rejects.toThrow()
  waiting[1]!.open()
  await newer
  await search.find('testville', 'ro', 'library')
  expect(waiting.map(({ place }) => place)).toEqual(['testville en', 'testville ro'])
})

test('only who asked hears that a search could not be opened, also when it was closed before', async () => {
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  const { waiting, search } = slowContent()
  const question = search.find('testville', 'en', 'clinic')
  search.close()
  waiting[0]!.fail()
  await expect(question).rejects.toThrow('The database is closed.')
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', unheard)
  expect(unheard).not.toHaveBeenCalled()
})

test('what was asked is answered, though news closes the search while it opens', async () => {
  const workers = stubWorkers()
  const { waiting, search } = slowContent()
  const question = search.find('testville', 'en', 'clinic')
  search.close()
  waiting[0]!.open()
  expect(await question).not.toEqual([])
  expect(workers).toMatchObject([{ terminated: true }])
})

/** Workers that answer a little later, and no more once they are terminated. */
function stubWorkers(): { terminated: boolean }[] {
  const workers: StubWorker[] = []
  class StubWorker extends EventTarget {
    terminated = false
    session: Session | undefined
    constructor() {
      super()
      workers.push(this)
    }
    postMessage(message: ToWorker) {
      if ('texts' in message) this.session = createSession(message.texts)
      else setTimeout(() => this.answer(message.number, message.query))
    }
    answer(number: number, query: string) {
      if (this.terminated) return
      const data: FromWorker = { number, findings: this.session!(query) }
      this.dispatchEvent(new MessageEvent('message', { data }))
    }
    terminate() {
      this.terminated = true
    }
  }
  vi.stubGlobal('Worker', StubWorker)
  return workers
}
