import { useTranslation } from 'react-i18next'
import type { ServiceCard } from '#content/views.ts'
import { ActionLink, Actions } from '#ui/actions.tsx'
import { directionsToPoint } from '../directory/directions.ts'
import { PhoneLink } from '../directory/phone-link.tsx'
import { usePlatform } from '../directory/use-platform.ts'
import { useDeskFrame } from '../frame/desk.ts'

/** Call this place, or let the phone lead there; at a desk, its number. */
export function PlaceActions({ service, index }: { service: ServiceCard; index: number }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const desk = useDeskFrame()
  const position = service.positions?.[index] ?? service.positions?.[0]
  if (!service.phone && !position) return null
  if (desk) return service.phone && <PhoneLink phone={service.phone} label={undefined} />
  return (
    <Actions>
      {service.phone && (
        <ActionLink icon="phone" href={`tel:${service.phone.number}`}>
          {t('service.call')}
        </ActionLink>
      )}
      {position && (
        <ActionLink icon="navigation" href={directionsToPoint(position, platform)} rel="noreferrer">
          {t('service.directions')}
        </ActionLink>
      )}
    </Actions>
  )
}
