/** The services in a file of HSDS, in whatever way it packs them: pages of an API, a list, tables by their names, or one object. */
import { isRow, joinTables, type Note, type Row, tableOf } from './hsds-tables.ts'

export interface Feed {
  /** Each whole, with what belongs to it nested as HSDS nests it; `undefined` for an entry that is no service. */
  services: (Row | undefined)[]
  notes: Note[]
}

/** `undefined` when nothing in it could be a service. */
export function readFeed(json: unknown): Feed | undefined {
  const known = withoutNothing(json)
  const pages = pagesOf(known)
  const entries = pages ? pages.flatMap(entriesOf) : Array.isArray(known) ? known : [known]
  const notes: Note[] = pages ? missingEntries(pages) : []
  const services = servicesAmong(entries, notes)
  return pages || Array.isArray(known) || services.some(Boolean) ? { services, notes } : undefined
}

/** What HSDS, in any version, says of services alone. A name and a description have organizations, places and terms, too. */
const OF_SERVICES = [
  'status',
  'organization',
  'service_at_locations',
  'service_areas',
  'cost_options',
  'required_documents',
  'application_process',
  'eligibility_description',
  'fees_description',
  'fees',
  'interpretation_services',
  'accreditations',
  'wait_time',
  'minimum_age',
  'maximum_age',
  'assured_date',
  'alert',
]

/** Whether it says anything that only a service can say. */
function isService(row: Row): boolean {
  return OF_SERVICES.some((field) => field in row) && !('location_type' in row)
}

/** HSDS itself nests a dozen levels; nobody reads what lies below this one. */
const DEEPEST = 50

/** Without `null` and empty texts: many programs write them where nothing is known. A list keeps its places, so that they can be told. */
function withoutNothing(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return {}
  if (Array.isArray(value)) return value.map((item) => (item === null ? {} : withoutNothing(item, depth + 1)))
  if (!isRow(value)) return value
  const fields = Object.entries(value).filter(([, field]) => field !== null && !(typeof field === 'string' && field.trim() === ''))
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNothing(field, depth + 1)]))
}

/** One page of an API, or several in a list. */
function pagesOf(value: unknown): Row[] | undefined {
  const pages = Array.isArray(value) ? value : [value]
  const isPage = (page: unknown): page is Row => isRow(page) && entriesOf(page) !== undefined
  return pages.length > 0 && pages.every(isPage) ? pages : undefined
}

/** HSDS 3.0 calls them `contents`, Open Referral UK 1.0 `content`. */
function entriesOf(page: Row): unknown[] | undefined {
  return [page['contents'], page['content']].find(Array.isArray)
}

function missingEntries(pages: readonly Row[]): Note[] {
  const here = pages.flatMap(entriesOf).length
  const field = ['total_items', 'totalElements'].find((name) => typeof pages[0]?.[name] === 'number')
  const all = field ? Number(pages[0]![field]) : here
  if (!field || all <= here) return []
  return [{ field, message: `The file has ${here} of ${all} entries; the others are on other pages. Take those over, too.` }]
}

/** Services come as themselves, under the organization that runs them, or under one of their places. */
function servicesAmong(entries: readonly unknown[], notes: Note[]): (Row | undefined)[] {
  const byId = new Map<unknown, Row>()
  return entries.flatMap((entry) => {
    if (!isRow(entry)) return [undefined]
    if (isRow(entry['service'])) return withPlace(entry, entry['service'], byId)
    if (tableOf(entry, 'service').length === 0) return [isService(entry) ? entry : undefined]
    if (typeof entry['name'] === 'string') return ofOwner(entry)
    const tables = joinTables(entry)
    notes.push(...tables.notes)
    return tables.services
  })
}

/** A service with the place it was found under; its other places come to the same service. */
function withPlace(entry: Row, service: Row, byId: Map<unknown, Row>): Row[] {
  const { service: _, ...place } = entry
  const before = service['id'] === undefined ? undefined : byId.get(service['id'])
  if (before) {
    before['service_at_locations'] = [...(before['service_at_locations'] as Row[]), place]
    return []
  }
  const others = tableOf(service, 'service_at_location').filter(({ id }) => id === undefined || id !== place['id'])
  const whole = { ...service, service_at_locations: [...others, place] }
  byId.set(service['id'], whole)
  return [whole]
}

/** The services of an organization, or of a place, each with what it was found under. */
function ofOwner(owner: Row): Row[] {
  const { service: _, services: __, ...rest } = owner
  const isPlace = 'location_type' in owner || 'latitude' in owner || 'address' in owner
  const above = isPlace ? { service_at_locations: [{ location: rest }] } : { organization: rest }
  return tableOf(owner, 'service').map((service) => ({ ...above, ...service }))
}
