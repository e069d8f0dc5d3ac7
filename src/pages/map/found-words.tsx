import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '#ui/chips.tsx'
import { useMapAddress } from './use-map-address.ts'

/** The words that narrow the map to what they find; a tap takes them away. */
export function FoundWords({ query }: { query: string }) {
  const { t } = useTranslation()
  const { forgetQuery } = useMapAddress()
  return (
    <Chips label={t('frame.search')}>
      <Chip pressed onPress={forgetQuery}>
        <bdi>{query}</bdi>
      </Chip>
    </Chips>
  )
}
