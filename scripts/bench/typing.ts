/** How long a letter takes to be answered, on a slow processor: in a city of 2,000 services, and on a phone that has just been opened without a network. */
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { SearchDocument } from '#search/build-index.ts'
import { hostileQuery } from '../../tests/search/hostile-queries.ts'
import { compileContent } from '../compile-content.ts'
import { atMost, kilobytes, median, percentile, type Tell } from './measurement.ts'
import { measureInChromium } from './search-in-chromium.ts'
import { CITY, kinds, savedPhone, throttle, withTrialSite } from './trial-site.ts'
import { typeEach } from './type-each.ts'

const SERVICES = 2000
const SLOWNESS = 4
const KEYSTROKE_BUDGET = 16
const FIRST_SEARCH_BUDGET = 1000
const PAINT_BUDGET = 100
const FREEZE_BUDGET = 50
const HOSTILE_QUERIES = 7000
/** Sending many at once would itself hold up the page. */
const AT_A_TIME = 20
const RUNS = 5
const QUESTION = 'residence permit'

const questionsFile = z.array(z.object({ language: z.string(), question: z.string() }))

export async function typing(tell: Tell): Promise<void> {
  await inALargeCity(tell)
  await onAPhone(tell)
  await ofAnything(tell)
}

async function inALargeCity(tell: Tell): Promise<void> {
  const city = (await compileContent('content')).find(({ id }) => id === CITY)!
  const reader = contentReader(memorySource(city.records), CITY, ['en'], 'en')
  const documents = manyOf(await reader.searchTexts(), SERVICES)
  const asked = questionsFile
    .parse(parse(await readFile('tests/search/questions.yaml', 'utf8')))
    .filter(({ language }) => language === 'en')
  const questions = asked.flatMap(({ question }) => Array.from(question, (_, index) => ({ question: question.slice(0, index + 1) })))
  const task = { documents, questions, language: 'en', words: await reader.lexicon() }
  const { times, indexMs, indexBytes } = await measureInChromium(task, SLOWNESS)
  const p95 = Math.round(percentile(times, 0.95) * 10) / 10
  const detail = {
    letters: times.length,
    texts: documents.length,
    p50: Math.round(median(times) * 10) / 10,
    worst: Math.round(percentile(times, 1)),
  }
  tell(atMost(KEYSTROKE_BUDGET, { name: `typing.${SERVICES}.letter`, value: p95, unit: 'ms (95th percentile)', detail }))
  tell({ name: `typing.${SERVICES}.index`, value: Math.round(indexMs), unit: 'ms, beside the page' })
  tell({ name: `typing.${SERVICES}.index-size`, value: kilobytes(indexBytes), unit: 'kB in memory, written as JSON' })
}

/** Texts as long and as rich in words as the real ones: sentences of the real ones, mixed anew. The same number gives the same texts. */
function manyOf(texts: readonly SearchDocument[], count: number): SearchDocument[] {
  return ['en', 'ro'].flatMap((language) => {
    const real = texts.filter((text) => text.language === language)
    const sentences = real.flatMap(({ body }) => body.split(/\.\s+/)).filter(Boolean)
    const length = Math.round(sentences.length / real.length)
    return Array.from({ length: count }, (_, number): SearchDocument => {
      const { title, keywords } = real[number % real.length]!
      const body = Array.from({ length }, (_, place) => sentences[(number * 31 + place * 17 + number * place) % sentences.length]!).join(
        '. ',
      )
      return { id: `service/${number}`, language, title: `${title} ${number}`, keywords, body }
    })
  })
}

async function onAPhone(tell: Tell): Promise<void> {
  const [first, later]: [number[], number[]] = [[], []]
  await withTrialSite(async (site) => {
    const context = await savedPhone(site)
    for (let run = 0; run < RUNS; run++) {
      const page = await context.newPage()
      await throttle(page, { network: false })
      await page.goto(`${site.root}${kinds.home}/search`)
      await page.getByRole('searchbox').waitFor()
      await page.evaluate(notePaints)
      await page.getByRole('searchbox').pressSequentially(QUESTION, { delay: 150 })
      await page.locator('main mark').first().waitFor()
      const paints = await page.evaluate(() => window.paints)
      first.push(Math.round(paints[0] ?? Number.NaN))
      later.push(Math.round(median(paints.slice(1))))
      await page.close()
    }
  })
  tell(atMost(FIRST_SEARCH_BUDGET, { name: 'typing.phone.first-results', value: median(first), unit: 'ms', detail: first }))
  tell(atMost(PAINT_BUDGET, { name: 'typing.phone.results', value: median(later), unit: 'ms', detail: later }))
}

/** How long the page ever stood still while queries by chance and by bad intent were typed: thousands, then some on a slow processor. */
async function ofAnything(tell: Tell): Promise<void> {
  const queries = fc.sample(hostileQuery, { numRuns: HOSTILE_QUERIES, seed: HOSTILE_QUERIES })
  await withTrialSite(async (site) => {
    const context = await savedPhone(site)
    const page = await context.newPage()
    await page.goto(`${site.root}${kinds.home}/search`)
    await page.getByRole('searchbox').fill(QUESTION)
    await page.locator('main mark').first().waitFor()
    const longest = async (some: readonly string[]) => {
      await page.evaluate(noteLongTasks)
      for (let first = 0; first < some.length; first += AT_A_TIME) await page.evaluate(typeEach, some.slice(first, first + AT_A_TIME))
      const tasks = await page.evaluate(() => window.longTasks)
      return { value: Math.round(Math.max(0, ...tasks)), unit: 'ms', detail: { queries: some.length, over50ms: tasks.length } }
    }
    tell(atMost(FREEZE_BUDGET, { name: 'typing.hostile.longest-task', ...(await longest(queries)) }))
    await throttle(page, { network: false })
    tell({ name: 'typing.hostile.longest-task-slow', ...(await longest(queries.slice(0, HOSTILE_QUERIES / 10))) })
  })
}

declare global {
  interface Window {
    paints: number[]
    longTasks: number[]
  }
}

/** In the page: notes every task that keeps it from answering for more than 50 ms. */
function noteLongTasks(): void {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** In the page: how long after a letter its results are painted, for each letter that changed them. */
function notePaints(): void {
  window.paints = []
  let pressed: number | undefined
  addEventListener(
    'keydown',
    () => {
      pressed ??= performance.now()
    },
    true,
  )
  new MutationObserver(() => {
    if (pressed === undefined || document.querySelector('main h3') === null) return
    const since = pressed
    pressed = undefined
    requestAnimationFrame(() => setTimeout(() => window.paints.push(performance.now() - since)))
  }).observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true })
}
