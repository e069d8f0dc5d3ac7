import { useTranslation } from 'react-i18next'
import type { ServiceFacts } from '#content/records/service.ts'
import { ActionLink, Actions } from '#ui/actions.tsx'
import { directionsTo } from '../directory/directions.ts'
import { usePlatform } from '../directory/use-platform.ts'

/** Call, go, write, website: what exists, in this order. */
export function ServiceActions({ facts }: { facts: ServiceFacts }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const phone = facts.phones[0] ?? facts.locations[0]?.phones?.[0]
  const directions = facts.hidden ? undefined : directionsTo(facts.locations[0], platform)
  if (!phone && !directions && !facts.email && !facts.website) return null
  return (
    <Actions>
      {phone && (
        <ActionLink icon="phone" href={`tel:${phone.number}`}>
          {t('service.call')}
        </ActionLink>
      )}
      {directions && (
        <ActionLink icon="navigation" href={directions} rel="noreferrer">
          {t('service.directions')}
        </ActionLink>
      )}
      {facts.email && (
        <ActionLink icon="mail" href={`mailto:${facts.email}`}>
          {t('service.write')}
        </ActionLink>
      )}
      {facts.website && (
        <ActionLink icon="globe" href={facts.website} rel="noreferrer">
          {t('service.website')}
        </ActionLink>
      )}
    </Actions>
  )
}
