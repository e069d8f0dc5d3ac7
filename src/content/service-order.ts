/** In which order a list of services stands, and how the address says it. */
import { metresToNearest, type Point } from './distance.ts'
import type { ServiceCard } from './views.ts'

/** `given`: as the list comes, what fits best first. */
export type ServiceOrder = 'given' | 'name' | 'near'

const NAME = 'sort'

export function readOrder(address: URLSearchParams): ServiceOrder {
  const order = address.get(NAME)
  return order === 'name' || order === 'near' ? order : 'given'
}

/** The address with this order. Where the reader is never stands in it. */
export function writeOrder(order: ServiceOrder, address: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const written = new URLSearchParams(address)
  if (order === 'given') written.delete(NAME)
  else written.set(NAME, order)
  return written
}

type Sortable = Pick<ServiceCard, 'name' | 'positions'>

export function byName<S extends Sortable>(services: readonly S[], language: string): S[] {
  const { compare } = new Intl.Collator(language)
  return [...services].sort((a, b) => compare(a.name.text, b.name.text))
}

/** The nearest first. Those whose place is not known stand last, as they came. */
export function byDistance<S extends Sortable>(services: readonly S[], here: Point): S[] {
  const metres = new Map(services.map((service) => [service, metresToNearest(here, service.positions) ?? Number.MAX_VALUE]))
  return [...services].sort((a, b) => metres.get(a)! - metres.get(b)!)
}
