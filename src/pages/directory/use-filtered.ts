/** A list of services as the address filters and orders it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sift } from '#content/filter-choices.ts'
import { isFiltering, type ServiceFilter } from '#content/service-filter.ts'
import { byDistance, byName } from '#content/service-order.ts'
import type { CityFrame, ServiceCard } from '#content/views.ts'
import { useFilter } from './use-filter.ts'
import { useOpenness } from './use-openness.ts'
import { usePosition } from './use-position.ts'

export interface Filtered {
  filter: ServiceFilter
  /** Whether anything is filtered out at all. */
  filtering: boolean
  /** What fits; everything when nothing is filtered. */
  matches: ServiceCard[]
  /** What may fit: a fact is not known. Never to be hidden. */
  unknown: ServiceCard[]
}

/** Keeps the order of the list, unless the reader wants it by name or by distance. */
export function useFiltered(services: readonly ServiceCard[], city: CityFrame): Filtered {
  const { i18n } = useTranslation()
  const { filter, order } = useFilter()
  const position = usePosition()
  const isOpen = useOpenness(city)
  const here = position.is === 'known' ? position.here : undefined
  // The same list while nothing changes: a map would draw all its pins anew.
  return useMemo(() => {
    const { matches, unknown } = sift(services, filter, isOpen)
    const ordered = (list: ServiceCard[]) => {
      if (order === 'name') return byName(list, i18n.language)
      return order === 'near' && here ? byDistance(list, here) : list
    }
    return { filter, filtering: isFiltering(filter), matches: ordered(matches), unknown: ordered(unknown) }
  }, [services, filter, order, isOpen, here, i18n.language])
}
