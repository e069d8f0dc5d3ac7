/**
 * npm run bench:search: how well and how fast questions find the page that answers them; prints one JSON line.
 * `--docs` holds `[{id, language, title, keywords, body}]` as JSON, also gzipped; `--questions` holds `[{id, question, doc}]`.
 * `--throttle 4` measures in Chromium, with a processor four times slower, instead of in Node.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { LexiconWords } from '#content/records/lexicon.ts'
import { isGzip } from '#pack/bundle.ts'
import type { SearchDocument } from '#search/build-index.ts'
import { percentile } from './bench/measurement.ts'
import { measureSearch } from './bench/search.ts'
import { measureInChromium } from './bench/search-in-chromium.ts'
import { readLexicon } from './lexicon-files.ts'

const documentsFile = z.array(
  z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    language: z.string(),
    title: z.string(),
    keywords: z.array(z.string()).default([]),
    body: z.string(),
  }),
)
const questionsFile = z.array(z.object({ question: z.string(), doc: z.union([z.string(), z.number()]).transform(String) }))

const { values } = parseArgs({
  options: { docs: { type: 'string' }, questions: { type: 'string' }, throttle: { type: 'string', default: '1' } },
})
if (!values.docs || !values.questions) {
  console.error('Say which files: npm run bench:search -- --docs FILE --questions FILE [--throttle 4]')
  process.exit(1)
}
const slowness = Number(values.throttle)
if (!(slowness >= 1)) {
  console.error(`"${values.throttle}" is no throttle. Write how many times slower the processor is to be: --throttle 4`)
  process.exit(1)
}

const documents: SearchDocument[] = await readJson(values.docs, documentsFile)
const questions = await readJson(values.questions, questionsFile)
const language = documents[0]?.language ?? 'en'
const words: Record<string, LexiconWords> = await readLexicon('content', [language])
const task = { documents, questions, language, words }
const { times, answers, indexMs, indexBytes } = slowness > 1 ? await measureInChromium(task, slowness) : measureSearch(task)

const share = (count: number) => Math.round((count / questions.length) * 1000) / 1000
const found = (first: number) => share(questions.filter(({ doc }, index) => answers[index]!.slice(0, first).includes(doc)).length)
const milliseconds = (part: number) => Math.round(percentile(times, part) * 100) / 100
console.log(
  JSON.stringify({
    language,
    docs: documents.length,
    questions: questions.length,
    r1: found(1),
    r5: found(5),
    none: share(answers.filter((ids) => ids.length === 0).length),
    p50_ms: milliseconds(0.5),
    p95_ms: milliseconds(0.95),
    index_ms: Math.round(indexMs),
    index_kb: Math.round(indexBytes / 1000),
    throttle: slowness,
  }),
)

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    const bytes = await readFile(file)
    const text = isGzip(bytes) ? gunzipSync(bytes).toString() : bytes.toString()
    const checked = schema.safeParse(JSON.parse(text))
    if (checked.success) return checked.data
    const [issue] = checked.error.issues
    console.error(`${file}, entry ${issue?.path.join('.')}: ${issue?.message}`)
  } catch (error) {
    console.error(`${file} cannot be read: ${(error as Error).message}`)
  }
  process.exit(1)
}
