/** Turns a service's Markdown into its facts and its source words, or into the list of what its author has to mend. */
import type { z } from 'zod'
import { isInside } from '../box.ts'
import type { Location, ServiceFacts, ServiceWords } from '../records/service.ts'
import type { Problem } from '../result.ts'
import { type location, type ServiceInput, serviceSchema } from '../schema/service.ts'
import { compileFees, compileHours, compilePapers, compilePhones, compileTrust, known } from './compile-parts.ts'
import { compileExceptions, type Exceptions, withExceptions } from './hours-exceptions.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import type { Compiled, Outcome, Place, Report } from './place.ts'
import { lineOfField, readYaml } from './read-yaml.ts'
import { splitMarkdown } from './split-markdown.ts'
import { wordsMark } from './words-mark.ts'

export type CompiledService = Compiled<ServiceFacts, ServiceWords>

/** The compiled service. Never throws; every problem of the file is told at once. */
export async function parseService(file: string, id: string, text: string, place: Place): Promise<Outcome<CompiledService>> {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return { problems: parts.problems }
  const { fields, body, bodyLine } = parts.value
  const html = markdownToHtml({ file, text: body, firstLine: bodyLine }, place)
  const problems: Problem[] = [...html.problems]
  for (const section of html.sections) {
    problems.push({
      file,
      line: section.line,
      message: 'The text of a service has no headings. Write paragraphs or a list; steps belong in a guide.',
    })
  }
  const input = readYaml(fields, serviceSchema)
  if (!input.ok) return { problems: [...input.problems, ...problems] }

  const report: Report = (field, message) => problems.push({ file, line: lineOfField(fields, field.split('.')), field, message })
  const notes: Record<string, string> = {}
  const note = (name: string, words: string | undefined) => {
    if (words !== undefined) notes[name] = words
  }
  const facts = compileFacts(id, input.value, place, report, note)
  const { name, summary, keywords, doubts } = input.value
  const words: ServiceWords = { name, summary, keywords, notes, doubts, html: html.intro }
  return {
    value: {
      id,
      file,
      facts,
      words,
      mark: await wordsMark({ title: name, summary, notes, doubts, body }),
      noteNames: Object.keys(notes),
      links: html.links,
      replaces: input.value.replaces,
    },
    problems,
  }
}

type Note = (name: string, words: string | undefined) => void

function compileFacts(id: string, input: ServiceInput, place: Place, report: Report, note: Note): ServiceFacts {
  note('opening_hours', input.opening_hours_note)
  note('alert', input.alert?.text)
  for (const exception of input.hours_exceptions) note(`hours_exceptions.${exception.from}`, exception.note)
  if (input.hidden) keepHidden(input, report)
  if (input.hours_exceptions.length > 0 && !hasHours(input)) {
    report('hours_exceptions', 'Nobody sees these days while the service has no hours. Write opening_hours, or an alert with these dates.')
  }
  const exceptions = compileExceptions(input.hours_exceptions, place, report)
  if (new Set(input.topics).size < input.topics.length) report('topics', 'A topic stands here twice. Name it once.')

  return known({
    id,
    topics: input.topics,
    altNames: input.alt_names.length > 0 ? input.alt_names : undefined,
    provider: input.provider,
    authority: input.authority,
    kind: input.kind,
    responsible: input.responsible,
    locations: compileLocations(input.locations, exceptions, place, report, note),
    hidden: input.hidden,
    phones: compilePhones(input.phones, 'phones', place, report, note),
    email: input.email,
    website: input.website,
    booking: input.booking_url,
    hours: withExceptions(compileHours(input.opening_hours, 'opening_hours', place, report), exceptions, place),
    appointment: input.appointment,
    languages: input.languages,
    interpreter: input.interpreter,
    cost: input.cost,
    fees: compileFees(input.fees, '', report, note),
    for: input.for,
    bring: compilePapers(input.bring),
    exceptions: input.hours_exceptions.length > 0 ? input.hours_exceptions.map(({ from, until }) => ({ from, until })) : undefined,
    alert: input.alert && { from: input.alert.from, until: input.alert.until },
    status: input.status,
    trust: compileTrust(input, report),
  }) as ServiceFacts
}

function hasHours({ opening_hours, locations }: ServiceInput): boolean {
  return opening_hours !== undefined || locations.some((entry) => entry.opening_hours !== undefined)
}

/** Whoever hides there must not be found through us. */
function keepHidden(input: ServiceInput, report: Report): void {
  input.locations.forEach(({ address, position, hint }, index) => {
    if (address.street || address.place || address.postcode || position || hint) {
      report(`locations.${index}`, 'A hidden place shows its city only. Remove street, place, postcode, position and hint.')
    }
  })
}

function compileLocations(
  locations: z.output<typeof location>[],
  exceptions: Exceptions,
  place: Place,
  report: Report,
  note: Note,
): Location[] {
  const ids = new Set<string>()
  return locations.map((entry, index) => {
    const field = `locations.${index}`
    const id = entry.id ?? String(index + 1)
    if (ids.has(id)) report(`${field}.id`, `Two places have the id "${id}". Give each its own.`)
    ids.add(id)
    note(`locations.${id}.label`, entry.label)
    note(`locations.${id}.hint`, entry.hint)
    if (entry.position && !isInside(entry.position, place.box)) {
      report(
        `${field}.position`,
        `This position is outside the city's box [${place.box.join(', ')}]. Write longitude first, then latitude, or widen the box in city.yaml.`,
      )
    }
    if (entry.position && !entry.precision) report(`${field}.precision`, 'Say how exact the position is: building, street or area.')
    const phones = compilePhones(entry.phones, `${field}.phones`, place, report, note)
    return known({
      id,
      address: known(entry.address),
      position: entry.position,
      precision: entry.position && entry.precision,
      phones: phones.length > 0 ? phones : undefined,
      hours: withExceptions(compileHours(entry.opening_hours, `${field}.opening_hours`, place, report), exceptions, place),
      wheelchair: entry.wheelchair,
    }) as Location
  })
}
