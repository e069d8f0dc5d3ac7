/** Services that a reader cannot call, as far as the directory knows. */
import { type Check, finding, servicesOf } from './check.ts'

export const unknownPhones: Check = {
  id: 'unknown-phones',
  title: 'Phone not known',
  severity: 'hint',
  find: (city) =>
    servicesOf(city)
      .filter(({ facts }) => facts.status === 'active' && facts.phones.length === 0 && !facts.locations.some(({ phones }) => phones))
      .map((record) => finding(record, 'No phones.', { field: 'phones' })),
}
