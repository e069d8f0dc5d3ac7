/** The filter and the order of a list, as the address says them. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { readFilter, type ServiceFilter, writeFilter } from '#content/service-filter.ts'
import { readOrder, type ServiceOrder, writeOrder } from '#content/service-order.ts'
import { useChangeAddress } from './use-change-address.ts'
import { useNow } from './use-now.ts'

export interface AddressFilter {
  filter: ServiceFilter
  order: ServiceOrder
  changeFilter: (change: (filter: ServiceFilter) => ServiceFilter) => void
  setOrder: (order: ServiceOrder) => void
}

export function useFilter(): AddressFilter {
  const [address] = useSearchParams()
  const change = useChangeAddress()
  // A page as it was built knows no filters; they come into force with the clock.
  const ready = useNow() !== undefined
  const filter = useMemo(() => (ready ? readFilter(address) : {}), [ready, address])
  return {
    filter,
    order: ready ? readOrder(address) : 'given',
    changeFilter: (next) => change((present) => writeFilter(next(readFilter(present)), present)),
    setOrder: (order) => change((present) => writeOrder(order, present)),
  }
}
