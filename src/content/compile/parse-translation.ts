/** Turns a file of translated words into words that fit their source page. Facts in such a file are errors. */
import type { z } from 'zod'
import type { GuideWords } from '../records/guide.ts'
import type { NoticeWords } from '../records/notice.ts'
import type { Translation } from '../records/parts.ts'
import type { ServiceWords } from '../records/service.ts'
import type { Problem } from '../result.ts'
import { guideSchema, guideTranslationSchema } from '../schema/guide.ts'
import { noticeSchema, noticeTranslationSchema } from '../schema/notice.ts'
import { serviceSchema, serviceTranslationSchema } from '../schema/service.ts'
import { type BodyHtml, markdownToHtml } from './markdown-to-html.ts'
import { repeatedSteps, stepWords } from './parse-guide.ts'
import type { Compiled, Outcome, Place } from './place.ts'
import { lineOfField, readYaml, type YamlText } from './read-yaml.ts'
import { splitMarkdown } from './split-markdown.ts'

type Source<Words> = Pick<Compiled<{ steps?: { id: string }[] }, Words>, 'mark' | 'noteNames'> & { steps?: string[] }

/** Translated words, and the pages their text links to. */
export interface TranslationOutcome<Words> extends Outcome<Words> {
  links: BodyHtml['links']
}

export function parseServiceTranslation(
  file: string,
  text: string,
  source: Source<ServiceWords>,
  place: Place,
): TranslationOutcome<ServiceWords> {
  return parseWords(file, text, serviceTranslationSchema, serviceSchema, source, place, (input, html, translation) => {
    const { name, summary, keywords, notes, doubts } = input
    return { name, summary, keywords, notes, doubts, html: html.intro, translation }
  })
}

export function parseGuideTranslation(
  file: string,
  text: string,
  source: Source<GuideWords>,
  place: Place,
): TranslationOutcome<GuideWords> {
  return parseWords(file, text, guideTranslationSchema, guideSchema, source, place, (input, html, translation) => {
    const { title, summary, keywords, notes, doubts } = input
    return { title, summary, keywords, notes, doubts, intro: html.intro, steps: stepWords(html), translation }
  })
}

export function parseNoticeTranslation(
  file: string,
  text: string,
  source: Source<NoticeWords>,
  place: Place,
): TranslationOutcome<NoticeWords> {
  return parseWords(file, text, noticeTranslationSchema, noticeSchema, source, place, ({ title }, html, translation) => ({
    title,
    html: html.intro,
    translation,
  }))
}

interface TranslationInput {
  notes: Record<string, string>
  translation: { of: string; by: Translation['by'] }
}

function parseWords<Input extends TranslationInput, Words>(
  file: string,
  text: string,
  schema: z.ZodType<Input>,
  sourceSchema: z.ZodType,
  source: Source<Words>,
  place: Place,
  toWords: (input: Input, html: BodyHtml, translation: Translation) => Words,
): TranslationOutcome<Words> {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return { problems: parts.problems, links: [] }
  const { fields, body, bodyLine } = parts.value
  const html = markdownToHtml({ file, text: body, firstLine: bodyLine }, place)
  const { links } = html
  const problems: Problem[] = [...html.problems, ...repeatedSteps(file, html), ...strangeSteps(file, html, source)]
  const input = readYaml(fields, schema)
  if (!input.ok) return { problems: [...input.problems.map((problem) => explainFact(problem, sourceSchema)), ...problems], links }
  problems.push(...strangeNotes(file, fields, input.value, source))
  const { of, by } = input.value.translation
  const translation: Translation = of === source.mark ? { by } : { by, stale: true }
  return { value: toWords(input.value, html, translation), problems, links }
}

function explainFact(problem: Problem, sourceSchema: z.ZodType): Problem {
  const facts = 'shape' in sourceSchema.def ? (sourceSchema.def.shape as object) : {}
  if (!problem.field || !problem.message.startsWith('There is no field') || !Object.hasOwn(facts, problem.field)) return problem
  return {
    ...problem,
    message: `"${problem.field}" is a fact. Facts stand once, in the source file; this file has words only. Remove it here.`,
  }
}

function strangeSteps<Words>(file: string, { sections }: BodyHtml, source: Source<Words>): Problem[] {
  const steps = source.steps
  if (!steps) {
    return sections.map(({ line }) => ({ file, line, message: 'The source text has no headings. Write paragraphs or a list.' }))
  }
  return sections
    .filter(({ id }) => !steps.includes(id))
    .map(({ id, line }) => ({ file, line, message: `The source has no step "${id}". Its steps are: ${steps.join(', ')}.` }))
}

function strangeNotes<Words>(file: string, fields: YamlText, input: TranslationInput, source: Source<Words>): Problem[] {
  return Object.keys(input.notes)
    .filter((name) => !source.noteNames.includes(name))
    .map((name) => ({
      file,
      line: lineOfField(fields, ['notes', name]),
      field: `notes.${name}`,
      message: `The source has no words named "${name}". It has: ${source.noteNames.join(', ') || 'none'}.`,
    }))
}
