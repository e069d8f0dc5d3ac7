/** Services of HSDS 3.0 as Markdown files of a city, and a report of what has no place in them. */
import { fold } from '#content/fold.ts'
import type { Problem } from '#content/result.ts'
import { valuesOf } from './foreign-words.ts'
import { hoursReader } from './from-hours.ts'
import { readFeed } from './hsds-feed.ts'
import { readService, type ServiceInput } from './hsds-input.ts'
import { type Destination, serviceFile } from './service-file.ts'

export interface ImportSettings extends Destination {
  /** Ids of services that the city has; they are left as they are. */
  taken: ReadonlySet<string>
}

export interface HsdsImport {
  /** New files by their paths inside the content folder. */
  files: Map<string, string>
  /** Services that were left out, each with the reason. */
  leftOut: Problem[]
  /** What could not be taken over, field by field. */
  unmapped: Problem[]
}

const NO_HSDS =
  'There are no services in it. Give a list of services of HSDS 3.0, a page of its API (contents), or its tables by their names.'
const ONLY_SERVICES = 'none of the fields that only a service has (status, organization, service_at_locations, …).'
const NO_SERVICE = `It is no service of HSDS: it has ${ONLY_SERVICES}`
const NO_SERVICES = `None of its entries is a service of HSDS: they have ${ONLY_SERVICES}`

/** Never throws; what cannot be read is told with its place in the file, such as `services.3.phones.0.number`. */
export function fromHsds(json: unknown, settings: ImportSettings): HsdsImport {
  const result: HsdsImport = { files: new Map(), leftOut: [], unmapped: [] }
  const { file, city } = settings
  const feed = readFeed(json)
  if (!feed) return { ...result, leftOut: [{ file, message: NO_HSDS }] }
  for (const { field, message } of feed.notes) result.unmapped.push({ file, field, message })
  if (feed.services.length > 0 && !feed.services.some(Boolean)) return { ...result, leftOut: [{ file, message: NO_SERVICES }] }
  const hoursOf = hoursReader(settings.today)
  const ids = new Set<string>()
  feed.services.forEach((row, index) => {
    const at = `services.${index}`
    const { service, wrong } = row ? readService(row) : { wrong: [{ field: '', message: NO_SERVICE }] }
    const told = wrong.map(({ field, message }) => ({ file, field: [at, field].filter(Boolean).join('.'), message }))
    if (!service) {
      result.leftOut.push(...told)
      return
    }
    const id = freeId(idOf(service), ids)
    if (settings.taken.has(id)) {
      const message = `The city has a service "${id}" ("${service.name}"). It stays as it is; compare the two and take over by hand what is newer.`
      result.leftOut.push({ file, field: at, message })
      return
    }
    result.unmapped.push(...told)
    const tell = (field: string, message: string) => result.unmapped.push({ file, field: `${at}.${field}`, message })
    result.files.set(`cities/${city.id}/services/${id}.md`, serviceFile(service, settings, hoursOf, tell))
  })
  return result
}

/** The id under which we published it, or one made of its name. */
function idOf(service: ServiceInput): string {
  const page = valuesOf(service.attributes, 'page')[0]
  const published = /\/service\/(?=.{1,100}$)([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(page ?? '')?.[1]
  const name = fold(service.name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return published ?? (name || 'service')
}

function freeId(id: string, ids: Set<string>): string {
  let free = id
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`
  ids.add(free)
  return free
}
