import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceCard } from '#content/views.ts'
import { ActionLink, Actions } from '#ui/actions.tsx'
import { directionsToPoint, type Platform, platformOf } from '../directory/directions.ts'

const never = () => () => undefined

/** Call this place, or let the phone lead there. */
export function PlaceActions({ service, index }: { service: ServiceCard; index: number }) {
  const { t } = useTranslation()
  const platform = useSyncExternalStore<Platform>(
    never,
    () => platformOf(navigator.userAgent),
    () => 'other',
  )
  const position = service.positions?.[index] ?? service.positions?.[0]
  if (!service.phone && !position) return null
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
