import { useTranslation } from 'react-i18next'
import type { Fee } from '#content/records/parts.ts'
import type { Said } from '#content/spoken.ts'
import { formatAmount, formatDay } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'

interface Props {
  fees: readonly Fee[]
  notes: Record<string, Said>
  /** What stands before `fees.` in the names of their words. */
  prefix: string
}

/** Amounts, what they are for, and the date they were read: a fee may have changed since. */
export function FeeLines({ fees, notes, prefix }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  return fees.map((fee) => {
    const purpose = notes[`${prefix}fees.${fee.id}`]
    return (
      <p key={fee.id}>
        <b>
          <bdi>{formatAmount(i18n.language, fee.amount, fee.currency)}</bdi>
        </b>
        {purpose && (
          <>
            {' · '}
            <Words text={purpose.text} language={purpose.language} />
          </>
        )}
        {fee.validFrom && <span className="small soft"> {t('fee.validFrom', { date: formatDay(t, fee.validFrom) })}</span>}
        {fee.asOf && <span className="small soft"> {t('fee.asOf', { date: formatDay(t, fee.asOf) })}</span>}
      </p>
    )
  })
}
