import type { Location, ServiceFacts } from './records/service.ts'

/** The address of a place as anybody may see it: of a hidden one its town, and no more. */
export function shownAddress({ hidden }: Pick<ServiceFacts, 'hidden'>, { address }: Location): Location['address'] {
  return hidden ? { city: address.city } : address
}
