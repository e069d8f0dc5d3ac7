/** Turns a notice's Markdown into its dates and its source words. */
import type { NoticeFacts, NoticeWords } from '../records/notice.ts'
import type { Problem } from '../result.ts'
import { noticeSchema } from '../schema/notice.ts'
import { known } from './compile-parts.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import type { Compiled, Outcome, Place } from './place.ts'
import { readYaml } from './read-yaml.ts'
import { splitMarkdown } from './split-markdown.ts'
import { wordsMark } from './words-mark.ts'

export type CompiledNotice = Compiled<NoticeFacts, NoticeWords>

export async function parseNotice(file: string, id: string, text: string, place: Place): Promise<Outcome<CompiledNotice>> {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return { problems: parts.problems }
  const { fields, body, bodyLine } = parts.value
  const html = markdownToHtml({ file, text: body, firstLine: bodyLine }, place)
  const problems: Problem[] = [
    ...html.problems,
    ...html.sections.map(({ line }) => ({ file, line, message: 'The text of a notice has no headings. Write one or two paragraphs.' })),
  ]
  const input = readYaml(fields, noticeSchema)
  if (!input.ok) return { problems: [...input.problems, ...problems] }
  const { title, from, until, topic, event, website, sources } = input.value
  const facts = known({
    id,
    from,
    until,
    topics: topic ? [topic] : [],
    event: event && known(event),
    website,
    sources: sources.map((page) => known(page)),
  }) as NoticeFacts
  const mark = await wordsMark({ title, body })
  return {
    value: { id, file, facts, words: { title, html: html.intro }, mark, noteNames: [], links: html.links, replaces: [] },
    problems,
  }
}
