import type { ServiceFacts } from '#content/records/service.ts'

/** Whether there is a number to call: of the service, or of one of its doors. */
export function hasPhone({ phones, locations }: Pick<ServiceFacts, 'phones' | 'locations'>): boolean {
  return phones.length > 0 || locations.some((location) => location.phones)
}
