/** Services that a reader cannot call, write to or look up. */
import { type Check, finding, servicesOf } from './check.ts'

export const unreachable: Check = {
  id: 'unreachable',
  title: 'No phone, no e-mail, no website, no street',
  severity: 'warning',
  find: (city) =>
    servicesOf(city)
      .filter(
        ({ facts }) =>
          facts.phones.length === 0 &&
          !facts.email &&
          !facts.website &&
          !facts.locations.some(({ address, phones }) => address.street || phones),
      )
      .map((record) => finding(record, 'A reader has no way to reach this service.')),
}
