import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import styles from './age-line.module.css'
import { ageInDays } from './clock.ts'
import { useDeskWork } from './desk.ts'
import { useDeskClock } from './use-clock.ts'

/** Tells visitors in a line that the clock may be wrong, or that the directory is old. Nothing, when neither is so. */
export function AgeLine({ city }: { city?: string }) {
  const { t } = useTranslation('desk')
  const { settings } = useDeskWork()
  const { now, clock, directories } = useDeskClock()
  const shown = city ?? settings.cities[0]
  const directory = directories.find((one) => one.city === shown)
  const days = directory ? ageInDays(directory.version, now) : 0
  const words = clock.is !== 'right' ? t('age.clock') : days > settings.oldAfterDays ? t('age.old', { count: days }) : undefined
  return (
    <div role="status">
      {words && (
        <p className={styles['line']}>
          <Icon name="clock" small />
          <span>{words}</span>
        </p>
      )}
    </div>
  )
}
