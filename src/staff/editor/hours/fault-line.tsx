import { useTranslation } from 'react-i18next'
import { isolated } from '#i18n/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { ExceptionFault } from './exceptions-draft.ts'
import styles from './hours.module.css'
import type { Wrong } from './hours-draft.ts'

/** What is wrong here, and how to mend it; nothing when nothing is. */
export function FaultLine({ id, is }: { id: string; is: ExceptionFault['is'] | undefined }) {
  const { t: staff } = useTranslation('staff')
  if (!is) return null
  return (
    <p id={id} className={styles['fault']}>
      <Icon name="circle-alert" small />
      {staff(`hours.fault.${is}`)}
    </p>
  )
}

/** The compiler's own sentence about hours, which it has in English only. */
export function WrongLine({ id, wrong: { because, part } }: { id: string; wrong: Wrong }) {
  const { t: staff } = useTranslation('staff')
  return (
    <div id={id} className={styles['fault']}>
      <Icon name="circle-alert" small />
      <p>
        {part === undefined ? staff('hours.wrong') : staff('hours.wrongPart', { part: isolated(part) })}{' '}
        <span lang="en" dir="ltr">
          {because}
        </span>
      </p>
    </div>
  )
}
