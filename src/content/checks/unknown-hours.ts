/** Active services whose opening hours nobody has written down. */
import { type Check, finding, servicesOf } from './check.ts'

export const unknownHours: Check = {
  id: 'unknown-hours',
  title: 'Opening hours not known',
  severity: 'hint',
  find: (city) =>
    servicesOf(city)
      .filter(({ facts }) => facts.status === 'active' && !facts.hours && !facts.locations.some(({ hours }) => hours))
      .map((record) => finding(record, 'No opening_hours.', { field: 'opening_hours' })),
}
