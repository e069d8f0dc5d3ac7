/** Services with an address that the map cannot show. */
import { type Check, finding, servicesOf } from './check.ts'

export const unplaced: Check = {
  id: 'unplaced',
  title: 'Address without a point on the map',
  severity: 'hint',
  find: (city) =>
    servicesOf(city).flatMap((record) =>
      record.facts.locations
        .map((place, index) => ({ ...place, field: `locations.${index}.position` }))
        .filter(({ address, position, precision }) => address.street && (!position || precision === 'area'))
        .map(({ address, position, field }) =>
          finding(record, `${address.street}: ${position ? 'only the part of town is known' : 'no position'}.`, { field }),
        ),
    ),
}
