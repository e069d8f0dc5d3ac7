/** Turns a guide's Markdown into its steps and its source words, or into the list of what its author has to mend. */
import type { GuideFacts, GuideWords, StepFacts } from '../records/guide.ts'
import type { Problem } from '../result.ts'
import { type GuideInput, guideSchema } from '../schema/guide.ts'
import { compileFees, compilePapers, compileTrust, known } from './compile-parts.ts'
import { type BodyHtml, markdownToHtml } from './markdown-to-html.ts'
import type { Compiled, Outcome, Place, Report } from './place.ts'
import { lineOfField, readYaml } from './read-yaml.ts'
import { splitMarkdown } from './split-markdown.ts'
import { wordsMark } from './words-mark.ts'

export type CompiledGuide = Compiled<GuideFacts, GuideWords>

/** The compiled guide. Steps still name services and authorities as written. Never throws. */
export async function parseGuide(file: string, id: string, text: string, place: Place): Promise<Outcome<CompiledGuide>> {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return { problems: parts.problems }
  const { fields, body, bodyLine } = parts.value
  const html = markdownToHtml({ file, text: body, firstLine: bodyLine }, place)
  const problems: Problem[] = [...html.problems, ...repeatedSteps(file, html)]
  const input = readYaml(fields, guideSchema)
  if (!input.ok) return { problems: [...input.problems, ...problems] }

  const report: Report = (field, message) => problems.push({ file, line: lineOfField(fields, field.split('.')), field, message })
  matchSteps(input.value, html, report, (line, message) => problems.push({ file, line, message }))
  const notes: Record<string, string> = {}
  const facts = compileFacts(id, input.value, html, report, (name, words) => {
    notes[name] = words
  })
  const { title, summary, keywords, doubts } = input.value
  const words: GuideWords = { title, summary, keywords, notes, doubts, intro: html.intro, steps: stepWords(html) }
  return {
    value: {
      id,
      file,
      facts,
      words,
      mark: await wordsMark({ title, summary, notes, doubts, body }),
      noteNames: Object.keys(notes),
      links: html.links,
      replaces: input.value.replaces,
    },
    problems,
  }
}

/** The words of the steps by step id. */
export function stepWords(html: BodyHtml): GuideWords['steps'] {
  return Object.fromEntries(html.sections.map(({ id, title, html: text }) => [id, { title, html: text }]))
}

/** Headings whose id stands there twice. */
export function repeatedSteps(file: string, { sections }: BodyHtml): Problem[] {
  return sections
    .filter(({ id }, index) => sections.findIndex((section) => section.id === id) < index)
    .map(({ id, line }) => ({ file, line, message: `Two headings have the id "${id}". Give each its own.` }))
}

function matchSteps(input: GuideInput, html: BodyHtml, report: Report, problem: (line: number, message: string) => void): void {
  if (html.sections.length === 0) problem(1, 'A guide has at least one step: a heading "## What to do {#what-to-do}" with a text.')
  for (const id of Object.keys(input.steps)) {
    if (!html.sections.some((section) => section.id === id)) {
      report(
        `steps.${id}`,
        `No heading has the id "${id}". The headings have: ${html.sections.map((section) => section.id).join(', ') || 'none'}.`,
      )
    }
  }
}

function compileFacts(
  id: string,
  input: GuideInput,
  html: BodyHtml,
  report: Report,
  note: (name: string, words: string) => void,
): GuideFacts {
  const steps = html.sections.map((section): StepFacts => {
    const step = Object.hasOwn(input.steps, section.id) ? input.steps[section.id] : undefined
    if (!step) return { id: section.id, services: [], bring: [], fees: [] }
    return known({
      id: section.id,
      services: step.services,
      bring: compilePapers(step.bring),
      deadline: step.deadline && known(step.deadline),
      fees: compileFees(step.fees, `steps.${section.id}.`, report, note),
      takes: step.takes && known(step.takes),
      optional: step.optional,
      once: step.once,
    }) as StepFacts
  })
  const topics = [...new Set([input.topic, ...input.also])]
  return { id, topics, for: input.for, order: input.order, steps, trust: compileTrust(input, report) }
}
