import { useTranslation } from 'react-i18next'
import type { Position } from './use-position.ts'

/** What to tell a reader who has asked where they are; nothing before, nor when it is known. */
export function usePositionWords({ is }: Position): string | undefined {
  const { t } = useTranslation()
  switch (is) {
    case 'asking':
      return t('order.asking')
    case 'refused':
      return t('map.refused')
    case 'not-found':
      return t('map.notFound')
    default:
      return undefined
  }
}
