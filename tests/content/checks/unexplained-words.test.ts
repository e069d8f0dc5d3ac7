import { expect, test } from 'vitest'
import { unexplainedWords } from '#content/checks/unexplained-words.ts'
import { type Changes, replacing, testville, today } from '../../fixtures/testville.ts'

const clinic = 'cities/testville/services/clinic.md'
const infoPoint = 'cities/testville/services/info-point.md'
const guide = 'cities/testville/guides/first-steps.md'
const glossary = 'countries/testland/glossary.yaml'

const saying = (words: string): Changes => ({
  [clinic]: (text) => `${text}\nAsk for a *${words}*.\n`,
  [infoPoint]: replacing('*listă de birouri*', `*${words}*, later a *${words}*`),
  [guide]: replacing('Go to the café.', `Bring your *${words}*.`),
})
const find = async (changes: Changes) => unexplainedWords.find(await testville(changes), today)

test('a word that three pages have and the glossary does not explain is found, and the pages are named', async () => {
  expect(await find(saying('adeverință'))).toEqual([
    {
      key: 'service/clinic',
      file: glossary,
      message: '"adeverință" stands in 3 pages (service/clinic, service/info-point, guide/first-steps). Explain it in the glossary.',
      values: { words: 'adeverință', pages: 3 },
    },
  ])
})

test('however it is spelled', async () => {
  const spelled = { ...saying('adeverință'), [clinic]: (text: string) => `${text}\nAsk for an *ADEVERINTA*.\n` }
  expect(await find(spelled)).toHaveLength(1)
})

test('a word that the glossary explains is not found', async () => {
  expect(await find(saying('permis de ședere'))).toEqual([])
})

test('a word of two pages is not found, in however many languages they have it', async () => {
  const { [guide]: _, ...two } = saying('adeverință')
  const inArabicToo = { 'cities/testville/services/info-point.ar.md': replacing('*listă de birouri*', '*adeverință*') }
  expect(await find({ ...two, ...inArabicToo })).toEqual([])
})

test('a sentence to say is not a word to look up', async () => {
  expect(await find(saying('Am nevoie de ajutor.'))).toEqual([])
})

test('without a glossary the first page is the file to begin with', async () => {
  const [found] = await find({ ...saying('adeverință'), [glossary]: undefined })
  expect(found?.file).toBe(clinic)
})
