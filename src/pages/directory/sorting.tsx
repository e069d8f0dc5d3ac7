import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceOrder } from '#content/service-order.ts'
import type { ServiceCard } from '#content/views.ts'
import { Chip, Chips } from '#ui/chips.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import styles from './sorting.module.css'
import { useFilter } from './use-filter.ts'
import { askForPosition, type Position, usePosition } from './use-position.ts'

/** The order of a list: by name, or the nearest first for those who tap for it. Otherwise as the list came. At a desk nobody is asked where they are. */
export function Sorting({ services }: { services: readonly ServiceCard[] }) {
  const { t } = useTranslation()
  const { order, setOrder } = useFilter()
  const position = usePosition()
  const hint = useId()
  const desk = useDeskFrame()
  const hasNear = !desk && services.some(({ positions }) => positions)
  const nearest = order === 'near' && position.is === 'known'
  const sortNear = () => {
    if (nearest) return setOrder('given')
    setOrder('near')
    askForPosition()
  }
  return (
    <div className={styles['sorting']}>
      <Chips label={t('order.label')} title="beside">
        <Chip pressed={order === 'name'} onPress={() => setOrder(order === 'name' ? 'given' : 'name')}>
          {t('order.name')}
        </Chip>
        {hasNear && (
          <Chip pressed={nearest} icon="locate" because={hint} onPress={sortNear}>
            {t('order.near')}
          </Chip>
        )}
      </Chips>
      {hasNear && (
        <p id={hint} className={styles['hint']} aria-live="polite">
          {t(`order.${hintOf(order, position)}`)}
        </p>
      )}
    </div>
  )
}

/** What to know about "Near me" at this moment. */
function hintOf(order: ServiceOrder, position: Position): 'nearHint' | 'asking' | 'again' | 'known' | 'refused' | 'notFound' {
  if (position.is === 'asking') return 'asking'
  if (order !== 'near') return 'nearHint'
  switch (position.is) {
    case 'known':
      return 'known'
    case 'refused':
      return 'refused'
    case 'not-found':
      return 'notFound'
    case 'not-asked':
      return 'again'
  }
}
