/** Checks what pages say of one another, and connects them: references, roles of offices, addresses that moved. */
import type { RecordKey } from '../records/record.ts'
import type { Problem } from '../result.ts'
import type { CityInput } from '../schema/city.ts'
import type { CountryInput, GlossaryInput } from '../schema/country.ts'
import type { CompiledGuide } from './parse-guide.ts'
import type { ContentFiles, Page } from './parse-pages.ts'
import type { Report } from './place.ts'

/** A former key and the key that took its place. */
export interface Redirect {
  from: RecordKey
  to: RecordKey
}

/** Makes sure that whatever a page names is there, and puts a city's offices in the place of their roles. */
export function connect(
  pages: Page[],
  files: ContentFiles,
  city: CityInput,
  country: CountryInput,
  glossary: GlossaryInput,
  problems: Problem[],
  reportCity: Report,
): void {
  const keys = new Set<string>(pages.map(({ key }) => key))
  const authorities = new Set(country.authorities.map(({ id }) => id))
  const offices = new Map<string, string[]>()
  for (const { source, file, links } of pages) {
    for (const { key, file: from, line } of links) {
      if (!keys.has(key)) problems.push({ file: from, line, message: `The link leads to ${key}, which does not exist. Check the id.` })
    }
    if (!source || !('authority' in source.facts) || !source.facts.authority) continue
    const { authority } = source.facts
    if (!authorities.has(authority)) {
      problems.push({
        file,
        field: 'authority',
        message: `country.yaml has no authority "${authority}". It has: ${[...authorities].join(', ')}.`,
      })
    }
    // An office that has closed for good helps nobody, whatever it was.
    if (source.facts.status !== 'closed') offices.set(authority, [...(offices.get(authority) ?? []), source.id])
  }

  for (const { source, file } of pages) {
    if (source && 'steps' in source.facts) connectSteps(source.facts.steps, file, keys, authorities, offices, problems)
    if (source && 'event' in source.facts && source.facts.event?.service && !keys.has(`service/${source.facts.event.service}`)) {
      problems.push({ file, field: 'event.service', message: `There is no service "${source.facts.event.service}". Check the id.` })
    }
  }

  nameGuides(pages)

  const cityServices: [string, string][] = [
    ['front_desk', city.front_desk],
    ...city.emergency_rooms.map(({ service }, index): [string, string] => [`emergency_rooms.${index}.service`, service]),
  ]
  for (const [field, service] of cityServices) {
    if (!keys.has(`service/${service}`)) reportCity(field, `There is no service "${service}". Check the id.`)
  }
  const file = `countries/${city.country}/glossary.yaml`
  glossary.terms.forEach(({ id, guide, service }, index) => {
    if (glossary.terms.findIndex((term) => term.id === id) < index)
      problems.push({ file, field: `terms.${index}.id`, message: `Two words have the id "${id}". Give each its own.` })
    for (const [field, key] of [
      ['guide', guide && `guide/${guide}`],
      ['service', service && `service/${service}`],
    ] as const) {
      if (key && !keys.has(key) && !existsElsewhere(files, key))
        problems.push({ file, field: `terms.${index}.${field}`, message: `There is no ${key}. Check the id.` })
    }
  })
}

/** Lets each service know the guides that lead to it, so that its page need not look through all of them. */
function nameGuides(pages: Page[]): void {
  const guides = new Map<string, Set<string>>()
  for (const { source } of pages) {
    if (!source || !('steps' in source.facts)) continue
    for (const service of source.facts.steps.flatMap((step) => step.services)) {
      guides.set(service, (guides.get(service) ?? new Set()).add(source.id))
    }
  }
  for (const { source } of pages) {
    const names = source && 'locations' in source.facts ? guides.get(source.id) : undefined
    if (names && source && 'locations' in source.facts) source.facts.guides = [...names].sort()
  }
}

/** A word of the country may lead to a page that only some of its cities have. */
function existsElsewhere(files: ContentFiles, key: string): boolean {
  const [kind, id] = key.split('/')
  return [...files.keys()].some((path) => path.endsWith(`/${kind}s/${id}.md`))
}

function connectSteps(
  steps: CompiledGuide['facts']['steps'],
  file: string,
  keys: ReadonlySet<string>,
  authorities: ReadonlySet<string>,
  offices: ReadonlyMap<string, string[]>,
  problems: Problem[],
): void {
  for (const step of steps) {
    const services: string[] = []
    const unplayed: string[] = []
    for (const name of step.services) {
      if (keys.has(`service/${name}`)) services.push(name)
      else if (offices.has(name)) services.push(...offices.get(name)!)
      else if (authorities.has(name)) unplayed.push(name)
      else
        problems.push({
          file,
          field: `steps.${step.id}.services`,
          message: `There is no service and no authority "${name}". Check the id.`,
        })
    }
    step.services = [...new Set(services)]
    if (unplayed.length > 0) step.authorities = unplayed
  }
}

/** Former addresses and what took their place; an address that still exists, or is claimed twice, is a problem. */
export function redirectsOf(pages: Page[], problems: Problem[]): Redirect[] {
  const keys = new Set(pages.map(({ key }) => key))
  const redirects: Redirect[] = []
  for (const { key, file, source } of pages) {
    for (const old of source?.replaces ?? []) {
      const from = `${key.split('/')[0]}/${old}` as RecordKey
      if (keys.has(from))
        problems.push({ file, field: 'replaces', message: `"${old}" still exists. Remove that page, or take it out of this list.` })
      else if (redirects.some((redirect) => redirect.from === from))
        problems.push({ file, field: 'replaces', message: `Another page already replaces "${old}". Only one can.` })
      else redirects.push({ from, to: key })
    }
  }
  return redirects
}
