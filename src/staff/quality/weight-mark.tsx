import { useTranslation } from 'react-i18next'
import type { Weight } from '#content/quality/weight.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import styles from './weight-mark.module.css'

const icons: Record<Weight, IconName> = { blocks: 'octagon-alert', important: 'triangle-alert', check: 'circle-alert', idea: 'lightbulb' }

/** How much a finding weighs: a word, with its icon. */
export function WeightMark({ weight }: { weight: Weight }) {
  const { t } = useTranslation('staff')
  return (
    <span className={`${styles['mark']} ${styles[weight]}`}>
      <Icon name={icons[weight]} small />
      {t('quality.weight', { context: weight })}
    </span>
  )
}
