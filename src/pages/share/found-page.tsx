import type { CityFrame as City, FoundCard } from '#content/views.ts'
import { Rows } from '#ui/rows.tsx'
import { GuideRow } from '../directory/guide-row.tsx'
import { PhoneLink } from '../directory/phone-link.tsx'
import { ServiceCard } from '../directory/service-card.tsx'

/** A saved place, ready to be called, or a guide. */
export function FoundPage({ found, city, level = 3 }: { found: FoundCard; city: City; level?: 2 | 3 }) {
  if (found.kind === 'service') {
    const { phone } = found.card
    return (
      <ServiceCard service={found.card} city={city} level={level}>
        {phone && <PhoneLink phone={phone} label={undefined} />}
      </ServiceCard>
    )
  }
  if (found.kind === 'guide') {
    return (
      <Rows>
        <GuideRow guide={found.card} city={city.id} />
      </Rows>
    )
  }
  return null
}
