import { useTranslation } from 'react-i18next'
import type { Correction } from '#content/quality/correction.ts'
import { code, formatList, type T } from '#i18n/format.ts'
import { addressLine } from '../fact-words.tsx'
import styles from '../rounds.module.css'
import { phonesIn, textIn } from './first-correction.ts'

interface Props {
  correction: Correction
  /** What stands in the file. */
  now: unknown
  /** The point on the map is taken away with it. */
  pointGoes?: boolean
}

/** A correction: what stood in the file, and what stands there from now on. */
export function ChangeWords({ correction, now, pointGoes }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const { before, after } = bothOf(t, correction, now)
  return (
    <dl className={styles['change']}>
      <dt>{staff('rounds.before')}</dt>
      <dd>
        <Value of={before} />
      </dd>
      <dt>{staff('rounds.after')}</dt>
      <dd className={styles['new']}>
        <Value of={after} />
      </dd>
      {pointGoes && <dd className="small">{staff('rounds.pointGoes')}</dd>}
    </dl>
  )
}

function Value({ of }: { of: string }) {
  const { t } = useTranslation('staff')
  return of === '' ? <span className="soft">{t('rounds.nothing')}</span> : <bdi>{of}</bdi>
}

function bothOf(t: T, correction: Correction, now: unknown): { before: string; after: string } {
  switch (correction.fact) {
    case 'phones':
      return {
        before: phonesIn(now)
          .map(({ number }) => number)
          .join(', '),
        after: correction.numbers.filter((number) => number.trim() !== '').join(', '),
      }
    case 'hours':
      return { before: textIn(now), after: correction.value.trim() }
    case 'address':
      return { before: addressLine((now ?? {}) as Record<string, string>), after: addressLine(correction) }
    case 'appointment':
      return { before: named(t, 'appointment', now), after: named(t, 'appointment', correction.value) }
    case 'fees':
      return { before: named(t, 'cost', now), after: named(t, 'cost', correction.cost) }
    case 'languages': {
      const list = (codes: readonly string[]) =>
        formatList(
          t,
          codes.map((one) => named(t, 'language', one)),
        )
      return { before: list(Array.isArray(now) ? now.map(String) : []), after: list(correction.languages) }
    }
  }
}

function named(t: T, group: string, value: unknown): string {
  const name = textIn(value)
  return name === '' ? '' : code(t, `${group}.${name}`)
}
