/** Tables of HSDS by their names, joined: every row gets the rows that name it, as HSDS nests them. */

export type Row = Record<string, unknown>

/** What a file holds, or lacks, beside its services. */
export interface Note {
  field: string
  message: string
}

/** The services of the tables, and how many rows of each table belong to none of them. */
export function joinTables(tables: Row): { services: Row[]; notes: Note[] } {
  const used = new Set<Row>(tableOf(tables, 'service'))
  const notes: Note[] = []
  const services = [...used].map((service) => joined(service, 'service', tables, used))
  for (const [field, value] of Object.entries(tables)) {
    const rows = Array.isArray(value) ? value : [value]
    const left = rows.filter((row) => !used.has(row)).length
    if (left > 0) notes.push({ field, message: `Not taken over: ${left} of ${rows.length}, for they belong to no service of this file.` })
  }
  return { services, notes }
}

/** Which tables hang on the rows of a table, by the field under which HSDS nests them. */
const nested: Record<string, Record<string, string>> = {
  service: {
    phones: 'phone',
    schedules: 'schedule',
    service_areas: 'service_area',
    service_at_locations: 'service_at_location',
    languages: 'language',
    cost_options: 'cost_option',
    required_documents: 'required_document',
    contacts: 'contact',
    funding: 'funding',
  },
  service_at_location: { phones: 'phone', schedules: 'schedule', contacts: 'contact' },
  location: { addresses: 'address', phones: 'phone', schedules: 'schedule', languages: 'language', accessibility: 'accessibility' },
  contact: { phones: 'phone' },
  phone: { languages: 'language' },
}

/** A row of a table with the rows that belong to it, as HSDS nests them; what is nested already stays. */
function joined(row: Row, table: string, tables: Row, used: Set<Row>): Row {
  used.add(row)
  const parts: Row = { ...row }
  for (const [field, other] of Object.entries(nested[table] ?? {})) {
    const rows = linkedTo(row, tableOf(tables, other), `${table}_id`).filter((candidate) => !isDeeper(candidate, table))
    if (rows.length > 0 && !(field in row)) parts[field] = rows.map((part) => joined(part, other, tables, used))
  }
  const attributes = linkedTo(row, tableOf(tables, 'attribute'), 'link_id')
  if (attributes.length > 0 && !('attributes' in row)) parts['attributes'] = attributes.map((part) => withTerm(part, tables, used))
  for (const one of ['organization', 'location']) {
    const found = tableOf(tables, one).find(({ id }) => id !== undefined && id === row[`${one}_id`])
    if (found && !(one in row) && (table === 'service' || table === 'service_at_location')) parts[one] = joined(found, one, tables, used)
  }
  return parts
}

function linkedTo({ id }: Row, rows: readonly Row[], link: string): Row[] {
  return id === undefined ? [] : rows.filter((row) => row[link] === id)
}

/** A phone of one place or person names its service, too; it belongs to the place or person. */
function isDeeper(row: Row, table: string): boolean {
  return table === 'service' && ('service_at_location_id' in row || 'phone_id' in row || 'contact_id' in row)
}

function withTerm(attribute: Row, tables: Row, used: Set<Row>): Row {
  used.add(attribute)
  const term = tableOf(tables, 'taxonomy_term').find(({ id }) => id !== undefined && id === attribute['taxonomy_term_id'])
  if (!term || 'taxonomy_term' in attribute) return attribute
  used.add(term)
  return { ...attribute, taxonomy_term: term }
}

/** Tables are named in singular in the specification and in plural by its files. */
export function tableOf(tables: Row, name: string): Row[] {
  const plural = { address: 'addresses', taxonomy: 'taxonomies', service_at_location: 'service_at_locations' }[name] ?? `${name}s`
  const rows = tables[name] ?? tables[plural]
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
